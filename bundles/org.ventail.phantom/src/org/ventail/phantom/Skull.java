package org.ventail.phantom;

/**
 * The big forms: braincase, forehead, face block, jaw, chin, cheeks, neck. The first part; ignores the distance before.
 */
final class Skull implements Part {
    private final HeadShape s;
    private final double[] ramus;
    private final double[] gonion;
    private final double[] chinSide;
    private final double[] neckTop;
    private final double[] neckBottom = {0, -40, -220};
    private final double[] throatTop = {0, 28, -55};
    private final double[] throatBottom = {0, 2, -190};

    Skull(HeadShape s) {
        this.s = s;
        this.ramus = new double[] {s.get(Trait.JAW_WIDTH) + 6, 16, -8};
        this.gonion = new double[] {s.get(Trait.JAW_WIDTH), 14, s.up(Trait.JAW_DROP)};
        this.chinSide = new double[] {s.get(Trait.CHIN_WIDTH) * 0.6, s.get(Trait.CHIN_FORWARD) - 10,
                s.up(Trait.CHIN_DROP) + 4};
        this.neckTop = new double[] {0, -24, -25};
    }

    @Override
    public double shape(double signedX, double f, double z, double ignored) {
        double x = Math.abs(signedX);
        double d = braincase(x, f, z);
        d = Sdf.add(d, neck(x, f, z), 24);
        d = z > 70 ? d : face(x, f, z, d);
        return d - s.raised(signedX, f, z);
    }

    /** Distance to the braincase's scalp; the bones follow it. */
    double braincase(double x, double f, double z) {
        double length = s.get(Trait.CRANIUM_LENGTH);
        double height = s.get(Trait.CRANIUM_HEIGHT);
        double back = Sdf.ellipsoid(x, f + 14, z - 44, s.get(Trait.CRANIUM_WIDTH), length - 14, height);
        double front = Sdf.ellipsoid(x, f - 28, z - 45, s.get(Trait.FOREHEAD_WIDTH), s.get(Trait.FOREHEAD_FORWARD) - 28,
                height - 9);
        return Sdf.add(back, front, 22);
    }

    private double neck(double x, double f, double z) {
        double r = s.get(Trait.NECK_WIDTH);
        double nape = Sdf.stick(x * 0.94, f, z, neckTop, r, neckBottom, r + 6);
        return Sdf.add(nape, Sdf.stick(x, f, z, throatTop, 30, throatBottom, 34), 20);
    }

    private double face(double x, double f, double z, double before) {
        double forward = s.get(Trait.MIDFACE_FORWARD);
        double width = s.get(Trait.MIDFACE_WIDTH);
        double d = Sdf.add(before, Sdf.ellipsoid(x, f - 38, z - s.up(-22), width, forward - 38, 64), 22);
        d = Sdf.add(d, Sdf.ellipsoid(x, f - 38, z - s.up(-60), 42, 47, 32), 14);
        double jaw = s.get(Trait.JAW_THICKNESS);
        d = Sdf.add(d, Sdf.stick(x, f, z, gonion, jaw, chinSide, jaw), 24);
        d = Sdf.add(d, Sdf.stick(x, f, z, ramus, jaw, gonion, jaw), 24);
        d = Sdf.add(d, Sdf.ellipsoid(x - 33, f - 38, z - s.up(-40), 22, 36, 34), 20);
        double chin = Sdf.ellipsoid(x, f - s.get(Trait.CHIN_FORWARD), z - s.up(Trait.CHIN_DROP),
                s.get(Trait.CHIN_WIDTH), 14, 13);
        d = Sdf.add(d, chin, 13);
        double cheek = s.get(Trait.CHEEK_FULLNESS);
        d = Sdf.add(d, Sdf.ellipsoid(x - 38, f - 58, z - s.up(-26), cheek, cheek, cheek + 5), 18);
        double bone = s.get(Trait.CHEEKBONE_SIZE);
        double cheekbone = Sdf.ellipsoid(x - s.get(Trait.CHEEKBONE_OUT), f - 60, z - s.get(Trait.CHEEKBONE_UP),
                bone + 3, bone, bone - 3);
        return Sdf.add(d, cheekbone, 22);
    }
}
