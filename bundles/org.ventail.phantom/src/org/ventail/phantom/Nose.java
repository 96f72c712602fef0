package org.ventail.phantom;

/** Bridge, walls, tip, wings, nostrils and the groove under them. */
final class Nose implements Part {
    private static final double REACH_MM = 52;

    private final HeadShape s;
    private final double[] root;
    private final double[] middle;
    private final double[] tip;
    private final double[] wallTop;
    private final double[] wallBottom;
    private final double[] columellaFront;
    private final double[] columellaBack;
    private final double wing;

    Nose(HeadShape s) {
        this.s = s;
        double tipForward = s.get(Trait.NOSE_TIP_FORWARD) - s.get(Trait.NOSE_TIP_SIZE);
        double tipUp = s.up(Trait.NOSE_TIP_UP);
        double rootForward = s.get(Trait.NOSE_ROOT_FORWARD) - s.get(Trait.NOSE_BRIDGE_WIDTH);
        this.wing = s.get(Trait.NOSE_WIDTH);
        this.root = new double[] {0, rootForward, 21};
        this.tip = new double[] {0, tipForward, tipUp};
        this.middle = new double[] {0, 0.5 * (rootForward + tipForward) + s.get(Trait.NOSE_HUMP), 0.5 * (21 + tipUp)};
        this.wallTop = new double[] {7, rootForward - 8, 12};
        this.wallBottom = new double[] {wing - 1, tipForward - 14, tipUp + 1};
        this.columellaFront = new double[] {0, tipForward - 1, tipUp - 6};
        this.columellaBack = new double[] {0, tipForward - 13, tipUp - 10};
    }

    @Override
    public double shape(double signedX, double f, double z, double before) {
        double skewed = signedX - s.get(Trait.NOSE_SKEW) * Math.max(0, 21 - z) / 40;
        if (Sdf.square(skewed) + Sdf.square(f - middle[1]) + Sdf.square(z - middle[2]) > REACH_MM * REACH_MM) {
            return before;
        }
        double x = Math.abs(skewed);
        double d = Sdf.add(before, bridge(x, f, z), 9);
        d = Sdf.add(d, Sdf.ellipsoid(x - wing, f - tip[1] + 11, z - tip[2] + 4, 6, 10, 7), 7);
        d = Sdf.add(d, Sdf.stick(x, f, z, columellaFront, 4, columellaBack, 3.6), 4);
        return Sdf.cut(d, Sdf.ellipsoid(x - 0.5 * wing - 0.8, f - tip[1] + 6, z - tip[2] + 11, 0.24 * wing, 5, 4), 2.5);
    }

    private double bridge(double x, double f, double z) {
        double width = s.get(Trait.NOSE_BRIDGE_WIDTH);
        double size = s.get(Trait.NOSE_TIP_SIZE);
        double d = Sdf.add(Sdf.stick(x, f, z, root, width, middle, width + 0.6),
                Sdf.stick(x, f, z, middle, width + 0.6, tip, size - 1), 4);
        d = Sdf.add(d, Sdf.stick(x, f, z, wallTop, 5, wallBottom, 6), 7);
        return Sdf.add(d, Sdf.length(x, f - tip[1], z - tip[2]) - size, 4);
    }

    /** Distance to the air inside the nose. */
    double cavity(double signedX, double f, double z) {
        return Sdf.ellipsoid(signedX, f - 66, z - s.up(-12), 11, 24, 17);
    }
}
