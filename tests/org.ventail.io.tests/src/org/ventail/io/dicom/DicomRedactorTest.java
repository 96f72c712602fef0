package org.ventail.io.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomInputStream;
import org.dcm4che3.io.DicomOutputStream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ventail.api.io.FrameBox;
import org.ventail.api.io.FrameRedactor;
import org.ventail.io.dicom.codec.Decoders;
import org.ventail.testkit.TestData;

/** Files of several writers, redacted, then read by decoders of other people. */
class DicomRedactorTest {
    /** Blanked around a rectangle. */
    private static final int MARGIN = 2;
    /** Largest coded block of the JPEG files here, and one pixel for decoders that smooth colours. */
    private static final int UNIT = 16;
    private static final int LEAST_CHANGED = 500;
    /** Of pictures made here. */
    private static final int ROWS = 96;
    private static final int COLUMNS = 120;

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({"dicom/dicomParser_encapsulated/CT0012.not_fragmented_bot_rle.dcm, 1, dcmdrle",
            "dicom/dicomParser_encapsulated/CT0012.not_fragmented_no_bot_rle.dcm, 0, gdcmconv --raw",
            "dicom/dicomParser_encapsulated/CT0012.fragmented_no_bot_jpeg_lossless.70.dcm, 1, dcmdjpeg",
            "dicom/dicomParser_encapsulated/CT0012.fragmented_no_bot_jpeg_lossless.57.dcm, 0, dcmdjpeg",
            "dicom/fo-dicom/GH184.dcm, 0, dcmdjpeg", "dicom/fo-dicom/GH064.dcm, 0, gdcmconv --raw",
            "dicom/dicomParser_encapsulated/CT0012.not_fragmented_bot_jpeg_ls.80.dcm, 1, dcmdjpls",
            "dicom/dicomParser_encapsulated/CT0012.fragmented_no_bot_jpeg_ls.81.dcm, 0, dcmdjpls",
            "dicom/dicomParser_encapsulated/CT1_UNC.fragmented_bot_jpeg_ls.80.dcm, 0, gdcmconv --raw",
            "phi/presidio/0_ORIGINAL_compressed.dcm, 0, dcmdrle"})
    void keepsTheCompressionAndEveryOtherPixel(String file, int frame, String decoder) throws Exception {
        redactAndCompare(TestData.require(file), frame, decoder, 1);
    }

    @ParameterizedTest
    @CsvSource({"phi/deid-data/ctbrain1.dcm, dcmdjpeg", "phi/deid-data/image1.dcm, dcmdjpeg",
            "phi/deid-data/image1.dcm, gdcmconv --raw", "dicom/fo-dicom/JPEGwithIcon.dcm, dcmdjpeg",
            "dicom/ms_anonymizer_in_out/DicomFiles/I341.dcm, dcmdjpeg",
            "dicom/dicomParser_encapsulated/CT0012.fragmented_no_bot_jpeg_baseline.51.dcm, dcmdjpeg"})
    void changesOnlyTheBlocksOfLossyJpeg(String file, String decoder) throws Exception {
        redactAndCompare(TestData.require(file), 0, decoder, UNIT);
    }

    @ParameterizedTest
    @CsvSource({"--jpegls, dcmdjpls", "--jpegls, gdcmconv --raw", "--j2k, gdcmconv --raw"})
    void keepsTheCompressionOfColours(String compression, String decoder) throws Exception {
        redactAndCompare(colours(2, compression), 1, decoder, 1);
    }

    @ParameterizedTest
    @CsvSource({"1, YBR_RCT", "2, YBR_ICT"})
    void saysHowColoursAreCodedOnceNoFrameWithLossIsLeft(int frames, String photometric) throws Exception {
        Attributes lossy = read(colours(frames, "--j2k", "--lossy", "-r", "10"));
        lossy.setString(Tag.PhotometricInterpretation, VR.CS, "YBR_ICT");
        Fragments fragments = (Fragments) lossy.remove(Tag.PixelData);
        Fragments again = lossy.newFragments(Tag.PixelData, VR.OB, fragments.size());
        fragments.forEach(f -> again.add(f instanceof byte[] b ? b : new byte[0]));
        Path source = written(lossy, UID.JPEG2000);
        Path target = temp.resolve("redacted.dcm");
        FrameBox box = new FrameBox(0, 10, 10, 50, 20);
        assertFalse(new DicomRedactor().redact(source, target, List.of(box), new NullProgressMonitor()).uncompressed());
        assertEquals(photometric, read(target).getString(Tag.PhotometricInterpretation));
        sameFragmentsButOfFrame(read(source), read(target), 0);
        Decoders.decode(target, temp.resolve("b.dcm"), "gdcmconv", "--raw");
        byte[] after = read(temp.resolve("b.dcm")).getBytes(Tag.PixelData);
        assertArrayEquals(row(after, box, COLUMNS, 3, 0, false), row(after, box, COLUMNS, 3, 1, false));
    }

