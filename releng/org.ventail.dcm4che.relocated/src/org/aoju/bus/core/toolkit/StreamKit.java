package org.aoju.bus.core.toolkit;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The methods of bus-core's class of this name that the DICOM classes use. */
public final class StreamKit {

    private static final int BUFFER_BYTES = 8192;

    private StreamKit() {}

    public static int readAvailable(InputStream in, byte[] into, int offset, int length) throws IOException {
        return in.readNBytes(into, offset, length);
    }

    public static void readFully(InputStream in, byte[] into, int offset, int length) throws IOException {
        if (readAvailable(in, into, offset, length) < length) {
            throw new EOFException();
        }
    }

    public static void skipFully(InputStream in, long bytes) throws IOException {
        in.skipNBytes(bytes);
    }

    public static void copy(InputStream in, OutputStream out, int bytes) throws IOException {
        copy(in, out, bytes, new byte[Math.min(bytes, BUFFER_BYTES)]);
    }

    /** Copies and swaps the bytes of each value of {@code bytesPerValue} (1, 2, 4 or 8) bytes. */
    public static void copy(InputStream in, OutputStream out, int bytes, int bytesPerValue) throws IOException {
        if (bytesPerValue == 1) {
            copy(in, out, bytes);
            return;
        }
        if (bytes % bytesPerValue != 0) {
            throw new IllegalArgumentException("length " + bytes + " is no multiple of " + bytesPerValue);
        }
        byte[] value = new byte[bytesPerValue];
        byte[] swapped = new byte[bytesPerValue];
        for (int done = 0; done < bytes; done += bytesPerValue) {
            readFully(in, value, 0, bytesPerValue);
            for (int i = 0; i < bytesPerValue; i++) {
                swapped[i] = value[bytesPerValue - 1 - i];
            }
            out.write(swapped);
        }
    }

    private static void copy(InputStream in, OutputStream out, int bytes, byte[] buffer) throws IOException {
        for (int left = bytes; left > 0;) {
            int count = Math.min(left, buffer.length);
            readFully(in, buffer, 0, count);
            out.write(buffer, 0, count);
            left -= count;
        }
    }
}
