package org.ventail.verify.hidden;

import java.io.IOException;
import java.io.InputStream;

/** A stream of which the first bytes were read already. One owner. */
final class Bytes {
    private static final int BLOCK = 1 << 16;
    private final byte[] start;
    private final InputStream rest;
    private long position;

    Bytes(byte[] start, InputStream rest) {
        this.start = start;
        this.rest = rest;
    }

    /** Whether any byte from {@code from} to before {@code to} is not zero; {@code from} must not be passed yet. */
    boolean anyUntil(long from, long to) throws IOException {
        skipTo(from);
        boolean any = false;
        while (position < to) {
            int b = read();
            if (b < 0) {
                return any;
            }
            any |= b != 0;
        }
        return any;
    }

    void skipTo(long where) throws IOException {
        if (position < start.length) {
            position = Math.min(where, start.length);
        }
        byte[] block = new byte[BLOCK];
        while (position < where) {
            int n = rest.read(block, 0, (int) Math.min(BLOCK, where - position));
            if (n < 0) {
                throw new IOException("the file ends too early");
            }
            position += n;
        }
    }

    /** Whether anything follows. */
    boolean anyLeft() throws IOException {
        return read() >= 0;
    }

    private int read() throws IOException {
        int b = position < start.length ? start[(int) position] & 0xff : rest.read();
        position += b < 0 ? 0 : 1;
        return b;
    }
}
