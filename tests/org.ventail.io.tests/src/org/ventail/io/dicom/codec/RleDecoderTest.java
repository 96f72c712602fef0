package org.ventail.io.dicom.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.testkit.RandomSeed;

class RleDecoderTest {
    private static final String RLE = "1.2.840.10008.1.2.5";

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    private static EncodedFrame frame(int rows, int columns, int bits, byte[] bytes) {
        return new EncodedFrame(RLE, rows, columns, 1, bits, bits, false, bytes);
    }

    private static byte[] segments(byte[]... parts) {
        ByteBuffer out = ByteBuffer.allocate(64 + 1000).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0, parts.length).position(64);
        for (int i = 0; i < parts.length; i++) {
            out.putInt(4 + 4 * i, out.position());
            out.put(parts[i]);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    @Test
    void unpacksRunsLiteralsAndNothings() throws IOException {
        byte[] packed = segments(new byte[] {-2, 7, -128, 1, 3, 4, 0, 9});
        assertArrayEquals(new byte[] {7, 7, 7, 3, 4, 9}, new RleDecoder().decode(frame(2, 3, 8, packed)));
    }

    @Test
    void putsTheMostSignificantPlaneFirst() throws IOException {
        byte[] packed = segments(new byte[] {1, 1, 2}, new byte[] {1, 10, 20});
        assertArrayEquals(new byte[] {10, 1, 20, 2}, new RleDecoder().decode(frame(1, 2, 16, packed)));
    }

    @Test
    void refusesSegmentsOutsideOfTheFrame() {
        byte[] packed = segments(new byte[] {-2, 7});
        ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 5000);
        assertThrows(IOException.class, () -> new RleDecoder().decode(frame(1, 3, 8, packed)));
        ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).putInt(4, -1);
        assertThrows(IOException.class, () -> new RleDecoder().decode(frame(1, 3, 8, packed)));
    }

    @Test
    void refusesTooFewBytes() {
        assertThrows(IOException.class, () -> new RleDecoder().decode(frame(1, 9, 8, segments(new byte[] {-2, 7}))));
        assertThrows(IOException.class, () -> new RleDecoder().decode(frame(1, 9, 8, new byte[10])));
    }

    @Test
    void failsOnlyWithAnIoExceptionOnNoise() {
        Random random = seed.random();
        for (int i = 0; i < 2000; i++) {
            byte[] noise = new byte[64 + random.nextInt(200)];
            random.nextBytes(noise);
            ByteBuffer.wrap(noise).order(ByteOrder.LITTLE_ENDIAN).putInt(0, 2).putInt(4, 64 + random.nextInt(9));
            try {
                new RleDecoder().decode(frame(4, 4, 16, noise));
            } catch (IOException expected) {
                continue;
            }
        }
    }
}
