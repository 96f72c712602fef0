package org.ventail.verify.header;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.io.DicomInputStream;

/**
 * The header of a DICOM file: everything but its pixels.
 *
 * @param meta file meta information; empty when the file has none
 * @param dataset the attributes, all but the pixels
 * @param text the bytes before the pixels as Latin-1, one character a byte; empty when they are deflated
 * @param preamble whether the first 128 bytes hold something
 */
record DicomFile(Attributes meta, Attributes dataset, String text, boolean preamble) {
    private static final int PREAMBLE = 128;
    private static final int LONGEST_HEADER = 1 << 26;
    /** PS3.15 option Clean Recognizable Visual Features. */
    private static final String FACE_REMOVED = "113102";

    /** Whether the first bytes of a file say that it is DICOM. */
    static boolean looksLike(byte[] firstBytes) {
        return firstBytes.length >= PREAMBLE + 4
                && new String(firstBytes, PREAMBLE, 4, StandardCharsets.US_ASCII).equals("DICM");
    }

    /** Reads a header; errors of any kind are an {@link IOException}. */
    static DicomFile read(Path file) throws IOException {
        long[] pixelsAt = {Files.size(file)};
        try (DicomInputStream in = new DicomInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.setIncludeBulkData(DicomInputStream.IncludeBulkData.NO);
            in.setBulkDataDescriptor((path, creator, tag, vr, length) -> {
                boolean pixels = path.isEmpty() && pixels(tag);
                if (pixels) {
                    pixelsAt[0] = Math.min(pixelsAt[0], in.getTagPosition());
                }
                return pixels;
            });
            Attributes meta = in.readFileMetaInformation();
            Attributes dataset = in.readDataset(-1, -1);
            boolean deflated = UID.DeflatedExplicitVRLittleEndian.equals(in.getTransferSyntax());
            return new DicomFile(meta == null ? new Attributes() : meta, dataset,
                    deflated ? "" : firstBytes(file, pixelsAt[0]), holdsSomething(in.getPreamble()));
        } catch (RuntimeException e) {
            throw new IOException("not readable as DICOM", e);
        }
    }

    private static boolean pixels(int tag) {
        return tag == Tag.PixelData || tag == Tag.FloatPixelData || tag == Tag.DoubleFloatPixelData;
    }

    private static String firstBytes(Path file, long count) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes((int) Math.min(LONGEST_HEADER, count)), StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean holdsSomething(byte[] preamble) {
        if (preamble != null) {
            for (byte b : preamble) {
                if (b != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the header says that the face was removed: (0028,0302) NO, or code 113102. */
    boolean claimsNoFace() {
        return "NO".equals(dataset.getString(Tag.RecognizableVisualFeatures)) || codes().contains(FACE_REMOVED);
    }

    /** Codes of what was done, from (0012,0064). */
    Set<String> codes() {
        Set<String> all = new TreeSet<>();
        Sequence items = dataset.getSequence(Tag.DeidentificationMethodCodeSequence);
        if (items != null) {
            items.forEach(item -> all.add(item.getString(Tag.CodeValue, "")));
        }
        return all;
    }
}
