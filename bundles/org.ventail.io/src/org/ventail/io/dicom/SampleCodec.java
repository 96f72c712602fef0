package org.ventail.io.dicom;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.dcm4che3.data.VR;
import org.ventail.api.model.VoxelData;

/**
 * Turns raw samples into stored values and back: byte order, used bits, sign (PS3.5 8.1). Immutable.
 *
 * <p>Samples whose value does not change keep every bit, unused ones (old overlays, wrong sign bits) included.
 */
final class SampleCodec {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private final int bits;
    private final boolean floating;
    private final boolean bigEndian;
    private final boolean swappedPairs;
    private final int down;
    private final int signShift;
    private final boolean signed;
    private final long min;
    private final long max;

    /**
     * @param bigEndian byte order of the raw samples
     * @param vr value representation they were written with
     */
    SampleCodec(PixelLayout layout, boolean bigEndian, VR vr) {
        this.bits = layout.bitsAllocated();
        this.floating = layout.floating();
        this.bigEndian = bigEndian;
        this.swappedPairs = bigEndian && bits == 8 && vr == VR.OW;
        this.down = layout.highBit() + 1 - layout.bitsStored();
        this.signShift = 64 - layout.bitsStored();
        this.signed = layout.signed();
        this.min = signed ? -1L << layout.bitsStored() - 1 : 0;
        this.max = signed ? ~min : -1L >>> signShift;
    }

    /** A frame or volume of the type that the layout asks for. */
    static VoxelData blank(PixelLayout layout, int length) {
        return switch (layout.bitsAllocated()) {
            case 8 -> new VoxelData.Bytes(new byte[length], layout.signed());
            case 16 -> new VoxelData.Shorts(new short[length], layout.signed());
            case 32 -> layout.floating() ? new VoxelData.Floats(new float[length])
                    : new VoxelData.Ints(new int[length], layout.signed());
            default -> new VoxelData.Doubles(new double[length]);
        };
    }

    /** Decodes a frame into {@code out}, from index {@code at}. */
    void decode(byte[] raw, int count, VoxelData out, int at) {
        if (bits == 16 && out instanceof VoxelData.Shorts s) {
            short[] a = s.array();
            for (int i = 0; i < count; i++) {
                a[at + i] = (short) integer16(raw, i);
            }
        } else if (out instanceof VoxelData.Bytes b) {
            byte[] a = b.array();
            for (int i = 0; i < count; i++) {
                a[at + i] = (byte) integer(raw, i);
            }
        } else if (out instanceof VoxelData.Ints n) {
            int[] a = n.array();
            for (int i = 0; i < count; i++) {
                a[at + i] = (int) integer(raw, i);
            }
        } else {
            for (int i = 0; i < count; i++) {
                out.set(at + i, value(raw, i));
            }
        }
    }

    /**
     * Overwrites the samples whose value differs from that in {@code data}, from index {@code at}; whether there were
     * any.
     */
    boolean overwrite(byte[] raw, int count, VoxelData data, int at) {
        boolean changed = false;
        short[] shorts = bits == 16 && data instanceof VoxelData.Shorts s && s.signed() == signed ? s.array() : null;
        for (int i = 0; i < count; i++) {
            boolean same = shorts != null ? shorts[at + i] == (short) integer16(raw, i)
                    : Double.compare(value(raw, i), data.get(at + i)) == 0;
            if (!same) {
                put(raw, i, data.get(at + i));
                changed = true;
            }
        }
        return changed;
    }

    /** The stored value of a sample as a number. */
    double value(byte[] raw, int i) {
        if (!floating) {
            return integer(raw, i);
        }
        return bits == 32 ? Float.intBitsToFloat((int) word(raw, i)) : Double.longBitsToDouble(word(raw, i));
    }

    /** The stored values of samples {@code first}, {@code first + step} and so on, as many as {@code out} holds. */
    void values(byte[] raw, int first, int step, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = bits == 16 ? integer16(raw, first + i * step) : (float) value(raw, first + i * step);
        }
    }

    /** Overwrites a sample; integers are rounded and limited to what the used bits can hold. */
    void put(byte[] raw, int i, double value) {
        if (floating) {
            putWord(raw, i, bits == 32 ? Float.floatToRawIntBits((float) value) : Double.doubleToRawLongBits(value));
        } else {
            putWord(raw, i, Math.max(min, Math.min(max, Math.round(value))) << down);
        }
    }

    /** Sets the bits that hold no part of a value to zero (to the sign, where values are signed). */
    void clearUnused(byte[] raw, int count) {
        for (int i = 0; i < count && !floating; i++) {
            putWord(raw, i, integer(raw, i) << down);
        }
    }

    /** Whether bits that hold no part of a value hold something else than its sign. */
    boolean hides(byte[] raw, int count) {
        long used = (-1L >>> signShift) << down;
        long all = -1L >>> 64 - bits;
        for (int i = 0; i < count && !floating && used != all; i++) {
            long rest = word(raw, i) & all & ~used;
            if (rest != 0 && rest != ((integer(raw, i) << down) & all & ~used)) {
                return true;
            }
        }
        return false;
    }

    /** The value of a sample of 16 bits: the used bits to the upper end, and down again with their sign or without. */
    private int integer16(byte[] raw, int i) {
        short word = (short) WORDS.get(raw, 2 * i);
        int used = (bigEndian ? Short.reverseBytes(word) : word) << signShift - Integer.SIZE - down;
        return signed ? used >> signShift - Integer.SIZE : used >>> signShift - Integer.SIZE;
    }

    private long integer(byte[] raw, int i) {
        long word = word(raw, i) >>> down << signShift;
        return signed ? word >> signShift : word >>> signShift;
    }

    private long word(byte[] raw, int i) {
        switch (bits) {
            case 8:
                return raw[swappedPairs ? pair(raw, i) : i] & 0xff;
            case 16:
                int at = 2 * i;
                int first = raw[at] & 0xff;
                int second = raw[at + 1] & 0xff;
                return bigEndian ? first << 8 | second : first | second << 8;
            default:
                return wide(raw, i);
        }
    }

    private long wide(byte[] raw, int i) {
        int bytes = bits / 8;
        long word = 0;
        for (int b = 0; b < bytes; b++) {
            int from = bigEndian ? b : bytes - 1 - b;
            word = word << 8 | raw[bytes * i + from] & 0xff;
        }
        return word;
    }

    private void putWord(byte[] raw, int i, long word) {
        int bytes = bits / 8;
        if (swappedPairs) {
            raw[pair(raw, i)] = (byte) word;
            return;
        }
        for (int b = 0; b < bytes; b++) {
            raw[bytes * i + (bigEndian ? bytes - 1 - b : b)] = (byte) (word >> 8 * b);
        }
    }

    /** Where byte {@code i} lies among 16-bit words; the last one of an odd number stays. */
    private static int pair(byte[] raw, int i) {
        int other = i ^ 1;
        return other < raw.length ? other : i;
    }
}
