package org.ventail.deface;

import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;

/**
 * Points of the atlas at which a registration compares: voxels of the head and of the air within
 * {@value #MARGIN_MM} mm of it, class after class. Coordinates in atlas LPS mm. Immutable.
 *
 * @param from where each {@link Tissue}'s points begin; one more entry for the end of the last
 * @param headPoints number of points in the head, as far down as {@link #NOSE_MM}: what lies lower is often out of view
 */
record AtlasSamples(float[] x, float[] y, float[] z, int[] from, int headPoints) {
    private static final double MARGIN_MM = 20;
    /** Height of the lower end of the nose. */
    static final double NOSE_MM = -71;

    static AtlasSamples of(HeadAtlas atlas, int step) {
        Geometry g = atlas.geometry();
        boolean[] head = new boolean[g.size()];
        for (int i = 0; i < head.length; i++) {
            head[i] = Tissue.head(atlas.label(i));
        }
        boolean[] near = Morphology.dilated(g, head, MARGIN_MM);
        int[] from = starts(atlas, near, step);
        int n = from[Tissue.CLASSES];
        float[] x = new float[n];
        float[] y = new float[n];
        float[] z = new float[n];
        int[] next = from.clone();
        int headPoints = 0;
        Affine m = g.voxelToLps();
        for (int i = 0; i < near.length; i++) {
            if (chosen(atlas, near, i, step)) {
                int at = next[atlas.label(i)]++;
                x[at] = (float) m.x(i % g.nx(), 0, 0);
                y[at] = (float) m.y(0, i / g.nx() % g.ny(), 0);
                z[at] = (float) m.z(0, 0, i / (g.nx() * g.ny()));
                headPoints += Tissue.head(atlas.label(i)) && z[at] > NOSE_MM ? 1 : 0;
            }
        }
        return new AtlasSamples(x, y, z, from, headPoints);
    }

    private static int[] starts(HeadAtlas atlas, boolean[] near, int step) {
        int[] from = new int[Tissue.CLASSES + 1];
        for (int i = 0; i < near.length; i++) {
            if (chosen(atlas, near, i, step)) {
                from[atlas.label(i) + 1]++;
            }
        }
        for (int c = 0; c < Tissue.CLASSES; c++) {
            from[c + 1] += from[c];
        }
        return from;
    }

    /** Each second of the voxels {@code step} apart, so that all next ones are equally far. */
    private static boolean chosen(HeadAtlas atlas, boolean[] near, int i, int step) {
        Geometry g = atlas.geometry();
        int x = i % g.nx();
        int y = i / g.nx() % g.ny();
        int z = i / (g.nx() * g.ny());
        return near[i] && atlas.label(i) != Tissue.UNKNOWN && x % step == 0 && y % step == 0 && z % step == 0
                && (x + y + z) / step % 2 == 0;
    }
}
