package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.deid.pixels.UnusedBits;
import org.ventail.testkit.RandomSeed;

class PageWriterTest {
    private static final int ROUNDS = 300;
    @RegisterExtension
    private final RandomSeed seed = new RandomSeed();

    @TempDir
    Path folder;

    @Test
    void headerPatchesAndSamplesComeOutWhateverTheBufferHolds() throws IOException {
        Random random = seed.random();
        for (int i = 0; i < ROUNDS; i++) {
            byte[] header = bytes(2 * random.nextInt(100), random);
            byte[] source = bytes(200 + random.nextInt(400), random);
            int allocated = 8 << random.nextInt(3);
            Optional<UnusedBits> unused = UnusedBits.of(allocated, allocated - 3, allocated - 4, random.nextBoolean(),
                    random.nextBoolean());
            int start = random.nextInt(100);
            int end = start + random.nextInt(source.length - start);
            byte[] samples = Arrays.copyOfRange(source, start, end);
            unused.orElseThrow().clear(ByteBuffer.wrap(samples));
            ByteArrayOutputStream expected = new ByteArrayOutputStream();
            expected.write(header);
            expected.write(samples);
            expected.write(new byte[] {7, 7, 7});
            expected.write(source, start, end - start);

            Path file = Files.write(folder.resolve("in"), source);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            try (FileChannel in = FileChannel.open(file); WritableByteChannel out = Channels.newChannel(written)) {
                PageWriter pages = new PageWriter(out, ByteBuffer.allocateDirect(8 + random.nextInt(60)), null);
                pages.put(header);
                pages.copy(in, start, end, unused);
                pages.fill((byte) 7, 3);
                pages.copy(in, start, end, Optional.empty());
                pages.flush();
            }
            assertArrayEquals(expected.toByteArray(), written.toByteArray(), "round " + i);
        }
    }

    @Test
    void writesInPiecesOfItsBuffer() throws IOException {
        List<Integer> pieces = new ArrayList<>();
        WritableByteChannel out = new WritableByteChannel() {
            @Override
            public int write(ByteBuffer from) {
                int n = from.remaining();
                pieces.add(n);
                from.position(from.limit());
                return n;
            }

            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void close() {
                // nothing to close
            }
        };
        Path file = Files.write(folder.resolve("in"), new byte[100]);
        try (FileChannel in = FileChannel.open(file)) {
            PageWriter pages = new PageWriter(out, ByteBuffer.allocate(32), null);
            pages.put(new byte[10]);
            pages.copy(in, 0, 100, UnusedBits.of(16, 12, 11, false, false));
            pages.flush();
        }
        assertEquals(List.of(32, 32, 32, 14), pieces);
    }

    private static byte[] bytes(int length, Random random) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
