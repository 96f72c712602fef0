package org.ventail.deface;

import org.ventail.api.model.Affine;

/**
 * Whether there is a face where one should be: along lines from the front, how far behind the place of skin this
 * scan's first tissue comes. The upper face (brow to nose) is looked for where the atlas has it, the lower one (nose
 * to chin), which the atlas lacks, where most people have it.
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
    /** A line without tissue up to here shows what was never scanned: the padding of a resampled scan. */
    private static final double FAR_BACK_MM = 90;
    /** So deep behind where skin should be an eraser has left nothing. */
    private static final double EMPTY_MM = 10;
    private static final float TISSUE = 0.12f;
    /** Share of lines without skin from which on a face counts as gone. */
    private static final double GONE = 0.6;
    private static final double LOWER_GONE = 0.75;
    private static final double SOME = 0.25;
    private static final double NEARLY_ALL = 0.9;
    /** Share of lines that must be in view to say anything. */
    private static final double SEEN = 0.25;

    /**
     * The lines through a part of the face.
     *
     * @param inView share of the lines whose skin would be in view
     * @param missing share of those without skin where it should be
     * @param emptied share of those whose air is one value where tissue should be: as an eraser leaves it, not a
     * scanner
     */
    record Lines(double inView, double missing, double emptied) {
    }

    /** Whether somebody has removed this face before, or there never was one in the data (a brain alone). */
    boolean gone() {
        return upper.inView > SEEN && upper.missing > GONE || lowerGone() || cutObliquely();
    }

    /** Whether nose, mouth and chin are air and a part of the upper face, too: as an oblique cut leaves it. */
    private boolean cutObliquely() {
        return upper.inView > SEEN && upper.missing > SOME && lower.inView > SEEN && lower.missing > NEARLY_ALL;
    }

    /** Whether somebody has removed a part of the face only, and brow and eyes are still there. */
    boolean upperLeft() {
        return lowerGone() && upper.missing <= GONE;
    }

    /** Whether the nose, the mouth and the chin are gone, at least. */
    boolean lowerGone() {
        return lower.inView > SEEN && lower.missing > LOWER_GONE && lower.emptied > LOWER_GONE;
    }

    /** Share of the lower face's lines without skin, if enough are in view and nobody emptied them; else 0. */
    double doubt() {
        return lower.inView > SEEN && !gone() ? lower.missing : 0;
    }

    /** Of a scan that does not show skin. */
    static FacePresence unseen() {
        return new FacePresence(new Lines(0, 0, 0), new Lines(0, 0, 0));
    }

    /**
     * Looks for the face.
     *
     * @param scan on the common intensity scale, 0 outside the body
     * @param raw the same grid with the scan's own values
     */
    static FacePresence of(HeadAtlas atlas, ScalarGrid scan, ScalarGrid raw, Affine atlasToLps) {
        Affine m = scan.geometry().lpsToVoxel().compose(atlasToLps);
        Probe probe = new Probe(scan, raw, m);
        return new FacePresence(lines(probe, -68, 4, 44, MISSING_MM, (x, z) -> atlasSkin(atlas, x, z)),
                lines(probe, -125, -62, 26, MISSING_LOWER_MM, FacePresence::typicalSkin));
    }

    /** Where on a line from the front skin should be, in atlas mm; NaN if not known. */
    @FunctionalInterface
    private interface Skin {
        double at(double x, double z);
    }

    private static Lines lines(Probe probe, double bottom, double top, double side, double tooDeep, Skin skin) {
        int all = 0;
        int seen = 0;
        int missing = 0;
        int emptied = 0;
        for (double z = bottom; z <= top; z += STEP_MM) {
            for (double x = -side; x <= side; x += STEP_MM) {
                double expected = skin.at(x, z);
                all += Double.isNaN(expected) ? 0 : 1;
                double first = probe.firstTissue(x, z, expected);
                seen += Double.isNaN(first) ? 0 : 1;
                if (first - expected > tooDeep) {
                    missing++;
                    emptied += probe.oneValue(x, z, expected, expected + EMPTY_MM) ? 1 : 0;
                }
            }
        }
        return new Lines((double) seen / Math.max(1, all), (double) missing / Math.max(1, seen),
                (double) emptied / Math.max(1, seen));
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

    /** Walks along lines from the front. */
    private record Probe(ScalarGrid scan, ScalarGrid raw, Affine toVoxel) {
        private float at(ScalarGrid grid, double x, double y, double z) {
            return grid.at(toVoxel.x(x, y, z), toVoxel.y(x, y, z), toVoxel.z(x, y, z));
        }

        /** Where the first tissue comes; NaN if the place of the expected skin is not in view, or nothing behind it. */
        double firstTissue(double x, double z, double skin) {
            if (Double.isNaN(skin) || Float.isNaN(at(scan, x, skin, z))) {
                return Double.NaN;
            }
            for (double y = FRONT_MM; y < FAR_BACK_MM; y += 1.5) {
                if (at(scan, x, y, z) > TISSUE) {
                    return Math.min(y, BACK_MM);
                }
            }
            return Double.NaN;
        }

        boolean oneValue(double x, double z, double from, double to) {
            float first = at(raw, x, from, z);
            for (double y = from; y < to; y += 1.5) {
                float v = at(raw, x, y, z);
                if (v == v && Math.abs(v - first) > 1e-4f * Math.max(1, Math.abs(first))) {
                    return false;
                }
            }
            return true;
        }
    }
}
