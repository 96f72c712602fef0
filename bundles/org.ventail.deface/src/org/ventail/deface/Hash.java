package org.ventail.deface;

/** Numbers that look random and depend on an index alone. */
final class Hash {
    private Hash() {
    }

    /** A well-mixed function of an index (the finaliser of SplitMix64). */
    static long mixed(long i) {
        long h = (i + 1) * 0x9e3779b97f4a7c15L;
        h = (h ^ h >>> 30) * 0xbf58476d1ce4e5b9L;
        h = (h ^ h >>> 27) * 0x94d049bb133111ebL;
        return h ^ h >>> 31;
    }

    /** About normally distributed, mean 0 and deviation 1. */
    static float normal(long i) {
        long h = mixed(i);
        // four uniform numbers of 16 bits; their sum has variance 4/12
        double sum = (h & 0xffff) + (h >>> 16 & 0xffff) + (h >>> 32 & 0xffff) + (h >>> 48);
        return (float) ((sum / 65535 - 2) * Math.sqrt(3));
    }
}
