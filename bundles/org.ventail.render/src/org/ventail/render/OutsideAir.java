package org.ventail.render;

import java.util.Arrays;
import java.util.BitSet;
import org.ventail.api.model.Geometry;

/** Which voxels of a closed field are air that is connected with its border. */
final class OutsideAir {
    private OutsideAir() {
    }

    /** One bit a voxel; the first voxel of the field must be air, as the border of a {@link SkinField} is. */
    static BitSet of(float[] values, Geometry g) {
        int nx = g.nx();
        int nxy = nx * g.ny();
        BitSet outside = new BitSet(values.length);
        int[] stack = new int[1 << 14];
        int depth = 0;
        stack[depth++] = 0;
        outside.set(0);
        int[] steps = {1, -1, nx, -nx, nxy, -nxy};
        while (depth > 0) {
            int i = stack[--depth];
            if (depth + steps.length > stack.length) {
                stack = Arrays.copyOf(stack, 2 * stack.length);
            }
            for (int step : steps) {
                // a step over the end of a row lands in the border of the next, which is air too
                int j = i + step;
                if (j >= 0 && j < values.length && !(values[j] > 0) && !outside.get(j)) {
                    outside.set(j);
                    stack[depth++] = j;
                }
            }
        }
        return outside;
    }
}
