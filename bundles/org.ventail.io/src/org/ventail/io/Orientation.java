package org.ventail.io;

import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;

/**
 * Where the three voxel axes run, rounded to the patient's axes: {@code LPS} means that the first runs to the Left, the
 * second to the Posterior and the third to the Superior. Each letter names where the index grows to (the convention of
 * NIfTI tools).
 */
public final class Orientation {
    private Orientation() {
    }

    /** Three letters of L, R, P, A, S, I; each patient axis is used once, the clearest first. */
    public static String code(Geometry grid) {
        double[][] direction = new double[3][];
        for (int axis = 0; axis < 3; axis++) {
            Point3 d = grid.voxelToLps().column(axis).normalized();
            direction[axis] = new double[] {d.x(), d.y(), d.z()};
        }
        char[] code = new char[3];
        boolean[] used = new boolean[3];
        for (int turn = 0; turn < 3; turn++) {
            int best = -1;
            for (int pair = 0; pair < 9; pair++) {
                boolean free = code[pair / 3] == 0 && !used[pair % 3];
                if (free && (best < 0 || size(direction, pair) > size(direction, best))) {
                    best = pair;
                }
            }
            used[best % 3] = true;
            code[best / 3] = letter(best % 3, direction[best / 3][best % 3] >= 0);
        }
        return new String(code);
    }

    private static double size(double[][] direction, int pair) {
        return Math.abs(direction[pair / 3][pair % 3]);
    }

    private static char letter(int patientAxis, boolean positive) {
        return (positive ? "LPS" : "RAI").charAt(patientAxis);
    }
}
