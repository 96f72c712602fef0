package org.ventail.deface;

import org.ventail.api.model.Affine;

/**
 * Whether there is a face where one should be: along lines from the front, how far behind the place of skin this scan's first
 * tissue comes. The upper face (brow to nose) is looked for where the atlas has it, the lower one (nose to chin), which the atlas
 * lacks, where most people have it.
 *
 * @param upper brow to nose
 * @param lower nose to chin
 */
record FacePresence(Lines upper, Lines lower) {
    private static final double MISSING_MM = 14;
    private static final double MISSING_LOWER_MM = 20;
    private static final double STEP_MM = 4;
    private static final double FRONT_MM = -125;
    private static final double BACK_MM = 20;
    private static final float TISSUE = 0.12f;
    /** Share of lines without skin from which on a face counts as gone. */
    private static final double GONE = 0.6;
    private static final double LOWER_GONE = 0.75;
    /** Share of lines that must be in view to say anything. */
    private static final double SEEN = 0.25;

    /**
     * The lines through a part of the face.
     *
     * @param inView share of the lines whose skin would be in view
     * @param missing share of those without skin where it should be
     */
    record Lines(double inView, double missing) {
    }

    /** Whether somebody has removed this face before, or there never was one in the data (a brain alone). */
    boolean gone() {
        return upper.inView > SEEN && upper.missing > GONE || lowerGone();
    }

    /** Whether the nose, the mouth and the chin are gone, at least. */
    boolean lowerGone() {
        return lower.inView > SEEN && lower.missing > LOWER_GONE;
    }

    /** @param scan on the common intensity scale, 0 outside the body */
    static FacePresence of(HeadAtlas atlas, ScalarGrid scan, Affine atlasToLps) {
        Affine m = scan.geometry().lpsToVoxel().compose(atlasToLps);
        return new FacePresence(lines(scan, m, -68, 4, 44, MISSING_MM, (x, z) -> atlasSkin(atlas, x, z)),
                lines(scan, m, -125, -62, 26, MISSING_LOWER_MM, FacePresence::typicalSkin));
    }

    /** Where on a line from the front skin should be, in atlas mm; NaN if not known. */
    @FunctionalInterface
    private interface Skin {
        double at(double x, double z);
    }

    private static Lines lines(ScalarGrid scan, Affine m, double bottom, double top, double side, double tooDeep, Skin skin) {
        int all = 0;
        int seen = 0;
        int missing = 0;
        for (double z = bottom; z <= top; z += STEP_MM) {
            for (double x = -side; x <= side; x += STEP_MM) {
                double expected = skin.at(x, z);
                double deficit = deficit(scan, m, x, z, expected);
                all += Double.isNaN(expected) ? 0 : 1;
                seen += Double.isNaN(deficit) ? 0 : 1;
                missing += deficit > tooDeep ? 1 : 0;
            }
        }
        return new Lines((double) seen / Math.max(1, all), (double) missing / Math.max(1, seen));
    }

    private static double atlasSkin(HeadAtlas atlas, double x, double z) {
        for (double y = FRONT_MM; y < BACK_MM; y += 1) {
            if (Tissue.head(atlas.labelAt(x, y, z))) {
                return y;
            }
        }
        return Double.NaN;
    }

    /** Lips and chin lie about under the brow; cheeks fall back to the sides. */
    private static double typicalSkin(double x, double z) {
        return -92 - 0.1 * Math.max(-40, Math.min(0, z + 85)) + 0.013 * x * x;
    }

    /** How far behind the expected skin the first tissue comes; NaN if the skin's place is not in view. */
    private static double deficit(ScalarGrid scan, Affine m, double x, double z, double skin) {
        if (Double.isNaN(skin) || Float.isNaN(scan.at(m.x(x, skin, z), m.y(x, skin, z), m.z(x, skin, z)))) {
            return Double.NaN;
        }
        for (double y = FRONT_MM; y < BACK_MM; y += 1.5) {
            if (scan.at(m.x(x, y, z), m.y(x, y, z), m.z(x, y, z)) > TISSUE) {
                return y - skin;
            }
        }
        return BACK_MM - skin;
    }
}
