package org.ventail.deface;

import java.util.stream.IntStream;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;

/**
 * Points of the atlas at which a registration compares: every {@code step}-th voxel of the head and of the air within
 * {@value #MARGIN_MM} mm of it. Coordinates in atlas LPS mm. Immutable.
 */
record AtlasSamples(float[] x, float[] y, float[] z, byte[] label) {
    private static final double MARGIN_MM = 30;

    static AtlasSamples of(HeadAtlas atlas, int step) {
        Geometry g = atlas.geometry();
        boolean[] head = new boolean[g.size()];
        for (int i = 0; i < head.length; i++) {
            head[i] = Tissue.head(atlas.label(i));
        }
        boolean[] near = Morphology.dilated(g, head, MARGIN_MM);
        int[] chosen = choose(atlas, near, step);
        float[][] p = new float[3][chosen.length];
        byte[] label = new byte[chosen.length];
        Affine m = g.voxelToLps();
        for (int n = 0; n < chosen.length; n++) {
            int i = chosen[n];
            p[0][n] = (float) m.x(i % g.nx(), 0, 0);
            p[1][n] = (float) m.y(0, i / g.nx() % g.ny(), 0);
            p[2][n] = (float) m.z(0, 0, i / (g.nx() * g.ny()));
            label[n] = atlas.label(i);
        }
        return new AtlasSamples(p[0], p[1], p[2], label);
    }

    private static int[] choose(HeadAtlas atlas, boolean[] near, int step) {
        Geometry g = atlas.geometry();
        return IntStream.range(0, near.length)
                .filter(i -> near[i] && atlas.label(i) != Tissue.UNKNOWN && i % g.nx() % step == 0
                        && i / g.nx() % g.ny() % step == 0 && i / (g.nx() * g.ny()) % step == 0)
                .toArray();
    }

    int size() {
        return label.length;
    }
}
