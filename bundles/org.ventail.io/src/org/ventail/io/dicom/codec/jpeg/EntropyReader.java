package org.ventail.io.dicom.codec.jpeg;

import java.io.IOException;

/** Bits of an entropy-coded segment of JPEG, stuffed zeros taken out (T.81 F.1.2.3). One thread. */
final class EntropyReader {
    private final byte[] bytes;
    private int at;
    private int current;
    private int left;

    EntropyReader(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    int bit() throws IOException {
        if (left == 0) {
            next();
        }
        return current >> --left & 1;
    }

    /** That many bits as a number; 0 bits are 0. */
    int bits(int count) throws IOException {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | bit();
        }
        return value;
    }

    /** A difference of a category (T.81 Table F.1). */
    int signed(int category) throws IOException {
        int value = bits(category);
        return category > 0 && value < 1 << category - 1 ? value - (1 << category) + 1 : value;
    }

    private void next() throws IOException {
        if (at >= bytes.length) {
            throw new IOException("the coded data end too early");
        }
        current = bytes[at++] & 0xff;
        if (current == 0xff) {
            if (at >= bytes.length || bytes[at] != 0) {
                throw new IOException("a marker in the middle of coded data");
            }
            at++;
        }
        left = 8;
    }

    /** Skips the rest of the byte and a restart marker. */
    void restart() throws IOException {
        left = 0;
        if (at + 2 > bytes.length || bytes[at] != (byte) 0xff || (bytes[at + 1] & 0xf8) != 0xd0) {
            throw new IOException("a restart marker is missing");
        }
        at += 2;
    }

    /** Where the next marker begins. */
    int end() {
        int end = at;
        while (end + 1 < bytes.length && !(bytes[end] == (byte) 0xff && bytes[end + 1] != 0 && bytes[end + 1] != (byte) 0xff)) {
            end++;
        }
        return end;
    }
}
