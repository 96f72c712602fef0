package org.ventail.deface;

import org.ventail.api.model.Affine;

/**
 * Whether there is a face where the atlas has one: along lines from the front, how far behind the atlas's skin this scan's
 * first tissue comes.
 *
 * @param lines how many lines of the middle face are in view
 * @param inView share of the lines that are in view
 * @param missing share of those lines whose first tissue is deeper than {@value #MISSING_MM} mm or not there at all
 */
record FacePresence(int lines, double inView, double missing) {
    private static final double MISSING_MM = 14;
    private static final double STEP_MM = 4;
    private static final double SIDE_MM = 44;
    private static final double TOP_MM = 4;
    private static final double BOTTOM_MM = -68;
    private static final double FRONT_MM = -120;
    private static final double BACK_MM = 0;
    private static final float TISSUE = 0.12f;

    /** @param scan on the common intensity scale, 0 outside the body */
    static FacePresence of(HeadAtlas atlas, ScalarGrid scan, Affine atlasToLps) {
        Affine m = scan.geometry().lpsToVoxel().compose(atlasToLps);
        int all = 0;
        int seen = 0;
        int missing = 0;
        for (double z = BOTTOM_MM; z <= TOP_MM; z += STEP_MM) {
            for (double x = -SIDE_MM; x <= SIDE_MM; x += STEP_MM) {
                double skin = atlasSkin(atlas, x, z);
                if (Double.isNaN(skin)) {
                    continue;
                }
                all++;
                double deficit = deficit(scan, m, x, z, skin);
                if (!Double.isNaN(deficit)) {
                    seen++;
                    missing += deficit > MISSING_MM ? 1 : 0;
                }
            }
        }
        return new FacePresence(seen, (double) seen / Math.max(1, all), (double) missing / Math.max(1, seen));
    }

    /** Where the atlas's head begins on a line from the front; NaN if the atlas does not know. */
    private static double atlasSkin(HeadAtlas atlas, double x, double z) {
        for (double y = FRONT_MM; y < BACK_MM; y += 1) {
            byte label = atlas.labelAt(x, y, z);
            if (Tissue.head(label)) {
                return y;
            }
        }
        return Double.NaN;
    }

    /** How far behind the atlas's skin the first tissue comes; NaN if the skin's place is not in view. */
    private static double deficit(ScalarGrid scan, Affine m, double x, double z, double skin) {
        if (Float.isNaN(scan.at(m.x(x, skin, z), m.y(x, skin, z), m.z(x, skin, z)))) {
            return Double.NaN;
        }
        for (double y = FRONT_MM; y < BACK_MM; y += 1.5) {
            float v = scan.at(m.x(x, y, z), m.y(x, y, z), m.z(x, y, z));
            if (v > TISSUE) {
                return y - skin;
            }
        }
        return BACK_MM - skin;
    }
}
