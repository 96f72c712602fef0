package org.ventail.io.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomOutputStream;

/**
 * Writes small objects in the space of a scan: axial, x to the left from 0 mm in steps of 1 mm, y to the back in steps of
 * 2 mm, z up in steps of 3 mm.
 */
public final class DerivedFixture {
    public static final int COLUMNS = 7;
    public static final int ROWS = 5;
    public static final int PLANES = 4;
    public static final String FRAME_OF_REFERENCE = "2.25.5555";

    private DerivedFixture() {
    }

    private static Attributes header(String sopClass, String modality, String series) {
        Attributes a = new Attributes();
        a.setString(Tag.SOPClassUID, VR.UI, sopClass);
        a.setString(Tag.SOPInstanceUID, VR.UI, series + ".1");
        a.setString(Tag.StudyInstanceUID, VR.UI, "2.25.4444");
        a.setString(Tag.SeriesInstanceUID, VR.UI, series);
        a.setString(Tag.PatientID, VR.LO, "P-1");
        a.setString(Tag.Modality, VR.CS, modality);
        return a;
    }

    private static void pixels(Attributes a, int bits, byte[] raw) {
        a.setInt(Tag.SamplesPerPixel, VR.US, 1);
        a.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        a.setInt(Tag.Rows, VR.US, ROWS);
        a.setInt(Tag.Columns, VR.US, COLUMNS);
        a.setInt(Tag.BitsAllocated, VR.US, bits);
        a.setInt(Tag.BitsStored, VR.US, bits);
        a.setInt(Tag.HighBit, VR.US, bits - 1);
        a.setInt(Tag.PixelRepresentation, VR.US, 0);
        a.setBytes(Tag.PixelData, bits > 8 ? VR.OW : VR.OB, Arrays.copyOf(raw, raw.length + raw.length % 2));
    }

    /** A dose grid whose every voxel holds 1000 and more. */
    public static Path dose(Path file) throws IOException {
        Attributes a = header(UID.RTDoseStorage, "RTDOSE", "2.25.61");
        a.setString(Tag.DoseSummationType, VR.CS, "PLAN");
        a.setString(Tag.FrameOfReferenceUID, VR.UI, FRAME_OF_REFERENCE);
        a.setInt(Tag.NumberOfFrames, VR.IS, PLANES);
        a.setDouble(Tag.ImagePositionPatient, VR.DS, 0, 0, 0);
        a.setDouble(Tag.ImageOrientationPatient, VR.DS, 1, 0, 0, 0, 1, 0);
        a.setDouble(Tag.PixelSpacing, VR.DS, 2, 1);
        a.setDouble(Tag.GridFrameOffsetVector, VR.DS, 0, 3, 6, 9);
        a.setDouble(Tag.DoseGridScaling, VR.DS, 1.25e-5);
        ByteBuffer raw = ByteBuffer.allocate(4 * COLUMNS * ROWS * PLANES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < COLUMNS * ROWS * PLANES; i++) {
            raw.putInt(1000 + i);
        }
        pixels(a, 32, raw.array());
        return save(file, a);
    }

    /** Two binary segments that fill all planes (1) and one pixel of the first plane, at x = 6 mm (2). */
    public static Path segmentation(Path file) throws IOException {
        Attributes a = header(PlanarObject.SEGMENTATION, "SEG", "2.25.62");
        a.setString(Tag.FrameOfReferenceUID, VR.UI, FRAME_OF_REFERENCE);
        a.setString(Tag.SegmentationType, VR.CS, "BINARY");
        int frames = PLANES + 1;
        a.setInt(Tag.NumberOfFrames, VR.IS, frames);
        Attributes shared = item(a, Tag.SharedFunctionalGroupsSequence);
        item(shared, Tag.PlaneOrientationSequence).setDouble(Tag.ImageOrientationPatient, VR.DS, 1, 0, 0, 0, 1, 0);
        Attributes measures = item(shared, Tag.PixelMeasuresSequence);
        measures.setDouble(Tag.PixelSpacing, VR.DS, 2, 1);
        measures.setDouble(Tag.SliceThickness, VR.DS, 3);
        Sequence perFrame = a.newSequence(Tag.PerFrameFunctionalGroupsSequence, frames);
        byte[] bits = new byte[(COLUMNS * ROWS * frames + 7) / 8];
        for (int f = 0; f < frames; f++) {
            Attributes own = new Attributes();
            perFrame.add(own);
            item(own, Tag.PlanePositionSequence).setDouble(Tag.ImagePositionPatient, VR.DS, 0, 0, f == PLANES ? 0 : 3 * f);
            item(own, Tag.SegmentIdentificationSequence).setInt(Tag.ReferencedSegmentNumber, VR.US, f == PLANES ? 2 : 1);
            for (int i = 0; i < COLUMNS * ROWS; i++) {
                if (f < PLANES || i == 6) {
                    int at = f * COLUMNS * ROWS + i;
                    bits[at >> 3] |= (byte) (1 << (at & 7));
                }
            }
        }
        pixels(a, 1, bits);
        return save(file, a);
    }

