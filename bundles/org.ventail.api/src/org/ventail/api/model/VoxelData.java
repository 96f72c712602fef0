package org.ventail.api.model;

/**
 * Stored voxel values in the pixel type of the source, before rescaling. The array is shared, not copied: treat it as
 * read-only once it is inside a {@link Volume}; a defacer copies first ({@link #copy()}).
 */
public sealed interface VoxelData {
    /** Number of values. */
    int length();

    /** The stored value as a number (unsigned types are widened). */
    double get(int index);

    /** Sets the stored value, rounded and clamped to the type's range. Only for the owner of a fresh copy. */
    void set(int index, double stored);

    /** A copy that shares nothing. */
    VoxelData copy();

    /** A new array of the same type with that many zeros. */
    VoxelData blank(int length);

    /** Bits of one value: 8, 16, 32 or 64. */
    int bits();

    /** Whether negative values can be stored. */
    boolean signed();

    /** Whether the type is a floating-point type. */
    default boolean floating() {
        return this instanceof Floats || this instanceof Doubles;
    }

    /** 8-bit integers. */
    record Bytes(byte[] array, boolean signed) implements VoxelData {
        @Override
        public int length() {
            return array.length;
        }

        @Override
        public double get(int i) {
            return signed ? array[i] : array[i] & 0xff;
        }

        @Override
        public void set(int i, double v) {
            array[i] = (byte) clamp(v, signed ? Byte.MIN_VALUE : 0, signed ? Byte.MAX_VALUE : 255);
        }

        @Override
        public VoxelData copy() {
            return new Bytes(array.clone(), signed);
        }

        @Override
        public VoxelData blank(int length) {
            return new Bytes(new byte[length], signed);
        }

        @Override
        public int bits() {
            return 8;
        }
    }

    /** 16-bit integers. */
    record Shorts(short[] array, boolean signed) implements VoxelData {
        @Override
        public int length() {
            return array.length;
        }

        @Override
        public double get(int i) {
            return signed ? array[i] : array[i] & 0xffff;
        }

        @Override
        public void set(int i, double v) {
            array[i] = (short) clamp(v, signed ? Short.MIN_VALUE : 0, signed ? Short.MAX_VALUE : 65535);
        }

        @Override
        public VoxelData copy() {
            return new Shorts(array.clone(), signed);
        }

        @Override
        public VoxelData blank(int length) {
            return new Shorts(new short[length], signed);
        }

        @Override
        public int bits() {
            return 16;
        }
    }

    /** 32-bit integers. */
    record Ints(int[] array, boolean signed) implements VoxelData {
        @Override
        public int length() {
            return array.length;
        }

        @Override
        public double get(int i) {
            return signed ? array[i] : array[i] & 0xffffffffL;
        }

        @Override
        public void set(int i, double v) {
            array[i] = (int) clamp(v, signed ? Integer.MIN_VALUE : 0, signed ? Integer.MAX_VALUE : 0xffffffffL);
        }

        @Override
        public VoxelData copy() {
            return new Ints(array.clone(), signed);
        }

        @Override
        public VoxelData blank(int length) {
            return new Ints(new int[length], signed);
        }

        @Override
        public int bits() {
            return 32;
        }
    }

    /** 32-bit floating point. */
    record Floats(float[] array) implements VoxelData {
        @Override
        public int length() {
            return array.length;
        }

        @Override
        public double get(int i) {
            return array[i];
        }

        @Override
        public void set(int i, double v) {
            array[i] = (float) v;
        }

        @Override
        public VoxelData copy() {
            return new Floats(array.clone());
        }

        @Override
        public VoxelData blank(int length) {
            return new Floats(new float[length]);
        }

        @Override
        public int bits() {
            return 32;
        }

        @Override
        public boolean signed() {
            return true;
        }
    }

    /** 64-bit floating point. */
    record Doubles(double[] array) implements VoxelData {
        @Override
        public int length() {
            return array.length;
        }

        @Override
        public double get(int i) {
            return array[i];
        }

        @Override
        public void set(int i, double v) {
            array[i] = v;
        }

        @Override
        public VoxelData copy() {
            return new Doubles(array.clone());
        }

        @Override
        public VoxelData blank(int length) {
            return new Doubles(new double[length]);
        }

        @Override
        public int bits() {
            return 64;
        }

        @Override
        public boolean signed() {
            return true;
        }
    }

    private static long clamp(double v, long min, long max) {
        return Math.min(max, Math.max(min, Math.round(v)));
    }
}
