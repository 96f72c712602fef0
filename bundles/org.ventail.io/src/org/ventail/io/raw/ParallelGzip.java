package org.ventail.io.raw;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
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
        int ahead = 2 * Runtime.getRuntime().availableProcessors();
        List<ForkJoinTask<Piece>> running = new ArrayList<>();
        try {
            for (int i = 0, started = 0; i < blocks; i++) {
                for (; started < Math.min(blocks, i + ahead); started++) {
                    running.add(start(source, started, length));
                }
                if (monitor != null && monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                Piece piece = running.set(i, null).join();
                crc.update(piece.plain);
                out.write(piece.deflated);
            }
        } finally {
            running.stream().filter(t -> t != null).forEach(t -> t.cancel(true));
        }
        ByteBuffer trailer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        out.write(trailer.putInt((int) crc.getValue()).putInt((int) length).array());
    }

    private static ForkJoinTask<Piece> start(Source source, int block, long length) {
        return ForkJoinTask.adapt(() -> deflate(source, (long) block * BLOCK, length)).fork();
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
                out = java.util.Arrays.copyOf(out, n + (n >> 2));
            }
        }
        return java.util.Arrays.copyOf(out, n);
    }
}