    /** Structures: 1 a square from -1 to 7 mm on two planes, 2 a small one about x = 5.5 mm, 3 in another frame. */
    public static Path structures(Path file) throws IOException {
        Attributes a = header(UID.RTStructureSetStorage, "RTSTRUCT", "2.25.63");
        a.setString(Tag.StructureSetLabel, VR.SH, "SHAPES");
        item(a, Tag.ReferencedFrameOfReferenceSequence).setString(Tag.FrameOfReferenceUID, VR.UI, FRAME_OF_REFERENCE);
        Sequence rois = a.newSequence(Tag.StructureSetROISequence, 3);
        Sequence contours = a.newSequence(Tag.ROIContourSequence, 3);
        roi(rois, contours, 1, FRAME_OF_REFERENCE, square(-1, 7, 0), square(-1, 7, 3));
        roi(rois, contours, 2, FRAME_OF_REFERENCE, square(5, 6, 0));
        roi(rois, contours, 3, "2.25.9", square(-1, 1, 0));
        return save(file, a);
    }

    private static void roi(Sequence rois, Sequence contours, int number, String frame, String[]... shapes) {
        Attributes roi = new Attributes();
        rois.add(roi);
        roi.setInt(Tag.ROINumber, VR.IS, number);
        roi.setString(Tag.ReferencedFrameOfReferenceUID, VR.UI, frame);
        Attributes contour = new Attributes();
        contours.add(contour);
        contour.setInt(Tag.ReferencedROINumber, VR.IS, number);
        Sequence all = contour.newSequence(Tag.ContourSequence, shapes.length);
        for (String[] shape : shapes) {
            Attributes one = new Attributes();
            all.add(one);
            one.setString(Tag.ContourGeometricType, VR.CS, "CLOSED_PLANAR");
            one.setInt(Tag.NumberOfContourPoints, VR.IS, shape.length / 3);
            one.setString(Tag.ContourData, VR.DS, shape);
        }
    }

    /** Eight points of a square, corners and middles of sides, from {@code from} to {@code to} in x and 0 to 8 in y. */
    private static String[] square(double from, double to, double z) {
        double middle = (from + to) / 2;
        double[][] p = {{from, 0}, {middle, 0}, {to, 0}, {to, 4}, {to, 8}, {middle, 8}, {from, 8}, {from, 4}};
        String[] text = new String[24];
        for (int i = 0; i < 8; i++) {
            text[3 * i] = Double.toString(p[i][0]) + "0";
            text[3 * i + 1] = Double.toString(p[i][1]);
            text[3 * i + 2] = Double.toString(z);
        }
        return text;
    }

    /** A screen shot: no place in space. */
    public static Path screenshot(Path file) throws IOException {
        Attributes a = header(UID.SecondaryCaptureImageStorage, "OT", "2.25.64");
        pixels(a, 8, new byte[COLUMNS * ROWS]);
        return save(file, a);
    }

    private static Attributes item(Attributes parent, int tag) {
        Attributes item = new Attributes();
        parent.newSequence(tag, 1).add(item);
        return item;
    }

    private static Path save(Path file, Attributes a) throws IOException {
        try (DicomOutputStream out = new DicomOutputStream(file.toFile())) {
            out.writeDataset(a.createFileMetaInformation(UID.ExplicitVRLittleEndian), a);
        }
        return file;
    }
}
