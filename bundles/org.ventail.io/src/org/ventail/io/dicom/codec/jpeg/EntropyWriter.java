package org.ventail.io.dicom.codec.jpeg;

import java.io.ByteArrayOutputStream;

/** Writes an entropy-coded segment of JPEG with stuffed zeros (T.81 F.1.2.3). One thread. */
final class EntropyWriter {
    private final ByteArrayOutputStream out;
    private int current;
    private int used;

    EntropyWriter(ByteArrayOutputStream out) {
        this.out = out;
    }

    /** The lowest bits of a value, at most 16. */
    void bits(int value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            current = current << 1 | value >> i & 1;
            if (++used == 8) {
                flush();
            }
        }
    }

    /** A difference of a category (T.81 Table F.1). */
    void signed(int value, int category) {
        bits(value < 0 ? value - 1 : value, category);
    }

    /** How many bits a difference needs. */
    static int category(int value) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(value));
    }

    private void flush() {
        out.write(current);
        if ((current & 0xff) == 0xff) {
            out.write(0);
        }
        current = 0;
        used = 0;
    }

    /** Fills the last byte with ones. */
    void finish() {
        if (used > 0) {
            bits(0xff, 8 - used);
        }
    }

    /** Ends an interval. @param number of the marker, counted from 0 */
    void restart(int number) {
        finish();
        out.write(0xff);
        out.write(0xd0 | number & 7);
    }
}
