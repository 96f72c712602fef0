package org.ventail.deid;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.ventail.deid.pixels.UnusedBits;

/**
 * Gathers what goes into a new file and writes it in pieces as large as its buffer. Each then begins where a page of
 * the file does; those that begin inside one take the system half as long again. One thread.
 */
final class PageWriter {
    private final WritableByteChannel out;
    private final ByteBuffer buffer;
    private final IProgressMonitor monitor;

    /**
     * For one file.
     *
     * @param buffer empty
     * @param monitor asked for each piece; may be null
     */
    PageWriter(WritableByteChannel out, ByteBuffer buffer, IProgressMonitor monitor) {
        this.out = out;
        this.buffer = buffer;
        this.monitor = monitor;
    }

    void put(byte[] bytes) throws IOException {
        for (int at = 0; at < bytes.length;) {
            int n = (int) room(bytes.length - at);
            buffer.put(bytes, at, n);
            at += n;
        }
    }

    void fill(byte value, long count) throws IOException {
        for (long left = count; left > 0;) {
            long n = room(left);
            for (long i = 0; i < n; i++) {
                buffer.put(value);
            }
            left -= n;
        }
    }

    /**
     * Copies from another file.
     *
     * @param unused bits to clear in samples, the first of which begins at {@code start}
     * @throws EOFException if that file is shorter
     */
    void copy(FileChannel in, long start, long end, Optional<UnusedBits> unused) throws IOException {
        int sample = unused.map(UnusedBits::sampleBytes).orElse(1);
        for (long at = start; at < end;) {
            if (buffer.remaining() < sample) {
                flush();
            }
            // samples stay whole; what is behind the last one is none
            int n = (int) Math.min(buffer.remaining() / sample * sample, end - at);
            int from = buffer.position();
            read(in, at, n);
            if (unused.isPresent()) {
                unused.get().clear(buffer.duplicate().flip().position(from));
            }
            at += n;
        }
    }

    private void read(FileChannel in, long at, int count) throws IOException {
        int from = buffer.position();
        buffer.limit(from + count);
        while (buffer.hasRemaining()) {
            if (in.read(buffer, at + buffer.position() - from) < 0) {
                throw new EOFException("the file became shorter");
            }
        }
        buffer.limit(buffer.capacity());
    }

    /** How much of so much fits in; something does. */
    private long room(long wanted) throws IOException {
        if (!buffer.hasRemaining()) {
            flush();
        }
        return Math.min(wanted, buffer.remaining());
    }

    /** Writes what was gathered; the last thing to do. */
    void flush() throws IOException {
        if (monitor != null && monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        buffer.flip();
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
        buffer.clear();
    }
}
