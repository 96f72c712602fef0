package org.ventail.render;

import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;

/**
 * Unit normals of a field along any three axes, from central differences about a voxel wide. They point from high to
 * low values.
 */
final class Gradient {
    private static final double RADIUS_MM = 1.4;

    private final FieldSampler sampler;
    private final Geometry grid;
    private final float[] toAxes = new float[9];
    private final float[] radius = new float[3];

    /** Normals as (right, up, towards the viewer) of a camera. */
    Gradient(FieldSampler sampler, Geometry grid, Camera camera) {
        this(sampler, grid, camera.right(), camera.up(), camera.viewDirection().times(-1));
    }

    /** Normals along three LPS directions at right angles. */
    Gradient(FieldSampler sampler, Geometry grid, Point3... axes) {
        this.sampler = sampler;
        this.grid = grid;
        Affine toVoxel = grid.lpsToVoxel();
        for (int a = 0; a < 3; a++) {
            radius[a] = (float) Math.max(1, RADIUS_MM / grid.voxelToLps().column(a).length());
            // the gradient in space is the transposed inverse map times the gradient along the voxel axes
            Point3 row = new Point3(toVoxel.get(a, 0), toVoxel.get(a, 1), toVoxel.get(a, 2));
            for (int c = 0; c < 3; c++) {
                toAxes[3 * c + a] = (float) axes[c].dot(row);
            }
        }
    }

    /** Writes the normal at a voxel position to three floats; along the third axis where the field is flat. */
    void normal(double vx, double vy, double vz, float[] out, int o) {
        float x = clamp(vx, radius[0], grid.nx());
        float y = clamp(vy, radius[1], grid.ny());
        float z = clamp(vz, radius[2], grid.nz());
        float gx = (sampler.at(x - radius[0], y, z) - sampler.at(x + radius[0], y, z)) / radius[0];
        float gy = (sampler.at(x, y - radius[1], z) - sampler.at(x, y + radius[1], z)) / radius[1];
        float gz = (sampler.at(x, y, z - radius[2]) - sampler.at(x, y, z + radius[2])) / radius[2];
        float right = toAxes[0] * gx + toAxes[1] * gy + toAxes[2] * gz;
        float up = toAxes[3] * gx + toAxes[4] * gy + toAxes[5] * gz;
        float back = toAxes[6] * gx + toAxes[7] * gy + toAxes[8] * gz;
        float length = (float) Math.sqrt(right * right + up * up + back * back);
        float scale = length > 0 ? 1 / length : 0;
        out[o] = right * scale;
        out[o + 1] = up * scale;
        out[o + 2] = length > 0 ? back * scale : 1;
    }

    private static float clamp(double v, float radius, int n) {
        return (float) Math.max(radius + 0.01, Math.min(n - 1.02 - radius, v));
    }
}
