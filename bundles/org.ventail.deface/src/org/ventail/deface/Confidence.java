package org.ventail.deface;

/**
 * How sure the defacer is that head, face and brain were found right: the product of six grades, each falling
 * smoothly from 1 (as on good scans) to 0. Under {@link #LIMIT} a person has to look.
 *
 * <p>What the number means was measured on 200 seeded synthetic heads whose truth is known: T1, T2, FLAIR and CT,
 * turned by up to 60 degrees about any axis, 0.72 to 1.1 times as large and unevenly stretched, half of them cut off by
 * up to 10 cm on one or two sides, slices of 2 to 7 mm. A fit is right if the eyes are less than 20 mm off and no voxel
 * of brain is in reach of a removal. From 0.95 on 158 of 158 were right, from the limit to 0.95 10 of 11, under it 12 of
 * 31. In the wrong one above the limit two voxels of brain were in reach.
 *
 * @param fit correlation of scan and atlas over head and air
 * @param anatomy the same inside the head alone: no fruit, no knee
 * @param shape how human the size and proportions are
 * @param uniqueness how much better this orientation fits than any other
 * @param view how much of the atlas's head and face is in view, and whether skin is where it should be
 * @param brain how well this scan's own brain agrees with the atlas's, and that nothing of it is as dark as air
 */
record Confidence(double fit, double anatomy, double shape, double uniqueness, double view, double brain) {
    /** Under this a result needs a person. */
    static final double LIMIT = 0.5;
    /** Under this there is no head. */
    static final double NO_HEAD_LIMIT = 0.3;

    static Confidence of(AtlasFit fit, FacePresence face, Brain brain, boolean ct) {
        Similarity s = fit.similarity();
        return new Confidence(grade(s.whole(), 0.6, 0.74), grade(s.inside(), 0.14, ct ? 0.3 : 0.33),
                grade(-fit.implausibility(), -0.08, -0.03), uniqueness(fit),
                grade(s.overlap(), 0.4, 0.85) * grade(face.upper().inView(), 0.1, 0.5) * grade(-face.doubt(), -0.9,
                        -0.5),
                grade(brain.agreement(), 0.7, 0.88) * (brain.fromScan() ? 1 : 0.6)
                        * grade(-brain.lost(), -0.0015, -0.0006));
    }

    /**
     * A fit that agrees with the header needs no margin over other orientations; one that contradicts it needs a
     * clear one.
     */
    private static double uniqueness(AtlasFit fit) {
        boolean agrees = fit.headerTurn() < Head.LYING_HEADER_DEGREES;
        return agrees ? grade(fit.margin(), -0.03, 0) : grade(fit.margin(), 0.005, 0.025);
    }

    double value() {
        return head() * view * brain;
    }

    /** That there is a head at all, wherever its face and brain are. */
    double head() {
        return fit * anatomy * shape * uniqueness;
    }

    /** 0 up to {@code none}, 1 from {@code full} on, a smooth step between. */
    private static double grade(double v, double none, double full) {
        double t = Math.max(0, Math.min(1, (v - none) / (full - none)));
        return t * t * (3 - 2 * t);
    }
}
