package org.ventail.io.dicom;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The bytes of a DICOM file at the positions that its parsed header speaks of: of a deflated file the inflated ones,
 * held in memory; else the file's. Threads: safe.
 */
final class DicomBytes implements AutoCloseable {
    private static final long MAX_INFLATED_BYTES = 512L << 20;

    private final SeekableByteChannel channel;
    private final byte[] inflated;

    private DicomBytes(SeekableByteChannel channel, byte[] inflated) {
        this.channel = channel;
        this.inflated = inflated;
    }

    static DicomBytes open(Path file, DicomHeader header) throws IOException {
        return header.deflated() ? new DicomBytes(null, inflate(file, header.metaEnd()))
                : new DicomBytes(Files.newByteChannel(file), null);
    }

    long size() throws IOException {
        return inflated != null ? inflated.length : channel.size();
    }

    /**
     * Reads exactly so many bytes.
     *
     * @throws EOFException if the file ends before
     */
    synchronized void read(long offset, byte[] into, int count) throws IOException {
        if (inflated != null) {
            if (offset + count > inflated.length) {
                throw new EOFException();
            }
            System.arraycopy(inflated, (int) offset, into, 0, count);
            return;
        }
        ByteBuffer buffer = ByteBuffer.wrap(into, 0, count);
        channel.position(offset);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException();
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    private static byte[] inflate(Path file, long metaEnd) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            out.write(in.readNBytes((int) metaEnd));
            Inflater inflater = new Inflater(!startsWithZlibHeader(in));
            try {
                copy(new InflaterInputStream(in, inflater), out);
            } finally {
                inflater.end();
            }
            return out.toByteArray();
        }
    }

    /** Some writers put the wrapper of RFC 1950 around what should be a raw stream. */
    private static boolean startsWithZlibHeader(InputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        return first == 0x78 && second == 0x9c;
    }

    private static void copy(InputStream in, ByteArrayOutputStream out) throws IOException {
        byte[] block = new byte[1 << 16];
        for (int n; (n = in.read(block)) > 0;) {
            if (out.size() + n > MAX_INFLATED_BYTES) {
                throw new IOException("it inflates to more than " + (MAX_INFLATED_BYTES >> 20) + " MB");
            }
            out.write(block, 0, n);
        }
    }
}
