package org.ventail.deface;

import java.util.ArrayList;
import java.util.List;
import org.ventail.api.model.Affine;

/** The 24 ways a head can lie along the axes; the first is the one the header tells. */
final class Orientations {
    private Orientations() {
    }

    /** Rotations without translation, first the identity, then in a fixed order. */
    static List<Affine> all() {
        List<Affine> out = new ArrayList<>();
        out.add(Affine.IDENTITY);
        int[][] axes = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        for (int[] axis : axes) {
            for (int signs = 0; signs < 8; signs++) {
                Affine a = signed(axis, signs);
                if (a.determinant() > 0 && !a.equals(Affine.IDENTITY)) {
                    out.add(a);
                }
            }
        }
        return out;
    }

    private static Affine signed(int[] axis, int signs) {
        double[] m = new double[12];
        for (int r = 0; r < 3; r++) {
            m[r * 4 + axis[r]] = (signs >> r & 1) == 0 ? 1 : -1;
        }
        return Affine.ofRows(m);
    }
}
