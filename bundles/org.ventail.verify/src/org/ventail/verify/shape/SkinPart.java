package org.ventail.verify.shape;

import java.util.List;

/** A part of a head's skin that is compared, with the directions it is looked at from. */
enum SkinPart {
    /** From the brow to under the chin, before the ears. */
    FACE(List.of(0.0, -50.0, 50.0), 10, -105, 60, 2, 5),
    /** All round, without the neck. */
    HEAD(List.of(0.0, 60.0, 120.0, 180.0, 240.0, 300.0), -200, -60, 200, 3, 8);

    private final List<Double> yawsDeg;
    private final double backMm;
    private final double lowMm;
    private final double highMm;
    private final double denseMm;
    private final double sparseMm;

    SkinPart(List<Double> yawsDeg, double backMm, double lowMm, double highMm, double denseMm, double sparseMm) {
        this.yawsDeg = yawsDeg;
        this.backMm = backMm;
        this.lowMm = lowMm;
        this.highMm = highMm;
        this.denseMm = denseMm;
        this.sparseMm = sparseMm;
    }

    List<Double> yawsDeg() {
        return yawsDeg;
    }

    /** Distance between the points of what is attacked: the finer surface. */
    double denseMm() {
        return denseMm;
    }

    /** Distance between the points of the people it may be. */
    double sparseMm() {
        return sparseMm;
    }

    /** Whether a point in head axes belongs to it. */
    boolean holds(double forward, double up) {
        return forward > backMm && up > lowMm && up < highMm;
    }
}
