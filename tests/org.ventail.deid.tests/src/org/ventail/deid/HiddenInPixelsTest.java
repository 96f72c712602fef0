package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.VentailException;
import org.ventail.testkit.RandomSeed;
import org.ventail.testkit.TestData;

/** What is in pixel data but in no picture does not leave; the pictures do as they are. */
class HiddenInPixelsTest {
    private static final byte[] SECRET = "SECRET^NAME".getBytes(StandardCharsets.US_ASCII);
    private static final String JPEG = "1.2.840.10008.1.2.4.50";
    private static final String JPEG_2000 = "1.2.840.10008.1.2.4.90";
    private static final int EDGE = 40;

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @TempDir
    Path temp;

    @Test
    void clearsUnusedBitsOfUnsignedSamples() throws Exception {
        assertArrayEquals(words(0x0123, 0x0fff, 0), cleaned(UID.ExplicitVRLittleEndian, 0, 11, 0x5123, 0xafff, 0x1000));
        assertArrayEquals(words(0x1230, 0x0010), cleaned(UID.ExplicitVRLittleEndian, 0, 12, 0x1230 | 1, 0x8010));
    }

    @Test
    void leavesTheSignAboveSignedSamples() throws Exception {
        assertArrayEquals(words(0xfff0, 0x0ff0, 0x0123, 0xf800),
                cleaned(UID.ExplicitVRLittleEndian, 1, 11, 0xfff0, 0x0ff0, 0x1123, 0x5800));
    }

    private byte[] cleaned(String transferSyntax, int signed, int high, int... words) throws Exception {
        Attributes a = SomeDicom.slice("1.2.3");
        a.setInt(Tag.Rows, VR.US, 1);
        a.setInt(Tag.Columns, VR.US, words.length);
        a.setInt(Tag.HighBit, VR.US, high);
        a.setInt(Tag.PixelRepresentation, VR.US, signed);
        a.setBytes(Tag.PixelData, VR.OW, words(words));
        Path in = SomeDicom.write(Files.createTempFile(temp, "in", ".dcm"), a, transferSyntax);
        return SomeDicom.read(clean(in)).getBytes(Tag.PixelData);
    }

    private static byte[] words(int... words) {
        byte[] out = new byte[2 * words.length];
        for (int i = 0; i < words.length; i++) {
            out[2 * i] = (byte) words[i];
            out[2 * i + 1] = (byte) (words[i] >> 8);
        }
        return out;
    }

    @Test
    void overwritesCommentsOfJpegAndLeavesItsPicture() throws Exception {
        byte[] jpeg = jpeg();
        byte[] full = join(Arrays.copyOf(jpeg, 2), segment(0xfe, SECRET), segment(0xe1, SECRET), segment(0xe0, SECRET),
                Arrays.copyOfRange(jpeg, 2, jpeg.length), SECRET);
        byte[] once = even(full);
        int cut = 2 * seed.random().nextInt(once.length / 2 - 1) + 2;
        Path in = encapsulated(JPEG, EDGE, once, Arrays.copyOf(once, cut),
                Arrays.copyOfRange(once, cut, once.length));
        Path out = clean(in);
        assertFalse(contains(Files.readAllBytes(out), SECRET));
        Fragments now = fragments(out);
        assertEquals(4, now.size());
        assertEquals(once.length, ((byte[]) now.get(1)).length);
        assertSamePicture(jpeg, (byte[]) now.get(1));
        assertSamePicture(jpeg, join((byte[]) now.get(2), (byte[]) now.get(3)));
    }

    @Test
    void leavesJpegWithoutCommentsByteForByte() throws Exception {
        byte[] jpeg = even(jpeg());
        assertArrayEquals(jpeg, (byte[]) fragments(clean(encapsulated(JPEG, EDGE, jpeg))).get(1));
    }

