package org.ventail.deid.pixels;

import java.util.Optional;

/**
 * Bits of uncompressed samples that hold no part of a value (PS3.5 8.1.1): overlays were kept there, and anything else can be.
 * The sign of a signed value may go on in them. Immutable.
 */
public final class UnusedBits {
    private final int bytes;
    private final boolean bigEndian;
    private final boolean signed;
    private final int high;
    private final long all;
    private final long used;

    private UnusedBits(int allocated, int stored, int high, boolean signed, boolean bigEndian) {
        this.bytes = allocated / Byte.SIZE;
        this.bigEndian = bigEndian;
        this.signed = signed;
        this.high = high;
        this.all = -1L >>> Long.SIZE - allocated;
        this.used = (-1L >>> Long.SIZE - stored) << high + 1 - stored;
    }

    /** Of samples so described, of whole bytes; empty if there are none, or the description makes no sense. */
    public static Optional<UnusedBits> of(int allocated, int stored, int high, boolean signed, boolean bigEndian) {
        boolean sense = (allocated == 8 || allocated == 16 || allocated == 32) && stored >= 1 && stored < allocated
                && high < allocated && high + 1 >= stored;
        return sense ? Optional.of(new UnusedBits(allocated, stored, high, signed, bigEndian)) : Optional.empty();
    }

    /** Bytes of a sample. */
    public int sampleBytes() {
        return bytes;
    }

    /** Clears them in whole samples, in place; values stay. */
    public void clear(byte[] samples, int length) {
        if (bytes == 2) {
            clearWords(samples, length);
            return;
        }
        for (int i = 0; i + bytes <= length; i += bytes) {
            long word = 0;
            for (int b = 0; b < bytes; b++) {
                word = word << Byte.SIZE | samples[i + (bigEndian ? b : bytes - 1 - b)] & 0xff;
            }
            long clean = clean(word);
            for (int b = 0; clean != word && b < bytes; b++) {
                samples[i + (bigEndian ? bytes - 1 - b : b)] = (byte) (clean >> Byte.SIZE * b);
            }
        }
    }

    private void clearWords(byte[] samples, int length) {
        int low = bigEndian ? 1 : 0;
        int unused = (int) (all & ~used);
        for (int i = 0; i + 1 < length; i += 2) {
            int word = samples[i + low] & 0xff | (samples[i + 1 - low] & 0xff) << Byte.SIZE;
            if ((word & unused) != 0) {
                int clean = (int) clean(word);
                samples[i + low] = (byte) clean;
                samples[i + 1 - low] = (byte) (clean >> Byte.SIZE);
            }
        }
    }

    private long clean(long word) {
        long value = word & used;
        long rest = word & all & ~used;
        long sign = signed && (word >> high & 1) == 1 ? all & -1L << high & -2L << high : 0;
        return rest == 0 || rest == sign ? word : value | sign;
    }
}
