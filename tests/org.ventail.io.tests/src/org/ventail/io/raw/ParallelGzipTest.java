package org.ventail.io.raw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.testkit.RandomSeed;

/** Blocks deflated on their own make one member that every gzip reader takes. */
class ParallelGzipTest {
    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, ParallelGzip.BLOCK - 1, ParallelGzip.BLOCK, ParallelGzip.BLOCK + 1, 5_000_000})
    void inflatesToWhatWentIn(int length) throws Exception {
        byte[] plain = compressible(length);
        byte[] packed = pack(plain);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertArrayEquals(plain, in.readAllBytes());
        }
        assertTrue(packed.length <= 1.02 * serial(plain) + 64, "as small as one stream, within 2 %");
    }

    @Test
    void isReadByOtherReaders(@TempDir Path temp) throws Exception {
        Path file = Files.write(temp.resolve("x.gz"), pack(compressible(5_000_000)));
        Process gzip;
        try {
            gzip = new ProcessBuilder("gzip", "-t", file.toString()).redirectErrorStream(true).start();
        } catch (IOException e) {
            abort("there is no gzip here");
            return;
        }
        String said = new String(gzip.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertEquals(0, gzip.waitFor(), said);
    }

    private byte[] compressible(int length) {
        byte[] plain = new byte[length];
        Random random = seed.random();
        for (int i = 0; i < length; i++) {
            plain[i] = (byte) (40 * Math.sin(i / 300.0) + random.nextInt(6));
        }
        return plain;
    }

    private static byte[] pack(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ParallelGzip.write(out, (from, count, into) -> System.arraycopy(plain, (int) from, into, 0, count),
                plain.length, null);
        return out.toByteArray();
    }

    private static int serial(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
            gz.write(plain);
        }
        return out.size();
    }
}
