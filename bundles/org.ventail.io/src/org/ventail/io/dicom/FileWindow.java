package org.ventail.io.dicom;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;

/**
 * The part of a file that is being looked at, held in a buffer that serves one file after another: most headers need one read.
 * One thread.
 */
final class FileWindow implements Closeable {
    /** Most headers fit into so much. */
    static final int BYTES = 1 << 13;

    /** Ready-made: the channel makes a set of options for every file otherwise. */
    private static final Set<StandardOpenOption> READ = Set.of(StandardOpenOption.READ);

    private final ByteBuffer buffer = ByteBuffer.allocate(BYTES);
    private FileChannel file;
    private long start;

    /** Turns to the beginning of another file. */
    FileWindow open(Path path) throws IOException {
        file = FileChannel.open(path, READ);
        fill(0);
        return this;
    }

    /** The first bytes of the file, fewer if it is shorter. */
    byte[] head(int count) throws IOException {
        return copy(0, holds(0, count) ? count : buffer.limit());
    }

    /** Whether the file has these bytes; if so, they can be asked for. At most {@link #BYTES} at once. */
    boolean holds(long position, int count) throws IOException {
        if (position < start || position + count > start + buffer.limit()) {
            fill(position);
        }
        return count <= buffer.limit();
    }

    /** A little-endian number of two bytes that the window {@link #holds}. */
    int u16(long position) {
        int i = (int) (position - start);
        byte[] b = buffer.array();
        return b[i] & 0xff | (b[i + 1] & 0xff) << 8;
    }

    /** A little-endian number of four bytes that the window {@link #holds}. */
    int i32(long position) {
        return u16(position) | u16(position + 2) << 16;
    }

    /** Bytes that the window {@link #holds}. */
    byte[] copy(long position, int count) {
        int i = (int) (position - start);
        return Arrays.copyOfRange(buffer.array(), i, i + count);
    }

    /** Appends bytes that the window {@link #holds}. */
    void copy(long position, int count, ByteBuffer to) {
        to.put(buffer.array(), (int) (position - start), count);
    }

    /** Length of the file in bytes. */
    long size() throws IOException {
        return file.size();
    }

    private void fill(long position) throws IOException {
        start = position;
        buffer.clear();
        while (buffer.hasRemaining() && file.read(buffer, start + buffer.position()) > 0) {
            // a read may give less than there is
        }
        buffer.flip();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
