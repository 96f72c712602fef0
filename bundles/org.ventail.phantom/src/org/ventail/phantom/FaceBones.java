package org.ventail.phantom;

/** Jaw, upper jaw and cheekbones, and the sinuses in them. Immutable. */
final class FaceBones {
    private static final double SHELL_MM = 2.2;

    private final HeadShape s;
    private final double[] joint;
    private final double[] angle;
    private final double[] chin;
    private final double[] cheek;
    private final double[] arch;

    FaceBones(Head head) {
        this.s = head.shape();
        double out = s.get(Trait.JAW_WIDTH) - 2;
        this.joint = new double[] {out + 5, 10, -6};
        this.angle = new double[] {out, 14, s.up(Trait.JAW_DROP)};
        this.chin = new double[] {6, s.get(Trait.CHIN_FORWARD) - 6, s.up(Trait.CHIN_DROP) + 3};
        this.cheek = new double[] {s.get(Trait.CHEEKBONE_OUT) - 4, 62, s.get(Trait.CHEEKBONE_UP)};
        this.arch = new double[] {joint[0] + 4, 16, -2};
    }

    Tissue at(double signedX, double f, double z, double skin, Tissue otherwise) {
        double x = Math.abs(signedX);
        double jaw = Math.min(Sdf.stick(x, f, z, joint, 5, angle, 6.5), Sdf.stick(x, f, z, angle, 6.5, chin, 8));
        double d = Math.min(jaw, Math.min(Sdf.stick(x, f, z, cheek, 7, arch, 3.5), upperJaw(x, f, z)));
        if (d > 0) {
            return otherwise;
        }
        return d < -SHELL_MM ? Tissue.MARROW : Tissue.BONE;
    }

    private double upperJaw(double x, double f, double z) {
        double forward = s.get(Trait.MOUTH_FORWARD);
        return Sdf.ellipsoid(x, f - forward + 42, z - s.up(-26), 36, 32, 22);
    }

    /** Distance to the air of the maxillary, frontal and sphenoid sinuses. */
    double sinuses(double signedX, double f, double z) {
        double x = Math.abs(signedX);
        double maxillary = Sdf.ellipsoid(x - 25, f - 60, z - s.up(-18), 9, 15, 14);
        double forward = s.get(Trait.BROW_FORWARD) - 12;
        double frontal = Sdf.ellipsoid(x - 10, f - forward, z - s.get(Trait.BROW_UP) - 1, 8, 4, 7);
        return Math.min(Math.min(maxillary, frontal), Sdf.ellipsoid(x, f - 30, z - 2, 10, 10, 7));
    }
}
