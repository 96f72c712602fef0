package org.ventail.io.dicom.codec;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A compressed frame for decoders that do not end on damaged input: fails when the decoder goes on reading after the
 * end, or for too long. For one thread.
 */
final class BoundedFrameStream extends MemoryCacheImageInputStream {
    private static final int READS_AFTER_END = 256;
    private static final long LIMIT_NANOS = 60_000_000_000L;

    private final long start = System.nanoTime();
    private final long length;
    private int afterEnd;

    BoundedFrameStream(byte[] frame) {
        super(new ByteArrayInputStream(frame));
        this.length = frame.length;
    }

    /** Known: jj2000 asks before each packet, and would read to the end to find out. */
    @Override
    public long length() {
        return length;
    }

    @Override
    public int read() throws IOException {
        return checked(super.read());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return checked(super.read(into, offset, length));
    }

    private int checked(int result) throws IOException {
        if (result < 0 && ++afterEnd > READS_AFTER_END) {
            throw new IOException("the compressed frame ends too early");
        }
        if (System.nanoTime() - start > LIMIT_NANOS) {
            throw new IOException("the compressed frame takes too long to decode");
        }
        return result;
    }
}
