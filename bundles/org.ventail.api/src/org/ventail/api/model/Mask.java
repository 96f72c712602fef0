package org.ventail.api.model;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * A set of voxels of a grid, one bit each, immutable. Bit {@code i} belongs to the voxel with linear index {@code i}
 * (x fastest).
 */
public final class Mask {
    private final Geometry geometry;
    private final long[] words;
    private final int count;

    private Mask(Geometry geometry, long[] words) {
        this.geometry = Objects.requireNonNull(geometry);
        this.words = words;
        int n = 0;
        for (long w : words) {
            n += Long.bitCount(w);
        }
        this.count = n;
    }

    /** No voxel. */
    public static Mask empty(Geometry geometry) {
        return new Mask(geometry, new long[wordCount(geometry)]);
    }

    /** The voxels whose byte is not zero. */
    public static Mask of(Geometry geometry, byte[] labels) {
        if (labels.length != geometry.size()) {
            throw new IllegalArgumentException(labels.length + " labels for " + geometry.size() + " voxels");
        }
        return of(geometry, i -> labels[i] != 0);
    }

    /** The voxels whose linear index fulfils the condition. */
    public static Mask of(Geometry geometry, IntPredicate inside) {
        long[] w = new long[wordCount(geometry)];
        int n = geometry.size();
        for (int i = 0; i < n; i++) {
            if (inside.test(i)) {
                w[i >> 6] |= 1L << i;
            }
        }
        return new Mask(geometry, w);
    }

    /** From 64-bit words, bit {@code i & 63} of word {@code i >> 6} for voxel {@code i}; as {@link #toWords()} gives them. */
    public static Mask ofWords(Geometry geometry, long[] words) {
        int tail = geometry.size() & 63;
        if (words.length != wordCount(geometry) || tail != 0 && words[words.length - 1] >>> tail != 0) {
            throw new IllegalArgumentException("words do not fit the grid");
        }
        return new Mask(geometry, words.clone());
    }

    private static int wordCount(Geometry g) {
        return (g.size() + 63) >> 6;
    }

    public Geometry geometry() {
        return geometry;
    }

    /** Whether the voxel with that linear index is in the set. */
    public boolean get(int index) {
        return (words[index >> 6] >>> index & 1) != 0;
    }

    public boolean get(int x, int y, int z) {
        return get(geometry.index(x, y, z));
    }

    /** Number of voxels in the set. */
    public int count() {
        return count;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Volume of the set in millilitres. */
    public double volumeMl() {
        return count * geometry.voxelVolumeMm3() / 1000;
    }

    /** Voxels in this or the other set; same grid. */
    public Mask or(Mask o) {
        check(o);
        long[] w = words.clone();
        Arrays.setAll(w, i -> w[i] | o.words[i]);
        return new Mask(geometry, w);
    }

    /** Voxels in both sets; same grid. */
    public Mask and(Mask o) {
        check(o);
        long[] w = words.clone();
        Arrays.setAll(w, i -> w[i] & o.words[i]);
        return new Mask(geometry, w);
    }

    /** Voxels in this set and not in the other; same grid. */
    public Mask minus(Mask o) {
        check(o);
        long[] w = words.clone();
        Arrays.setAll(w, i -> w[i] & ~o.words[i]);
        return new Mask(geometry, w);
    }

    private void check(Mask o) {
        if (o.geometry.nx() != geometry.nx() || o.geometry.ny() != geometry.ny() || o.geometry.nz() != geometry.nz()) {
            throw new IllegalArgumentException("masks of different grids");
        }
    }

    /** The bits, 64 a word, as a new array. */
    public long[] toWords() {
        return words.clone();
    }

    /** One byte a voxel, 0 or 1, as a new array. */
    public byte[] toBytes() {
        byte[] b = new byte[geometry.size()];
        for (int i = nextSet(0); i >= 0; i = nextSet(i + 1)) {
            b[i] = 1;
        }
        return b;
    }

    /** The smallest index in the set that is not below {@code from}, or -1. */
    public int nextSet(int from) {
        return nextSet(from, geometry.size());
    }

    /** The smallest index in the set that is not below {@code from} and below {@code to}, or -1; looks no farther. */
    public int nextSet(int from, int to) {
        if (from >= to) {
            return -1;
        }
        int last = (to - 1) >> 6;
        int w = from >> 6;
        long bits = words[w] & -1L << from;
        while (bits == 0 && w < last) {
            bits = words[++w];
        }
        int found = (w << 6) + Long.numberOfTrailingZeros(bits);
        return bits == 0 || found >= to ? -1 : found;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Mask m && geometry.equals(m.geometry) && Arrays.equals(words, m.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return "Mask[" + count + " of " + geometry.size() + " voxels]";
    }
}
