package org.ventail.io.dicom;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomInputStream;
import org.dcm4che3.io.DicomOutputStream;
import org.ventail.api.io.Region;
import org.ventail.api.model.Finding;
import org.ventail.api.model.VentailException;

/**
 * The contours of an RT structure set (PS3.3 C.8.8.5 and C.8.8.6) in memory. For one thread.
 *
 * <p>Clipping drops the points that lie in the region; a closed contour is then closed by the straight line between the
 * points where it went in and came out. A contour with too few points left goes as a whole, and so does every contour
 * that lies in another frame of reference. The text of the points that stay is not touched.
 */
final class ContourSet {
    static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.481.3";
    private static final String REMEDY = "See whether the object is still of use.";

    private final Attributes meta;
    private final Attributes data;
    private final String transferSyntax;
    private final List<Finding> findings = new ArrayList<>();
    private long dropped;

    private ContourSet(Attributes meta, Attributes data, String transferSyntax) {
        this.meta = meta;
        this.data = data;
        this.transferSyntax = transferSyntax;
    }

    static ContourSet read(Path file) throws VentailException {
        // the header first: its parser bounds what a hostile file can do
        DicomHeaderParser.parse(file);
        try (DicomInputStream in = new DicomInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.setIncludeBulkData(DicomInputStream.IncludeBulkData.YES);
            Attributes meta = in.readFileMetaInformation();
            Attributes data = in.readDataset(-1, -1);
            return new ContourSet(meta, data, in.getTransferSyntax());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new VentailException(DicomProblems.unreadable(file, e), e);
        }
    }

    /** UID of the frame of reference that the set names; empty if it names none. */
    static String frameOfReference(Attributes a) {
        String own = a.getString(Tag.FrameOfReferenceUID, "").trim();
        Attributes referenced = a.getNestedDataset(Tag.ReferencedFrameOfReferenceSequence);
        return !own.isEmpty() || referenced == null ? own : referenced.getString(Tag.FrameOfReferenceUID, "").trim();
    }

    /** Takes the region out of all contours. @return how many points went */
    long clear(Region region) {
        Map<Integer, String> frames = framesOfReference();
        String frame = frameOfReference(data);
        for (Attributes roi : items(data, Tag.ROIContourSequence)) {
            int number = roi.getInt(Tag.ReferencedROINumber, 0);
            if (!frames.getOrDefault(number, frame).equals(frame)) {
                long points = points(roi);
                roi.remove(Tag.ContourSequence);
                dropped += points;
                findings.add(Finding.of("Structure " + number + " lies in another frame of reference; its contours were"
                        + " left out.", REMEDY));
            } else {
                clip(roi, number, region);
            }
        }
        for (int tag : data.tags().clone()) {
            if (tag == Tag.IconImageSequence || Thumbnails.isOverlay(tag)) {
                data.remove(tag);
            }
        }
        return dropped;
    }

    private void clip(Attributes roi, int number, Region region) {
        Sequence contours = roi.getSequence(Tag.ContourSequence);
        if (contours == null || contours.isEmpty()) {
            return;
        }
        long before = dropped;
        List<Attributes> gone = new ArrayList<>();
        for (Attributes contour : contours) {
            if (!clip(contour, region)) {
                gone.add(contour);
            }
        }
        contours.removeAll(gone);
        if (contours.isEmpty()) {
            roi.remove(Tag.ContourSequence);
            findings.add(Finding.of("Structure " + number + " lay in the face; nothing is left of it.", REMEDY));
        } else if (dropped > before) {
            findings.add(Finding.of("Structure " + number + " lost " + (dropped - before) + " points in the face, and "
                    + gone.size() + " contours as a whole.", REMEDY));
        }
    }

    /** Drops the points in the region; whether enough are left. */
    private boolean clip(Attributes contour, Region region) {
        String[] text = contour.getStrings(Tag.ContourData);
        double[] v = contour.getDoubles(Tag.ContourData);
        int n = v == null ? 0 : v.length / 3;
        List<String> kept = new ArrayList<>();
        for (int p = 0; p < n; p++) {
            if (!region.contains(v[3 * p], v[3 * p + 1], v[3 * p + 2])) {
                kept.addAll(List.of(text).subList(3 * p, 3 * p + 3));
            }
        }
        int left = kept.size() / 3;
        if (left == n && n > 0) {
            return true;
        }
        boolean enough = left >= fewest(contour.getString(Tag.ContourGeometricType, ""));
        dropped += enough ? n - left : n;
        contour.setString(Tag.ContourData, VR.DS, kept.toArray(String[]::new));
        contour.setInt(Tag.NumberOfContourPoints, VR.IS, left);
        return enough;
    }

    private static int fewest(String type) {
        return type.startsWith("CLOSED") ? 3 : type.startsWith("OPEN") ? 2 : 1;
    }

    private static long points(Attributes roi) {
        return items(roi, Tag.ContourSequence).stream().mapToLong(c -> c.getInt(Tag.NumberOfContourPoints, 0)).sum();
    }

    private Map<Integer, String> framesOfReference() {
        Map<Integer, String> frames = new HashMap<>();
        for (Attributes roi : items(data, Tag.StructureSetROISequence)) {
            String frame = roi.getString(Tag.ReferencedFrameOfReferenceUID, "").trim();
            if (!frame.isEmpty()) {
                frames.put(roi.getInt(Tag.ROINumber, 0), frame);
            }
        }
        return frames;
    }

    /** All closed contours, {@code x y z} by point. */
    List<double[]> closed() {
        List<double[]> all = new ArrayList<>();
        for (Attributes roi : items(data, Tag.ROIContourSequence)) {
            for (Attributes contour : items(roi, Tag.ContourSequence)) {
                double[] v = contour.getDoubles(Tag.ContourData);
                if (v != null && v.length >= 9 && contour.getString(Tag.ContourGeometricType, "").startsWith("CLOSED")) {
                    all.add(v);
                }
            }
        }
        return all;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    void write(Path target) throws VentailException {
        NewFile.write(target, out -> {
            DicomOutputStream dicom = new DicomOutputStream(out, UID.ExplicitVRLittleEndian);
            dicom.writeDataset(meta == null ? data.createFileMetaInformation(transferSyntax) : meta, data);
            dicom.finish();
        });
    }

    private static List<Attributes> items(Attributes a, int tag) {
        Sequence s = a.getSequence(tag);
        return s == null ? List.of() : s;
    }
}
