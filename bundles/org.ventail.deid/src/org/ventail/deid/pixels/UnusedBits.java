package org.ventail.deid.pixels;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
    /** The unused bits of all samples in eight bytes. */
    private final long unusedInEight;

    private UnusedBits(int allocated, int stored, int high, boolean signed, boolean bigEndian) {
        this.bytes = allocated / Byte.SIZE;
        this.bigEndian = bigEndian;
        this.signed = signed;
        this.high = high;
        this.all = -1L >>> Long.SIZE - allocated;
        this.used = (-1L >>> Long.SIZE - stored) << high + 1 - stored;
        long eight = 0;
        for (int i = 0; i < Long.BYTES; i += bytes) {
            eight = eight << allocated | all & ~used;
        }
        this.unusedInEight = eight;
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

    /**
     * Clears them in whole samples, in place; values stay.
     *
     * @param samples from its position to its limit, which stay
     */
    public void clear(ByteBuffer samples) {
        ByteBuffer words = samples.slice().order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int i = 0;
        for (; i + Long.BYTES <= words.limit(); i += Long.BYTES) {
            if ((words.getLong(i) & unusedInEight) != 0) {
                clear(words, i, i + Long.BYTES);
            }
        }
        clear(words, i, words.limit());
    }

    private void clear(ByteBuffer words, int from, int to) {
        for (int i = from; i + bytes <= to; i += bytes) {
            long word = word(words, i);
            long clean = clean(word);
            if (clean != word) {
                put(words, i, clean);
            }
        }
    }

    private long word(ByteBuffer words, int at) {
        return switch (bytes) {
            case Byte.BYTES -> words.get(at) & 0xff;
            case Short.BYTES -> words.getShort(at) & 0xffff;
            default -> words.getInt(at) & 0xffffffffL;
        };
    }

    private void put(ByteBuffer words, int at, long word) {
        switch (bytes) {
            case Byte.BYTES -> words.put(at, (byte) word);
            case Short.BYTES -> words.putShort(at, (short) word);
            default -> words.putInt(at, (int) word);
        }
    }

    private long clean(long word) {
        long value = word & used;
        long rest = word & all & ~used;
        long sign = signed && (word >> high & 1) == 1 ? all & -1L << high & -2L << high : 0;
        return rest == 0 || rest == sign ? word : value | sign;
    }
}