    /** Frames of a ramp in three colours, compressed. @param how options of gdcmconv */
    private Path colours(int frames, String... how) throws Exception {
        Attributes a = new Attributes();
        a.setString(Tag.SOPClassUID, VR.UI, UID.MultiFrameTrueColorSecondaryCaptureImageStorage);
        a.setString(Tag.SOPInstanceUID, VR.UI, "2.25.1");
        a.setInt(Tag.SamplesPerPixel, VR.US, 3);
        a.setString(Tag.PhotometricInterpretation, VR.CS, "RGB");
        a.setInt(Tag.PlanarConfiguration, VR.US, 0);
        a.setInt(Tag.NumberOfFrames, VR.IS, frames);
        a.setInt(Tag.Rows, VR.US, ROWS);
        a.setInt(Tag.Columns, VR.US, COLUMNS);
        a.setInt(Tag.BitsAllocated, VR.US, 8);
        a.setInt(Tag.BitsStored, VR.US, 8);
        a.setInt(Tag.HighBit, VR.US, 7);
        a.setInt(Tag.PixelRepresentation, VR.US, 0);
        byte[] pixels = new byte[frames * ROWS * COLUMNS * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (20 + i / 3 % COLUMNS + 40 * (i % 3) + i / 3 / COLUMNS % 7);
        }
        a.setBytes(Tag.PixelData, VR.OB, pixels);
        Path compressed = temp.resolve("compressed.dcm");
        Decoders.decode(written(a, UID.ExplicitVRLittleEndian), compressed,
                Stream.concat(Stream.of("gdcmconv"), Arrays.stream(how)).toArray(String[]::new));
        return compressed;
    }

    private Path written(Attributes a, String transferSyntax) throws IOException {
        Path file = temp.resolve("source.dcm");
        try (DicomOutputStream out = new DicomOutputStream(file.toFile())) {
            out.writeDataset(a.createFileMetaInformation(transferSyntax), a);
        }
        return file;
    }

    private void redactAndCompare(Path source, int frame, String decoder, int unit) throws Exception {
        Attributes header = read(source);
        int rows = header.getInt(Tag.Rows, 0);
        int columns = header.getInt(Tag.Columns, 0);
        FrameBox box = new FrameBox(frame, columns / 5, rows / 4, columns / 3, rows / 5);
        Path target = temp.resolve("redacted.dcm");
        FrameRedactor.Redacted done = new DicomRedactor().redact(source, target, List.of(box), new NullProgressMonitor());
        assertEquals(Set.of(frame), done.frames());
        assertFalse(done.uncompressed());
        Attributes after = read(target);
        sameFragmentsButOfFrame(header, after, frame);
        Path a = temp.resolve("a.dcm");
        Path b = temp.resolve("b.dcm");
        Decoders.decode(source, a, decoder.split(" "));
        Decoders.decode(target, b, decoder.split(" "));
        compare(read(a), read(b), box, unit);
    }

    private static void sameFragmentsButOfFrame(Attributes before, Attributes after, int frame) {
        Fragments a = (Fragments) before.getValue(Tag.PixelData);
        Fragments b = (Fragments) after.getValue(Tag.PixelData);
        int frames = before.getInt(Tag.NumberOfFrames, 1);
        if (a.size() == frames + 1) {
            assertEquals(a.size(), b.size());
            for (int f = 0; f < frames; f++) {
                assertEquals(f != frame, Arrays.equals((byte[]) a.get(f + 1), (byte[]) b.get(f + 1)), "frame " + f);
            }
        }
        boolean table = a.get(0) instanceof byte[] t && t.length > 0;
        assertEquals(table, b.get(0) instanceof byte[] t && t.length > 0);
    }

    private static void compare(Attributes before, Attributes after, FrameBox box, int unit) throws IOException {
        int rows = before.getInt(Tag.Rows, 0);
        int columns = before.getInt(Tag.Columns, 0);
        int samples = before.getInt(Tag.SamplesPerPixel, 1);
        int bytes = before.getInt(Tag.BitsAllocated, 8) / 8;
        byte[] a = before.getBytes(Tag.PixelData);
        byte[] b = after.getBytes(Tag.PixelData);
        assertEquals(a.length, b.length);
        boolean planar = before.getInt(Tag.PlanarConfiguration, 0) == 1;
        FrameBox grown = box.grown(MARGIN, columns, rows);
        int frame = rows * columns * samples * bytes;
        int changed = 0;
        for (int i = 0; i < a.length; i++) {
            int inFrame = i % frame / bytes;
            int pixel = planar ? inFrame % (rows * columns) : inFrame / samples;
            if (a[i] != b[i]) {
                assertEquals(box.frame(), i / frame);
                assertTrue(near(grown, pixel % columns, pixel / columns, unit),
                        "pixel " + pixel % columns + ", " + pixel / columns);
                changed++;
            }
        }
        assertTrue(changed > LEAST_CHANGED, "only " + changed + " bytes changed");
        assertArrayEquals(row(b, box, columns, samples * bytes, 0, planar), row(b, box, columns, samples * bytes, 1, planar));
    }

    /** Whether it lies in a rectangle that was grown to whole blocks, and one pixel where blocks are larger than pixels. */
    private static boolean near(FrameBox b, int x, int y, int unit) {
        int more = unit > 1 ? 1 : 0;
        return x >= b.x() / unit * unit - more && x < (b.x() + b.width() + unit - 1) / unit * unit + more
                && y >= b.y() / unit * unit - more && y < (b.y() + b.height() + unit - 1) / unit * unit + more;
    }

    /** A row of the rectangle; all are the same when it is blank. */
    private static byte[] row(byte[] pixels, FrameBox b, int columns, int each, int n, boolean planar) {
        int size = planar ? 1 : each;
        int frame = b.frame() * pixels.length / (b.frame() + 1);
        int from = (planar ? 0 : frame) + ((b.y() + n * (b.height() - 1)) * columns + b.x()) * size;
        return Arrays.copyOfRange(pixels, from, from + b.width() * size);
    }

    private static Attributes read(Path file) throws IOException {
        try (DicomInputStream in = new DicomInputStream(file.toFile())) {
            return in.readDataset(-1, -1);
        }
    }
}
