package org.ventail.phantom;

/** Cerebrum with folds, cerebellum, brain stem, ventricles, in one head. Immutable. */
final class Brain {
    private static final double SCALP_TO_BRAIN_MM = 15.5;
    private static final double FOLD = 2 * Math.PI / 24;
    private static final double CORTEX_MM = 3.2;
    private static final double SULCUS_DEPTH_MM = 13;
    private static final double[] STEM_TOP = {0, -10, 14};
    private static final double[] STEM_BOTTOM = {0, -34, -48};
    private static final double[] HORN_FRONT = {9, 34, 44};
    private static final double[] HORN_MIDDLE = {13, -8, 52};
    private static final double[] HORN_BACK = {24, -38, 34};

    private final Scalp scalp;
    private final BrainWarp warp;

    Brain(Scalp scalp, BrainWarp warp) {
        this.scalp = scalp;
        this.warp = warp;
    }

    /** Distance to the surface of the brain, negative inside. */
    double surface(double x, double f, double z) {
        double cerebrum = cerebrum(x, f, z);
        return Math.min(Sdf.add(cerebrum, cerebellum(x, f, z), 4), stem(x, f, z));
    }

    private double cerebrum(double x, double f, double z) {
        double inSkull = scalp.distance(x, f, z) + SCALP_TO_BRAIN_MM;
        return -Sdf.add(-inSkull, z - floor(Math.abs(x), f), 10);
    }

    // the floor of the front, middle and back fossa: over the orbits, beside the sphenoid, on the tentorium
    private static double floor(double x, double f) {
        double front = smooth((f - 20) / 22);
        double back = smooth((-28 - f) / 22);
        double middle = smooth((22 - x) / 14);
        return -8 + 42 * front + 12 * back + 18 * middle * (1 - front) * (1 - back);
    }

    private static double smooth(double t) {
        double c = Math.max(0, Math.min(1, t));
        return c * c * (3 - 2 * c);
    }

    private double cerebellum(double x, double f, double z) {
        double limit = scalp.distance(x, f, z) + SCALP_TO_BRAIN_MM;
        return Math.max(limit, Sdf.ellipsoid(Math.abs(x) - 20, f + 48, z + 12, 32, 28, 24));
    }

    private static double stem(double x, double f, double z) {
        return Sdf.stick(x, f, z, STEM_TOP, 14, STEM_BOTTOM, 7);
    }

    /** What lies at a point inside the brain, {@code depth} below its surface. */
    Tissue at(double x, double f, double z, double depth) {
        return average(x + warp.along(0, x, f, z), f + warp.along(1, x, f, z), z + warp.along(2, x, f, z), depth);
    }

    /** The same in the average brain. */
    private Tissue average(double x, double f, double z, double depth) {
        double side = Math.abs(x);
        if (ventricle(side, f, z) < 0 || side < 1.1 && z > 28 && depth < 34) {
            return Tissue.FLUID;
        }
        if (stem(x, f, z) < -1) {
            return Tissue.WHITE;
        }
        if (deepNuclei(side, f, z) < 0) {
            return Tissue.DEEP_GREY;
        }
        return folded(x, f, z, depth, cerebrum(x, f, z) < 0 ? 1 : 2.6);
    }

    private static double ventricle(double side, double f, double z) {
        double body = Math.min(Sdf.stick(side, f, z, HORN_FRONT, 5, HORN_MIDDLE, 5.5),
                Sdf.stick(side, f, z, HORN_MIDDLE, 5.5, HORN_BACK, 5));
        return Math.min(body, Sdf.ellipsoid(side, f - 2, z - 32, 2.2, 14, 10));
    }

    private static double deepNuclei(double side, double f, double z) {
        double thalamus = Sdf.ellipsoid(side - 11, f + 4, z - 36, 8, 14, 9);
        return Math.min(thalamus, Sdf.ellipsoid(side - 24, f - 12, z - 36, 6, 16, 11));
    }

    private static Tissue folded(double x, double f, double z, double depth, double fineness) {
        double k = FOLD * fineness;
        double a = k * x + 0.7 * Math.sin(0.055 * f);
        double b = k * f + 0.7 * Math.sin(0.06 * z + 1);
        double c = k * z + 0.7 * Math.sin(0.05 * x + 2);
        double fold = Math.abs(Math.sin(a) * Math.cos(b) + Math.sin(b) * Math.cos(c) + Math.sin(c) * Math.cos(a));
        // millimetres to the middle of the next sulcus
        double toSulcus = fold / k * 0.75 + 1.4 * Math.max(0, depth * fineness - SULCUS_DEPTH_MM);
        if (toSulcus < 0.7) {
            return Tissue.FLUID;
        }
        return Math.min(depth * fineness, toSulcus) < CORTEX_MM ? Tissue.GREY : Tissue.WHITE;
    }
}
