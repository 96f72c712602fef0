package org.ventail.io.dicom.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.testkit.RandomSeed;

class ImageDecodersTest {
    private static final String BASELINE = "1.2.840.10008.1.2.4.50";
    private static final String JPEG_2000 = "1.2.840.10008.1.2.4.90";
    /** 8x8 values 1000 x + 77 y, encoded without loss by OpenJPEG; the signed one begins at -3000. */
    private static final String UNSIGNED_2000 = "/0//UQApAAAAAAAIAAAACAAAAAAAAAAAAAAACAAAAAgAAAAAAAAAAAABDwEB/1IADAAAAAEAAgQEAAH/XAAKQICIiJ"
            + "CIiJD/ZAAqAAFDcmVhdGVkIGJ5IEdEQ00vT3BlbkpQRUcgdmVyc2lvbiAyLjUuMP+QAAoAAAAAAEIAAf+T3/iQUAeB"
            + "V5suqGeDvq/A/wBoAfgCAA0C+aj/fws8Zx/AP2B4APtBQCIYhA0+VZ8Df91dNf/ZAA==";
    private static final String SIGNED_2000 = "/0//UQApAAAAAAAIAAAACAAAAAAAAAAAAAAACAAAAAgAAAAAAAAAAAABjwEB/1IADAAAAAEAAgQEAAH/XAAKQICIiJ"
            + "CIiJD/ZAAqAAFDcmVhdGVkIGJ5IEdEQ00vT3BlbkpQRUcgdmVyc2lvbiAyLjUuMP+QAAoAAAAAAEAAAf+Twf4CAAjx"
            + "CB7Km9XrwP8AaAH4AgANAvmo/38LPGcfwD9geAD7QUAiGIQNPlWfA3/dXTX/2QA=";
    private static final int ROWS = 24;
    private static final int COLUMNS = 40;
    private static final int JPEG_TOLERANCE = 12;

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    /** A smooth picture, which lossy compression keeps. */
    private static BufferedImage ramp() {
        BufferedImage image = new BufferedImage(COLUMNS, ROWS, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < ROWS; y++) {
            for (int x = 0; x < COLUMNS; x++) {
                image.getRaster().setSample(x, y, 0, x * 3 + y * 2);
            }
        }
        return image;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, "jpeg", out));
        return out.toByteArray();
    }

    private static EncodedFrame frame(String syntax, int bits, byte[] bytes) {
        return new EncodedFrame(syntax, ROWS, COLUMNS, 1, bits, bits, false, bytes);
    }

    @Test
    void decodesBaselineJpeg() throws IOException {
        byte[] out = new JpegBaselineDecoder().decode(frame(BASELINE, 8, jpeg(ramp())));
        assertEquals(ROWS * COLUMNS, out.length);
        for (int i = 0; i < out.length; i++) {
            assertEquals(i % COLUMNS * 3 + i / COLUMNS * 2, out[i] & 0xff, JPEG_TOLERANCE);
        }
    }

    @Test
    void decodesSixteenBitJpeg2000Exactly() throws IOException {
        assertSlope(new Jpeg2000Decoder().decode(small(UNSIGNED_2000, false)), 0);
    }

    @Test
    void decodesSignedJpeg2000Exactly() throws IOException {
        assertSlope(new Jpeg2000Decoder().decode(small(SIGNED_2000, true)), -3000);
    }

    private static EncodedFrame small(String base64, boolean signed) {
        return new EncodedFrame(JPEG_2000, 8, 8, 1, 16, 16, signed, Base64.getDecoder().decode(base64));
    }

    private static void assertSlope(byte[] out, int first) {
        assertEquals(128, out.length);
        for (int i = 0; i < 64; i++) {
            int value = (short) (out[2 * i] & 0xff | out[2 * i + 1] << 8);
            assertEquals(first + i % 8 * 1000 + i / 8 * 77, value);
        }
    }

    @Test
    void refusesJpeg2000HeadersThatTheDecoderWouldNotEndOn() {
        byte[] good = Base64.getDecoder().decode(UNSIGNED_2000);
        // start, width, components, layers, levels
        int[] places = {0, 11, 40, 51, 54};
        for (int at : places) {
            byte[] damaged = good.clone();
            damaged[at] = 99;
            EncodedFrame frame = new EncodedFrame(JPEG_2000, 8, 8, 1, 16, 16, false, damaged);
            assertThrows(IOException.class, () -> new Jpeg2000Decoder().decode(frame), "byte " + at);
        }
        for (int length = 0; length < 80; length++) {
            EncodedFrame cut = new EncodedFrame(JPEG_2000, 8, 8, 1, 16, 16, false, Arrays.copyOf(good, length));
            assertThrows(IOException.class, () -> new Jpeg2000Decoder().decode(cut), length + " bytes");
        }
    }

    @Test
    void refusesAnotherSizeThanTheHeaderSays() throws IOException {
        byte[] bytes = jpeg(ramp());
        EncodedFrame wrong = new EncodedFrame(BASELINE, ROWS + 1, COLUMNS, 1, 8, 8, false, bytes);
        assertThrows(IOException.class, () -> new JpegBaselineDecoder().decode(wrong));
    }

    @Test
    void failsOnlyWithAnIoExceptionOnDamage() throws IOException {
        Random random = seed.random();
        byte[] jpeg = jpeg(ramp());
        for (int i = 0; i < 40; i++) {
            decode(new JpegBaselineDecoder(), frame(BASELINE, 8, damaged(jpeg, random)));
        }
    }

    private static void decode(PixelDecoder decoder, EncodedFrame frame) {
        try {
            assertEquals(frame.decodedBytes(), decoder.decode(frame).length);
        } catch (IOException e) {
            assertTrue(e.getMessage() != null);
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] out = Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1);
        out[random.nextInt(out.length)] ^= 0x55;
        return out;
    }
}
