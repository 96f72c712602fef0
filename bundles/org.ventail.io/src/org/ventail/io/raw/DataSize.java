package org.ventail.io.raw;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * How many bytes a file really holds, to be compared with what a header claims. A gzip file that says at its end that
 * it holds exactly as much as claimed is believed (reading checks it again); any other is inflated and counted.
 */
public final class DataSize {
    /** Deflate cannot shrink data by more than this. */
    private static final long MAX_RATIO = 1032;
    private static final long COUNTED_BEYOND_CLAIM = 64L << 20;

    private DataSize() {
    }

    /** The same for a file that is gzip-compressed from its first byte on, or not at all. */
    public static long of(Path file, boolean gzip, long claimed, IProgressMonitor monitor) throws IOException {
        return of(file, 0, gzip, claimed, monitor);
    }

    /**
     * The number of bytes in the file, after inflating if it is a gzip file.
     *
     * @param gzipFrom where the gzip data begin
     * @param claimed how many there should be; counting stops some way beyond
     * @param monitor checked for cancel; may be null
     * @throws IOException if the file cannot be read or its gzip data are damaged; data that merely end too early are
     *         counted
     */
    public static long of(Path file, long gzipFrom, boolean gzip, long claimed, IProgressMonitor monitor)
            throws IOException {
        long onDisk = Files.size(file);
        if (!gzip) {
            return onDisk;
        }
        boolean plausible = onDisk >= 18 && claimed / MAX_RATIO <= onDisk;
        return plausible && trailer(file, onDisk) == (claimed & 0xffffffffL) ? claimed
                : count(file, gzipFrom, claimed, monitor);
    }

    /** Opens a file, inflating a gzip file. */
    public static InputStream open(Path file, boolean gzip) throws IOException {
        return open(file, 0, gzip);
    }

    private static InputStream open(Path file, long from, boolean gzip) throws IOException {
        InputStream in = Files.newInputStream(file);
        if (!gzip) {
            return in;
        }
        try {
            in.skipNBytes(from);
            return new GZIPInputStream(in, 1 << 16);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Whether the file is gzip-compressed, told by its first bytes: names are wrong now and then. */
    public static boolean isGzip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 0x1f && in.read() == 0x8b;
        }
    }

    /** The last four bytes: the uncompressed size modulo 2<sup>32</sup> (RFC 1952, ISIZE). */
    private static long trailer(Path file, long onDisk) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(onDisk - 4);
            while (last.hasRemaining()) {
                if (channel.read(last) < 0) {
                    throw new EOFException(); // shrank meanwhile
                }
            }
        }
        return last.getInt(0) & 0xffffffffL;
    }

    private static long count(Path file, long from, long claimed, IProgressMonitor monitor) throws IOException {
        byte[] block = new byte[1 << 18];
        long total = 0;
        try (InputStream in = open(file, from, true)) {
            for (int n; (n = in.read(block)) > 0 && total <= claimed + COUNTED_BEYOND_CLAIM;) {
                total += n;
                if (monitor != null && monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
            }
        } catch (EOFException e) {
            if (total >= claimed) {
                throw e; // all there but for the checksum
            }
        }
        return total;
    }
}