    @Test
    void overwritesCommentsOfJpeg2000() throws Exception {
        Path file = TestData.require("dicom/fo-dicom/GH064.dcm");
        byte[] was = (byte[]) fragments(file).get(1);
        int afterSize = 4 + ((was[4] & 0xff) << 8 | was[5] & 0xff);
        byte[] full = join(Arrays.copyOf(was, afterSize), segment(0x64, join(new byte[] {0, 1}, SECRET)),
                Arrays.copyOfRange(was, afterSize, was.length));
        Path out = clean(encapsulated(JPEG_2000, EDGE, even(full)));
        assertFalse(contains(Files.readAllBytes(out), SECRET));
        byte[] now = (byte[]) fragments(out).get(1);
        assertArrayEquals(Arrays.copyOf(was, afterSize), Arrays.copyOf(now, afterSize));
        assertEquals(even(full).length, now.length);
    }

    @Test
    void overwritesWhatIsBesideThePictureInRle() throws Exception {
        byte[] picture = new byte[EDGE * EDGE];
        seed.random().nextBytes(picture);
        byte[] unused = Arrays.copyOf(SECRET, 56);
        byte[] frame = even(
                join(new byte[] {1, 0, 0, 0, 76, 0, 0, 0}, unused, SECRET, new byte[1], packed(picture, SECRET), SECRET));
        Path out = clean(encapsulated(UID.RLELossless, EDGE, frame));
        assertFalse(contains(Files.readAllBytes(out), SECRET));
        byte[] now = (byte[]) fragments(out).get(1);
        assertEquals(frame.length, now.length);
        assertArrayEquals(picture, unpacked(now, 76));
    }

    @Test
    void leavesRleWithoutSlackByteForByte() throws Exception {
        byte[] frame = even(join(new byte[] {1, 0, 0, 0, 64}, new byte[59], packed(new byte[EDGE * EDGE], new byte[0])));
        assertArrayEquals(frame, (byte[]) fragments(clean(encapsulated(UID.RLELossless, EDGE, frame))).get(1));
    }

    @Test
    void refusesRleThatIsNotWhatTheHeaderSays() throws Exception {
        byte[] tooShort = even(join(new byte[] {1, 0, 0, 0, 64}, new byte[59], packed(new byte[EDGE], new byte[0])));
        byte[] otherSegments = even(
                join(new byte[] {2, 0, 0, 0, 64, 0, 0, 0, 64}, new byte[55], packed(new byte[EDGE * EDGE], new byte[0])));
        for (byte[] frame : List.of(tooShort, otherSegments)) {
            Path in = encapsulated(UID.RLELossless, EDGE, frame);
            assertThrows(VentailException.class, () -> clean(in));
        }
        byte[] good = even(join(new byte[] {1, 0, 0, 0, 64}, new byte[59], packed(new byte[EDGE * EDGE], new byte[0])));
        Path two = encapsulated(UID.RLELossless, EDGE, good, good);
        assertEquals(3, fragments(clean(two)).size(), "one frame may lie in several fragments; the second is slack");
    }

