package org.ventail.phantom;

import java.util.Random;

/** The traits of one head, and a few soft bumps of its own that no trait describes. Immutable. */
final class HeadShape {
    private static final double LIMIT = 2.0;
    private static final int BUMPS = 14;

    private final double[] traits = new double[Trait.values().length];
    /** Per bump: x, forward, up, radius, height. */
    private final double[] bumps = new double[5 * BUMPS];
    private final BrainWarp brain;

    /** The average head; deviates by {@code amount} standard deviations times what the seed draws. */
    HeadShape(long seed, double amount) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + 0x1234567);
        for (Trait t : Trait.values()) {
            traits[t.ordinal()] = t.at(amount * draw(random));
        }
        for (int i = 0; i < bumps.length; i += 5) {
            double azimuth = (random.nextDouble() - 0.5) * 2.0;
            bumps[i] = 78 * StrictMath.sin(azimuth);
            bumps[i + 1] = 95 * StrictMath.cos(azimuth);
            bumps[i + 2] = -90 + 150 * random.nextDouble();
            bumps[i + 3] = 14 + 16 * random.nextDouble();
            bumps[i + 4] = amount * 2.0 * draw(random);
        }
        brain = new BrainWarp(random, amount);
    }

    private static double draw(Random random) {
        return Math.max(-LIMIT, Math.min(LIMIT, random.nextGaussian()));
    }

    double get(Trait t) {
        return traits[t.ordinal()];
    }

    /** A height of the face's features, below or above the eyes stretched with the length of the face. */
    double up(double up) {
        double eyes = get(Trait.EYE_UP);
        return up < eyes ? eyes + (up - eyes) * get(Trait.FACE_LENGTH) : up;
    }

    double up(Trait t) {
        return up(get(t));
    }

    /** Where the parts of the brain lie. */
    BrainWarp brain() {
        return brain;
    }

    /** How far the bumps raise the skin at a point. */
    double raised(double x, double f, double z) {
        double sum = 0;
        for (int i = 0; i < bumps.length; i += 5) {
            double q = Sdf.square(x - bumps[i]) + Sdf.square(f - bumps[i + 1]) + Sdf.square(z - bumps[i + 2]);
            double r2 = bumps[i + 3] * bumps[i + 3] * 4;
            if (q < r2) {
                double w = 1 - q / r2;
                sum += bumps[i + 4] * w * w;
            }
        }
        return sum;
    }
}
