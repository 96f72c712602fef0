package org.ventail.io.dicom.codec.jpeg;

import java.io.ByteArrayOutputStream;

/** Writes the coded data of JPEG-LS: after a byte of ones the next one begins with a zero (T.87 9.1). One thread. */
final class LsBits {
    private final ByteArrayOutputStream out;
    private int current;
    private int used;
    private boolean afterOnes;

    LsBits(ByteArrayOutputStream out) {
        this.out = out;
    }

    /** The lowest bits of a value. */
    void bits(int value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            bit(value >> i & 1);
        }
    }

    void zeros(int count) {
        for (int i = 0; i < count; i++) {
            bit(0);
        }
    }

    private void bit(int bit) {
        current = current << 1 | bit;
        used++;
        if (used == (afterOnes ? Byte.SIZE - 1 : Byte.SIZE)) {
            out.write(current);
            afterOnes = current == 0xff;
            current = 0;
            used = 0;
        }
    }

    /** Fills the last byte with zeros; a byte of ones is not left at the end. */
    void finish() {
        while (used > 0) {
            bit(0);
        }
        if (afterOnes) {
            zeros(Byte.SIZE - 1);
        }
    }
}
