package org.ventail.phantom;

/** Two ears: a tilted leaf with a rim, a hollow and a lobe. */
final class Ears implements Part {
    private final HeadShape s;
    private final double cos;
    private final double sin;

    Ears(HeadShape s) {
        this.s = s;
        this.cos = StrictMath.cos(s.get(Trait.EAR_FLARE));
        this.sin = StrictMath.sin(s.get(Trait.EAR_FLARE));
    }

    @Override
    public double shape(double signedX, double f, double z, double before) {
        double size = s.get(Trait.EAR_SIZE);
        double px = Math.abs(signedX) - s.get(Trait.CRANIUM_WIDTH) + 4;
        double pf = f + 10;
        double pz = z - s.get(Trait.EAR_UP);
        if (px * px + pf * pf + pz * pz > Sdf.square(size + 14)) {
            return before;
        }
        // out of the leaf's plane, and backwards in it; the top leans back
        double out = cos * px + sin * pf;
        double back = sin * px - cos * pf + 0.16 * pz - 6;
        double leaf = Sdf.ellipsoid(out, back, pz, 4.2, 0.53 * size, size);
        double d = Sdf.add(before, leaf, 5);
        double ring = Math.hypot(back / 0.50, pz - 2) - 0.86 * size;
        double rim = Math.hypot(ring * 0.55, out - 2.5) - 1.8 - 0.8 * pz / size;
        d = Sdf.add(d, rim, 2.5);
        return Sdf.cut(d, Sdf.ellipsoid(out - 5, back + 1, pz + 1, 5.5, 0.27 * size, 0.42 * size), 2.5);
    }
}
