package org.ventail.phantom;

/** Shoulders, chest, arms and legs of nobody in particular: alike for every head, for scans that show more than it. */
final class Torso implements Part {
    private static final double SHOULDER_TOP_MM = -120;
    private static final double[] SHOULDER = {150, -48, -228};
    private static final double[] ELBOW = {205, -50, -520};
    private static final double[] HAND = {215, -25, -770};
    private static final double[] HIP = {88, -60, -740};
    private static final double[] FOOT = {92, -70, -1480};
    private static final double LUNG_TOP_MM = -240;

    @Override
    public double shape(double signedX, double f, double z, double before) {
        if (z > SHOULDER_TOP_MM) {
            return before;
        }
        double x = Math.abs(signedX);
        double d = Sdf.add(before, Sdf.ellipsoid(x, f + 50, z + 460, 165, 112, 290), 60);
        d = Sdf.add(d, Sdf.stick(x, f, z, new double[] {0, -50, -240}, 55, SHOULDER, 46), 50);
        d = Sdf.add(d, Sdf.stick(x, f, z, SHOULDER, 46, ELBOW, 40), 20);
        d = Sdf.add(d, Sdf.stick(x, f, z, ELBOW, 40, HAND, 26), 10);
        return Sdf.add(d, Sdf.stick(x, f, z, HIP, 84, FOOT, 48), 40);
    }

    /** What is inside where it is not plain flesh; null there. */
    static Tissue at(double signedX, double f, double z) {
        double x = Math.abs(signedX);
        if (z < LUNG_TOP_MM && Sdf.ellipsoid(x - 78, f + 45, z + 370, 58, 82, 125) < 0) {
            return Tissue.AIR;
        }
        double bones = Math.min(Sdf.stick(x, f, z, SHOULDER, 12, ELBOW, 12), Sdf.stick(x, f, z, ELBOW, 12, HAND, 9));
        bones = Math.min(bones, Sdf.stick(x, f, z, HIP, 15, FOOT, 13));
        if (bones < 0) {
            return bones > -5 ? Tissue.BONE : Tissue.MARROW;
        }
        return null;
    }
}
