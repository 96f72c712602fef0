package org.ventail.phantom;

/** Brows, eye sockets, and closed lids over the eyeballs with the line between them. */
final class Eyes implements Part {
    private static final double REACH_MM = 64;

    private final HeadShape s;
    private final double[] innerBrow;
    private final double[] outerBrow;

    Eyes(HeadShape s) {
        this.s = s;
        double up = s.get(Trait.BROW_UP);
        double forward = s.get(Trait.BROW_FORWARD) - s.get(Trait.BROW_THICKNESS);
        this.innerBrow = new double[] {0, forward + 2, up - 1};
        this.outerBrow = new double[] {s.get(Trait.EYE_SPACING) + 12, forward - 14, up - 1.5};
    }

    @Override
    public double shape(double signedX, double f, double z, double before) {
        double x = Math.abs(signedX);
        double ex = x - s.get(Trait.EYE_SPACING);
        double ef = f - s.get(Trait.EYE_FORWARD);
        double ez = z - s.get(Trait.EYE_UP) - s.get(Trait.EYE_TILT) * ex;
        if (ex * ex + ef * ef + ez * ez > REACH_MM * REACH_MM) {
            return before;
        }
        double brow = s.get(Trait.BROW_THICKNESS);
        // rounded at the middle, where the two brows would meet in a crease
        double across = Math.sqrt(x * x + 36);
        double d = Sdf.add(before, Sdf.stick(across, f, z, innerBrow, brow, outerBrow, brow - 3), 17);
        double socket = s.get(Trait.SOCKET_SIZE);
        d = Sdf.cut(d, Sdf.ellipsoid(ex + 1, ef - 20, ez - 0.5, socket, 18, 12.5), 9);
        return lids(ex, ef, ez, d);
    }

    private double lids(double ex, double ef, double ez, double before) {
        double r = s.get(Trait.EYE_SIZE);
        double lid = Sdf.ellipsoid(ex, ef, ez + 0.5, r + 2.6, r, r - 1.6);
        double d = Sdf.add(before, lid, 3.5);
        if (Math.abs(ex) > r + 1) {
            return d;
        }
        double slit = Math.abs(ez + 3.2 - 0.012 * ex * ex) - 0.8;
        return Sdf.cut(d, Math.max(slit, Math.abs(lid) - 1.8), 1.5);
    }

    /** Distance to the eyeballs. */
    double ball(double signedX, double f, double z) {
        return Sdf.length(Math.abs(signedX) - s.get(Trait.EYE_SPACING), f - s.get(Trait.EYE_FORWARD) + 0.8,
                z - s.get(Trait.EYE_UP)) - (s.get(Trait.EYE_SIZE) - 1.8);
    }

    /** Distance to the bony orbits: cones behind the eyeballs, filled with fat. */
    double orbit(double signedX, double f, double z) {
        double x = Math.abs(signedX) - s.get(Trait.EYE_SPACING);
        double behind = Math.max(0, s.get(Trait.EYE_FORWARD) - f);
        double narrowing = Math.max(2, 16 - 0.32 * behind);
        return Math.max(Sdf.length(x + 0.28 * behind, 0, z - s.get(Trait.EYE_UP)) - narrowing, behind - 42);
    }
}
