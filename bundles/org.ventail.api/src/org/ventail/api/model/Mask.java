package org.ventail.api.model;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * A set of voxels of a grid, one bit each, immutable. Bit {@code i} belongs to the voxel with linear index {@code i}
 * (x fastest). Takes memory only from its first voxel to its last: a face is a small part of a scan.
 */
public final class Mask {
    private final Geometry geometry;
    /** The bits from word {@link #start} on, without zeros at either end; all other words of the grid are zero. */
    private final long[] words;
    private final int start;
    private final int count;

    /**
     * @param words nobody else's
     * @param start which word of the grid is their first
     */
    private Mask(Geometry geometry, long[] words, int start) {
        this(geometry, words, start, false);
    }

    private Mask(Geometry geometry, long[] words, int start, boolean copy) {
        this.geometry = Objects.requireNonNull(geometry);
        int from = 0;
        int to = words.length;
        while (to > 0 && words[to - 1] == 0) {
            to--;
        }
        while (from < to && words[from] == 0) {
            from++;
        }
        this.words = copy || to - from < words.length ? Arrays.copyOfRange(words, from, to) : words;
        this.start = to == 0 ? 0 : start + from;
        int n = 0;
        for (long w : this.words) {
            n += Long.bitCount(w);
        }
        this.count = n;
    }

    /** No voxel. */
    public static Mask empty(Geometry geometry) {
        return new Mask(geometry, new long[0], 0);
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
        return new Mask(geometry, w, 0);
    }

    /** From 64-bit words, bit {@code i & 63} of word {@code i >> 6} for voxel {@code i}; as {@link #toWords()} gives them. */
    public static Mask ofWords(Geometry geometry, long[] words) {
        int tail = geometry.size() & 63;
        if (words.length != wordCount(geometry) || tail != 0 && words[words.length - 1] >>> tail != 0) {
            throw new IllegalArgumentException("words do not fit the grid");
        }
        return new Mask(geometry, words, 0, true);
    }

    private static int wordCount(Geometry g) {
        return (g.size() + 63) >> 6;
    }

    public Geometry geometry() {
        return geometry;
    }

    /** Whether the voxel with that linear index is in the set. */
    public boolean get(int index) {
        int w = (index >> 6) - start;
        return w >= 0 && w < words.length && (words[w] >>> index & 1) != 0;
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
        if (o.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return new Mask(geometry, o.words, o.start);
        }
        int from = Math.min(start, o.start);
        long[] w = new long[Math.max(end(), o.end()) - from];
        System.arraycopy(words, 0, w, start - from, words.length);
        for (int i = 0; i < o.words.length; i++) {
            w[o.start - from + i] |= o.words[i];
        }
        return new Mask(geometry, w, from);
    }

    /** Voxels in both sets; same grid. */
    public Mask and(Mask o) {
        check(o);
        int from = Math.max(start, o.start);
        int to = Math.min(end(), o.end());
        if (from >= to) {
            return empty(geometry);
        }
        long[] w = Arrays.copyOfRange(words, from - start, to - start);
        for (int i = 0; i < w.length; i++) {
            w[i] &= o.words[from - o.start + i];
        }
        return new Mask(geometry, w, from);
    }

    /** Voxels in this set and not in the other; same grid. */
    public Mask minus(Mask o) {
        check(o);
        int from = Math.max(start, o.start);
        int to = Math.min(end(), o.end());
        if (from >= to) {
            return this;
        }
        long[] w = words.clone();
        for (int i = from; i < to; i++) {
            w[i - start] &= ~o.words[i - o.start];
        }
        return new Mask(geometry, w, start);
    }

    /** The word of the grid behind the last kept one. */
    private int end() {
        return start + words.length;
    }

    private void check(Mask o) {
        if (o.geometry.nx() != geometry.nx() || o.geometry.ny() != geometry.ny() || o.geometry.nz() != geometry.nz()) {
            throw new IllegalArgumentException("masks of different grids");
        }
    }

    /** The bits, 64 a word, as a new array. */
    public long[] toWords() {
        long[] all = new long[wordCount(geometry)];
        System.arraycopy(words, 0, all, start, words.length);
        return all;
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
        int first = Math.max(from, start << 6);
        int last = Math.min((to - 1) >> 6, end() - 1) - start;
        int w = (first >> 6) - start;
        if (first >= to || w > last) {
            return -1;
        }
        long bits = words[w] & -1L << first;
        while (bits == 0 && w < last) {
            bits = words[++w];
        }
        int found = (start + w << 6) + Long.numberOfTrailingZeros(bits);
        return bits == 0 || found >= to ? -1 : found;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Mask m && geometry.equals(m.geometry) && start == m.start
                && Arrays.equals(words, m.words);
    }

    @Override
    public int hashCode() {
        return 31 * start + Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return "Mask[" + count + " of " + geometry.size() + " voxels]";
    }
}
