package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.model.VentailException;

/** Frames hold codestreams of their transfer syntax and nothing else. */
class HiddenInFramesTest {
    private static final byte[] SECRET = "SECRET^NAME".getBytes(StandardCharsets.US_ASCII);
    private static final String JPEG = "1.2.840.10008.1.2.4.50";
    private static final String JPEG_2000 = "1.2.840.10008.1.2.4.90";
    private static final byte[] START = bytes(0xff, 0xd8);
    private static final byte[] START_2000 = bytes(0xff, 0x4f);
    /** Coded data and the end. */
    private static final byte[] REST = bytes(0xff, 0xda, 0, 2, 1, 2, 0xff, 0xd9);
    private static final byte[] REST_2000 = bytes(0xff, 0x90, 0, 10, 0, 0, 0, 0, 0, 0, 0, 1, 0xff, 0x93, 1, 2, 0xff, 0xd9);

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(ints = {0x02, 0xbf, 0xc8, 0xe0, 0xe8, 0xee, 0xf0, 0xfd})
    void overwritesSegmentsThatJpegDoesNotHaveOrThatPretendToSayHowColoursAreCoded(int marker) throws Exception {
        for (int length : new int[] {SECRET.length, 12, 14}) {
            byte[] frame = join(START, segment(marker, Arrays.copyOf(SECRET, length)), REST, new byte[length % 2]);
            Path out = clean(written(JPEG, new byte[0], frame));
            assertFalse(SomeDicom.holds(out, "SECRET^NAM"));
            assertEquals(frame.length, ((byte[]) fragments(out).get(1)).length);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x66, 0x70, 0x7f})
    void overwritesSegmentsThatJpeg2000DoesNotHave(int marker) throws Exception {
        byte[] frame = join(START_2000, segment(marker, SECRET), REST_2000, new byte[1]);
        assertFalse(SomeDicom.holds(clean(written(JPEG_2000, new byte[0], frame)), "SECRET^NAM"));
    }

    @Test
    void leavesSegmentsThatSayHowColoursAreCoded() throws Exception {
        byte[] frame = join(START, segment(0xe0, join("JFIF\0".getBytes(StandardCharsets.US_ASCII), new byte[9])),
                segment(0xee, join("Adobe".getBytes(StandardCharsets.US_ASCII), bytes(0, 100, 0, 0, 0, 0, 1))),
                segment(0xdb, new byte[66]), REST);
        assertArrayEquals(frame, (byte[]) fragments(clean(written(JPEG, new byte[0], frame))).get(1));
        byte[] frame2000 = join(START_2000, segment(0x51, new byte[39]), segment(0x52, new byte[10]), segment(0x5c, new byte[5]),
                REST_2000);
        assertArrayEquals(frame2000, (byte[]) fragments(clean(written(JPEG_2000, new byte[0], frame2000))).get(1));
    }

    @Test
    void refusesWhatIsNoCodestream() throws Exception {
        byte[] frame = join(START, REST);
        refuses(written(JPEG, new byte[0], even(SECRET), frame));
        refuses(written(JPEG, new byte[0], even(SECRET)));
        refuses(written(JPEG, new byte[0], even(join(START, SECRET))));
        refuses(written(JPEG, new byte[0], even(join(START, bytes(0xff, 0xfe, 0, 1), SECRET, REST))));
        refuses(written(JPEG_2000, new byte[0],
                join("\0\0\0\fjP  \r\n".getBytes(StandardCharsets.US_ASCII), START_2000, REST_2000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.2.840.10008.1.2.4.100", "1.2.840.10008.1.2.4.102", "1.2.840.10008.1.2.4.107", "1.2.840.10008.1.2.4.110",
                    "1.2.840.10008.1.2.8.1"})
    void refusesFramesThatNothingLooksInto(String syntax) throws Exception {
        Path in = written(syntax, new byte[0], even(SECRET));
        VentailException e = assertThrows(VentailException.class, () -> clean(in));
        assertEquals("deid.closed-frames", e.problem().code());
        assertTrue(e.problem().remedy().contains("uncompressed"));
    }

    @Test
    void overwritesTablesOfOffsetsThatAreNone() throws Exception {
        byte[] frame = join(START, REST);
        assertFalse(SomeDicom.holds(clean(written(JPEG, even(SECRET), frame)), "SECRET^NAM"));
        byte[] wrong = table(0, 4711);
        assertArrayEquals(new byte[8], (byte[]) fragments(clean(written(JPEG, wrong, frame, frame))).get(0));
    }

    @Test
    void leavesTablesOfOffsets() throws Exception {
        byte[] frame = join(START, REST);
        byte[] table = table(0, 8 + frame.length);
        Fragments now = fragments(clean(written(JPEG, table, frame, frame)));
        assertArrayEquals(table, (byte[]) now.get(0));
        assertArrayEquals(frame, (byte[]) now.get(2));
    }

    private void refuses(Path in) {
        VentailException e = assertThrows(VentailException.class, () -> clean(in));
        assertEquals("deid.dicom", e.problem().code());
        assertFalse(Files.exists(in.resolveSibling(in.getFileName() + ".out")));
    }

    private static Path clean(Path in) throws Exception {
        Path out = in.resolveSibling(in.getFileName() + ".out");
        new DicomCleaner().clean(in, out, SomeDicom.CONTEXT, null);
        return out;
    }

    private Path written(String syntax, byte[] table, byte[]... frames) throws Exception {
        Attributes a = SomeDicom.slice("1.2.3");
        a.setInt(Tag.BitsAllocated, VR.US, 8);
        a.setInt(Tag.BitsStored, VR.US, 8);
        Fragments f = a.newFragments(Tag.PixelData, VR.OB, frames.length + 1);
        f.add(table);
        f.addAll(Arrays.asList(frames));
        return SomeDicom.write(Files.createTempFile(temp, "in", ".dcm"), a, syntax);
    }

    private static Fragments fragments(Path file) throws Exception {
        return (Fragments) SomeDicom.read(file).getValue(Tag.PixelData);
    }

    private static byte[] table(int... offsets) {
        ByteBuffer table = ByteBuffer.allocate(Integer.BYTES * offsets.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(offsets).forEach(table::putInt);
        return table.array();
    }

    private static byte[] segment(int marker, byte[] body) {
        return join(bytes(0xff, marker, 0, body.length + 2), body);
    }

    private static byte[] even(byte[] b) {
        return Arrays.copyOf(b, b.length + b.length % 2);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] p : parts) {
            out.writeBytes(p);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
