package org.ventail.phantom;

import java.util.Random;

/**
 * Where, in the average brain, lies what this person has at a place: gyri, ventricles and nuclei lie some millimetres elsewhere
 * in everybody, and brains are told apart by it. A sum of smooth waves; the outer surface stays. Immutable.
 */
final class BrainWarp {
    private static final int WAVES = 4;
    private static final double AMPLITUDE_MM = 5;
    private static final double SHORTEST_MM = 55;
    private static final double LONGEST_MM = 110;
    /** Per axis and wave: three wave numbers, phase, height. */
    private final double[][] waves = new double[3 * WAVES][5];

    /** None for an amount of 0, which is the average brain. */
    BrainWarp(Random random, double amount) {
        for (double[] w : waves) {
            double length = 0;
            for (int a = 0; a < 3; a++) {
                w[a] = random.nextGaussian();
                length += w[a] * w[a];
            }
            double wave = SHORTEST_MM + (LONGEST_MM - SHORTEST_MM) * random.nextDouble();
            for (int a = 0; a < 3; a++) {
                w[a] *= 2 * Math.PI / wave / Math.sqrt(length);
            }
            w[3] = 2 * Math.PI * random.nextDouble();
            w[4] = amount * AMPLITUDE_MM * Math.sqrt(2.0 / WAVES);
        }
    }

    /** How far to go along an axis: 0 to the left, 1 forward, 2 up; millimetres. */
    double along(int axis, double x, double f, double z) {
        double sum = 0;
        for (int i = axis * WAVES; i < (axis + 1) * WAVES; i++) {
            double[] w = waves[i];
            if (w[4] != 0) {
                sum += w[4] * Math.sin(w[0] * x + w[1] * f + w[2] * z + w[3]);
            }
        }
        return sum;
    }
}
