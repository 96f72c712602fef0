package org.ventail.deface;

import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.phantom.SyntheticHead;

/** The skin of a synthetic face: the outermost millimetres of the face region, between the sides of the eyes. */
final class Skin {
    private static final double THICK_MM = 6;
    private static final double SIDE_MM = 45;

    private Skin() {
    }

    static Mask of(SyntheticHead head, Geometry g) {
        Mask whole = head.head(g);
        boolean[] in = new boolean[g.size()];
        for (int i = 0; i < in.length; i++) {
            in[i] = whole.get(i);
        }
        float[] depth = DistanceField.mm(g, in, false);
        Mask face = head.face(g);
        return Mask.of(g, i -> face.get(i) && depth[i] <= THICK_MM && Math.abs(g.voxelToLps().x(i % g.nx(), 0,
                0)) < SIDE_MM);
    }
}
