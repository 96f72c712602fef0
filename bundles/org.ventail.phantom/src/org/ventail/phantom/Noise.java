package org.ventail.phantom;

/** Noise that depends on seed and voxel only, not on the order of work. */
final class Noise {
    private final long seed;

    Noise(long seed) {
        this.seed = mix(seed + 0x632BE59BD9B4E019L);
    }

    /** About normally distributed, mean 0 and deviation 1; {@code channel} gives independent values for one voxel. */
    double at(int index, int channel) {
        long h = mix(seed + 0x9E3779B97F4A7C15L * (2L * index + channel));
        // four uniform numbers of 16 bits; their sum has variance 4/12
        double sum = (h & 0xffff) + (h >>> 16 & 0xffff) + (h >>> 32 & 0xffff) + (h >>> 48);
        return (sum / 65535 - 2) * Math.sqrt(3);
    }

    private static long mix(long v) {
        long z = (v ^ v >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