    /** Literal runs (PackBits) of 100 bytes; the last one goes on behind the picture. */
    private static byte[] packed(byte[] picture, byte[] behind) {
        byte[] padded = join(picture, behind, new byte[100]);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < picture.length; at += 99) {
            out.write(98);
            out.write(padded, at, 99);
        }
        return out.toByteArray();
    }

    private static byte[] unpacked(byte[] frame, int from) {
        byte[] picture = new byte[EDGE * EDGE];
        for (int at = from, n = 0; n < picture.length; at += 100, n += 99) {
            System.arraycopy(frame, at + 1, picture, n, Math.min(99, picture.length - n));
        }
        return picture;
    }

    @Test
    void cleansDeflatedPixelsAsOthers() throws Exception {
        Attributes a = SomeDicom.slice("1.2.3");
        a.setInt(Tag.Rows, VR.US, 1);
        a.setInt(Tag.Columns, VR.US, 2);
        a.setInt(Tag.HighBit, VR.US, 11);
        a.setInt(Tag.PixelRepresentation, VR.US, 0);
        a.setBytes(Tag.PixelData, VR.OW, join(words(0x5123, 0xafff), even(SECRET)));
        Path in = SomeDicom.write(temp.resolve("deflated.dcm"), a, UID.DeflatedExplicitVRLittleEndian);
        assertArrayEquals(words(0x0123, 0x0fff), SomeDicom.read(clean(in)).getBytes(Tag.PixelData));
        a.setBytes(Tag.PixelData, VR.OW, words(0x123));
        Path tooFew = SomeDicom.write(temp.resolve("few.dcm"), a, UID.DeflatedExplicitVRLittleEndian);
        assertThrows(VentailException.class, () -> clean(tooFew));
    }

    @Test
    void survivesCodestreamsOfNoise() throws Exception {
        Random random = seed.random();
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[2 * (2 + random.nextInt(300))];
            random.nextBytes(noise);
            noise[0] = (byte) 0xff;
            noise[1] = (byte) (random.nextBoolean() ? 0xd8 : 0x4f);
            for (int at = 2; at < noise.length; at += 1 + random.nextInt(40)) {
                noise[at] = (byte) 0xff;
            }
            Path in = encapsulated(JPEG, EDGE, noise);
            try {
                Path out = clean(in);
                assertEquals(noise.length, ((byte[]) fragments(out).get(1)).length);
                Files.delete(out);
            } catch (VentailException e) {
                assertEquals("deid.dicom", e.problem().code(), "noise that is no codestream");
            }
        }
    }

    private Path clean(Path in) throws Exception {
        Path out = in.resolveSibling(in.getFileName() + ".out");
        new DicomCleaner().clean(in, out, SomeDicom.CONTEXT, null);
        return out;
    }

    private byte[] jpeg() throws IOException {
        BufferedImage image = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_BYTE_GRAY);
        Random random = seed.random();
        for (int i = 0; i < EDGE * EDGE; i++) {
            image.getRaster().setSample(i % EDGE, i / EDGE, 0, random.nextInt(256));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, "jpeg", out));
        return out.toByteArray();
    }

    private static void assertSamePicture(byte[] expected, byte[] actual) throws IOException {
        int[] a = ImageIO.read(new ByteArrayInputStream(expected)).getRaster().getPixels(0, 0, EDGE, EDGE, (int[]) null);
        int[] b = ImageIO.read(new ByteArrayInputStream(actual)).getRaster().getPixels(0, 0, EDGE, EDGE, (int[]) null);
        assertArrayEquals(a, b);
    }

    private Path encapsulated(String transferSyntax, int edge, byte[]... fragments) throws IOException {
        Attributes a = SomeDicom.slice("1.2.3");
        a.setInt(Tag.Rows, VR.US, edge);
        a.setInt(Tag.Columns, VR.US, edge);
        a.setInt(Tag.BitsAllocated, VR.US, 8);
        a.setInt(Tag.BitsStored, VR.US, 8);
        Fragments f = a.newFragments(Tag.PixelData, VR.OB, fragments.length + 1);
        f.add(new byte[0]);
        f.addAll(Arrays.asList(fragments));
        return SomeDicom.write(Files.createTempFile(temp, "in", ".dcm"), a, transferSyntax);
    }

    private static Fragments fragments(Path file) throws IOException {
        try (DicomInputStream in = new DicomInputStream(file.toFile())) {
            return (Fragments) in.readDataset(-1, -1).getValue(Tag.PixelData);
        }
    }

    private static byte[] segment(int marker, byte[] body) {
        return join(new byte[] {(byte) 0xff, (byte) marker, 0, (byte) (body.length + 2)}, body);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] p : parts) {
            out.writeBytes(p);
        }
        return out.toByteArray();
    }

    private static byte[] even(byte[] b) {
        return Arrays.copyOf(b, b.length + b.length % 2);
    }

    private static boolean contains(byte[] bytes, byte[] what) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(what, StandardCharsets.ISO_8859_1));
    }
}
