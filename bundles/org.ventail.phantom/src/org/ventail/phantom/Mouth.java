package org.ventail.phantom;

/** Dental arch under the lips, both lips, the line between them, the grooves above and below. */
final class Mouth implements Part {
    private static final double REACH_MM = 55;
    private static final double CURVATURE_MM = 27;

    private final HeadShape s;
    private final double halfWidth;
    private final double forward;
    private final double up;

    Mouth(HeadShape s) {
        this.s = s;
        this.halfWidth = s.get(Trait.MOUTH_WIDTH);
        this.forward = s.get(Trait.MOUTH_FORWARD);
        this.up = s.up(Trait.MOUTH_UP);
    }

    @Override
    public double shape(double signedX, double f, double z, double before) {
        double x = Math.abs(signedX);
        if (x * x + Sdf.square(f - forward) + Sdf.square(z - up) > REACH_MM * REACH_MM) {
            return before;
        }
        double d = Sdf.add(before, Sdf.ellipsoid(x, f - forward + 36, z - up - 4, 35, 37, 27), 12);
        d = Sdf.cut(d, bow(x, f, z, 6.5, up - 16.5, 14, 5.5), 8);
        d = Sdf.cut(d, Sdf.length(x, f - forward - 5.5, 0.3 * (z - up - 14)) - 2.4, 5);
        double taper = Math.max(0.08, 1 - Sdf.square(x / (halfWidth + 1)));
        double bowUp = 1.1 * Math.exp(-Sdf.square((x - 5) / 4));
        d = Sdf.add(d, bow(x, f, z, -0.5, up + 3.8 + bowUp, halfWidth - 2, s.get(Trait.UPPER_LIP) * taper), 3.5);
        d = Sdf.add(d, bow(x, f, z, -1.2, up - 4.8, halfWidth - 3, s.get(Trait.LOWER_LIP) * taper), 3.5);
        return Sdf.cut(d, bow(x, f, z, 4.6, up - 0.004 * x * x, halfWidth - 1, 0.5 + taper), 2.5);
    }

    /** A stick bent round the teeth, level with {@code atUp}, {@code ahead} of the arch. */
    private double bow(double x, double f, double z, double ahead, double atUp, double reach, double radius) {
        double along = Math.min(x, reach);
        double slope = along / CURVATURE_MM;
        double across = (f - (forward + ahead - along * slope * 0.5)) / Math.sqrt(1 + slope * slope);
        return Sdf.length(x - along, across, z - atUp) - radius;
    }

    /** Distance to the two rows of teeth. */
    double teeth(double signedX, double f, double z) {
        double bend = Math.hypot(signedX * 1.1, (f - forward + 42) * 0.85) - 26;
        return Math.max(Math.max(Math.abs(bend) - 4, Math.abs(z - up) - 11), forward - 55 - f);
    }
}
