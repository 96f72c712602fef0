package org.ventail.io.dicom.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ventail.io.dicom.codec.jpeg.JpegLsEncoder;
import org.ventail.io.dicom.codec.jpeg.LosslessJpegEncoder;
import org.ventail.testkit.RandomSeed;

/** What our encoders write, read by decoders of other people. */
class PixelEncodersTest {
    private static final String RLE = "1.2.840.10008.1.2.5";
    private static final String LOSSLESS = "1.2.840.10008.1.2.4.70";
    private static final String JPEG_LS = "1.2.840.10008.1.2.4.80";
    private static final String JPEG_2000 = "1.2.840.10008.1.2.4.90";

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @TempDir
    Path temp;

    /** A kind of samples. */
    record Kind(int columns, int rows, int samples, int allocated, int stored, boolean signed) {
        EncodedFrame frame(String syntax, byte[] bytes) {
            return new EncodedFrame(syntax, rows, columns, samples, allocated, stored, signed, bytes);
        }
    }

    static Stream<Kind> grey() {
        return Stream.of(new Kind(61, 47, 1, 16, 16, true), new Kind(64, 64, 1, 16, 12, false), new Kind(33, 65, 1, 16, 12, true),
                new Kind(130, 9, 1, 8, 8, false), new Kind(1, 17, 1, 16, 16, false), new Kind(40, 30, 1, 16, 10, false));
    }

    static Stream<Kind> all() {
        return Stream.concat(grey(), Stream.of(new Kind(50, 31, 3, 8, 8, false)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void rleIsReadByDcmtkAndGdcm(Kind k) throws Exception {
        byte[] samples = samples(k);
        byte[] rle = new RleEncoder().encode(k.frame(RLE, new byte[0]), samples);
        assertArrayEquals(samples, new RleDecoder().decode(k.frame(RLE, rle)));
        assertArrayEquals(samples, Decoders.decode(k.frame(RLE, rle), temp, "dcmdrle"));
        assertArrayEquals(samples, Decoders.decode(k.frame(RLE, rle), temp, "gdcmconv", "--raw"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void losslessJpegIsReadByDcmtkAndGdcm(Kind k) throws Exception {
        byte[] samples = samples(k);
        byte[] jpeg = new LosslessJpegEncoder().encode(k.frame(LOSSLESS, jpegHeader(k.stored())), samples);
        assertArrayEquals(used(samples, k), used(Decoders.decode(k.frame(LOSSLESS, jpeg), temp, "dcmdjpeg"), k));
        assertArrayEquals(used(samples, k), used(Decoders.decode(k.frame(LOSSLESS, jpeg), temp, "gdcmconv", "--raw"), k));
    }

    /** Of the size of pictures: of tiny ones the library drops the last bits, which whoever writes them finds out. */
    static Stream<Kind> pictures() {
        return Stream.of(new Kind(150, 101, 1, 16, 16, true), new Kind(128, 128, 1, 16, 12, false),
                new Kind(99, 165, 1, 16, 12, true),
                new Kind(130, 91, 1, 8, 8, false), new Kind(111, 117, 1, 16, 16, false), new Kind(140, 130, 1, 16, 10, false),
                new Kind(150, 101, 3, 8, 8, false), new Kind(96, 120, 3, 16, 12, false));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void jpeg2000IsReadByGdcm(Kind k) throws Exception {
        byte[] samples = samples(k);
        for (int transform = 0; transform < (k.samples() > 1 ? 2 : 1); transform++) {
            byte[] was = jpeg2000Header(k, transform);
            byte[] codestream = new Jpeg2000Encoder().encode(k.frame(JPEG_2000, was), samples);
            assertEquals(transform == 1, Jpeg2000Header.transformsColours(codestream));
            assertArrayEquals(used(samples, k), used(new Jpeg2000Decoder().decode(k.frame(JPEG_2000, codestream)), k));
            assertArrayEquals(used(samples, k),
                    used(Decoders.decode(k.frame(JPEG_2000, codestream), temp, "gdcmconv", "--raw"), k));
        }
    }

    /** Sizes, of which only the depths are looked at, and how it was coded, of which only the colours are. */
    private static byte[] jpeg2000Header(Kind k, int transform) {
        int sizes = 38 + 3 * k.samples();
        ByteBuffer head = ByteBuffer.allocate(20 + sizes).putShort((short) 0xff4f).putShort((short) 0xff51)
                .putShort((short) sizes);
        for (int c = 0; c < k.samples(); c++) {
            head.put(42 + 3 * c, (byte) (k.stored() - 1 | (k.signed() ? 0x80 : 0)));
        }
        return head.putInt(4 + sizes, 0xff52000c).put(12 + sizes, (byte) transform).array();
    }

    /** Known: GDCM 3.0 does not read colours of 16 bits in RLE. */
    static Stream<Kind> allAndDeepColours() {
        return Stream.concat(all(), Stream.of(new Kind(7, 90, 3, 16, 11, false)));
    }

    @ParameterizedTest
    @MethodSource("allAndDeepColours")
    void jpegLsIsReadByDcmtkAndGdcm(Kind k) throws Exception {
        byte[] samples = samples(k);
        byte[] was = jpegHeader(k.stored());
        was[3] = (byte) 0xf7;
        byte[] jls = new JpegLsEncoder().encode(k.frame(JPEG_LS, was), samples);
        assertArrayEquals(used(samples, k), used(Decoders.decode(k.frame(JPEG_LS, jls), temp, "dcmdjpls"), k));
        assertArrayEquals(used(samples, k), used(Decoders.decode(k.frame(JPEG_LS, jls), temp, "gdcmconv", "--raw"), k));
    }

    /** A ramp with noise and steps, to the ends of the range. */
    private byte[] samples(Kind k) {
        Random random = seed.random();
        byte[] out = new byte[k.rows() * k.columns() * k.samples() * k.allocated() / 8];
        int low = k.signed() ? -1 << k.stored() - 1 : 0;
        int range = 1 << k.stored();
        int bytes = k.allocated() / 8;
        for (int i = 0; i < out.length / bytes; i++) {
            int ramp = (int) ((long) i * range * bytes / out.length);
            int noisy = Math.max(0, Math.min(range - 1, ramp + random.nextInt(9) - 4));
            int value = low + (random.nextInt(50) == 0 ? random.nextInt(2) * (range - 1) : i / 20 % 3 == 0 ? range / 2 : noisy);
            for (int b = 0; b < bytes; b++) {
                out[i * bytes + b] = (byte) (value >> 8 * b);
            }
        }
        return out;
    }

    /** Without the bits above the sign, which decoders fill or do not. */
    private static byte[] used(byte[] samples, Kind k) {
        byte[] out = samples.clone();
        for (int i = 1; i < out.length && k.allocated() == 16; i += 2) {
            out[i] &= (byte) (0xff >> 16 - k.stored());
        }
        return out;
    }

    private static byte[] jpegHeader(int depth) {
        byte[] head = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xc3, 0, 11, (byte) depth, 0, 1, 0, 1, 1, 1, 0x11, 0,
                (byte) 0xff,
                (byte) 0xd9};
        return Arrays.copyOf(head, head.length);
    }
}
