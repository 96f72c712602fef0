package org.ventail.io.raw;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * Writes one gzip member (RFC 1952) with all processors: the data are cut into blocks of a fixed size, every block is
 * deflated on its own with the end of the block before as dictionary, and the pieces follow each other in one deflate
 * stream. The bytes depend on the data and the level only, not on the number of processors.
 */
public final class ParallelGzip {
    /** Uncompressed bytes of a block. */
    static final int BLOCK = 1 << 19;
    /** Blocks of one processor in memory at once. */
    private static final int BLOCKS_AHEAD = 4;
    private static final int DICTIONARY = 1 << 15;
    private static final int LEVEL = 6;
    /** No name, no time, unknown system: the same data give the same bytes everywhere. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private ParallelGzip() {
    }

    /** The uncompressed data; called from several threads at once. */
    @FunctionalInterface
    public interface Source {
        /** Copies {@code count} bytes, starting with the one at {@code from}, to the beginning of {@code into}. */
        void copy(long from, int count, byte[] into);
    }

    private record Piece(byte[] deflated, byte[] plain) {
    }

    /** Compresses the source's first {@code length} bytes; does not close the stream. */
    public static void write(OutputStream out, Source source, long length, IProgressMonitor monitor)
            throws IOException {
        CRC32 crc = new CRC32();
        out.write(HEADER);
        int blocks = (int) Math.max(1, (length + BLOCK - 1) / BLOCK);
        int batch = BLOCKS_AHEAD * Runtime.getRuntime().availableProcessors();
        for (int first = 0; first < blocks; first += batch) {
            // A parallel stream works on the calling thread, too; forked tasks would leave it waiting.
            List<Piece> pieces = IntStream.range(first, Math.min(blocks, first + batch)).parallel()
                    .mapToObj(i -> deflate(source, (long) i * BLOCK, length)).toList();
            for (Piece piece : pieces) {
                if (monitor != null && monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                crc.update(piece.plain);
                out.write(piece.deflated);
            }
        }
        ByteBuffer trailer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        out.write(trailer.putInt((int) crc.getValue()).putInt((int) length).array());
    }

    private static Piece deflate(Source source, long from, long length) {
        byte[] plain = new byte[(int) Math.min(BLOCK, length - from)];
        source.copy(from, plain.length, plain);
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            if (from > 0) {
                byte[] before = new byte[DICTIONARY];
                source.copy(from - DICTIONARY, DICTIONARY, before);
                deflater.setDictionary(before);
            }
            deflater.setInput(plain);
            return new Piece(drain(deflater, from + plain.length == length, plain.length), plain);
        } finally {
            deflater.end();
        }
    }

    /** A block in the middle ends on a byte boundary (an empty stored block), the last one ends the deflate stream. */
    private static byte[] drain(Deflater deflater, boolean last, int plainLength) {
        if (last) {
            deflater.finish();
        }
        byte[] out = new byte[plainLength + plainLength / 1000 + 64];
        int n = 0;
        for (int got; (got = deflater.deflate(out, n, out.length - n, Deflater.SYNC_FLUSH)) > 0;) {
            n += got;
            if (n == out.length) {
                out = Arrays.copyOf(out, n + (n >> 2));
            }
        }
        return Arrays.copyOf(out, n);
    }
}
