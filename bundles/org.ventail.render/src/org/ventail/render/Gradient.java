package org.ventail.render;

import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;

/**
 * Unit normals of a field in the camera's axes (right, up, towards the viewer), from central differences about a voxel wide.
 * They point from high to low values.
 */
final class Gradient {
    private static final double RADIUS_MM = 1.4;

    private final FieldSampler sampler;
    private final Geometry grid;
    private final float[] toCamera = new float[9];
    private final float[] radius = new float[3];

    Gradient(FieldSampler sampler, Geometry grid, Camera camera) {
        this.sampler = sampler;
        this.grid = grid;
        Affine toVoxel = grid.lpsToVoxel();
        Point3[] axes = {camera.right(), camera.up(), camera.viewDirection().times(-1)};
        for (int a = 0; a < 3; a++) {
            radius[a] = (float) Math.max(1, RADIUS_MM / grid.voxelToLps().column(a).length());
            // the gradient in space is the transposed inverse map times the gradient along the voxel axes
            Point3 row = new Point3(toVoxel.get(a, 0), toVoxel.get(a, 1), toVoxel.get(a, 2));
            for (int c = 0; c < 3; c++) {
                toCamera[3 * c + a] = (float) axes[c].dot(row);
            }
        }
    }

    /** Writes the normal at a voxel position to three floats; straight at the viewer where the field is flat. */
    void normal(double vx, double vy, double vz, float[] out, int o) {
        float x = clamp(vx, radius[0], grid.nx());
        float y = clamp(vy, radius[1], grid.ny());
        float z = clamp(vz, radius[2], grid.nz());
        float gx = (sampler.at(x - radius[0], y, z) - sampler.at(x + radius[0], y, z)) / radius[0];
        float gy = (sampler.at(x, y - radius[1], z) - sampler.at(x, y + radius[1], z)) / radius[1];
        float gz = (sampler.at(x, y, z - radius[2]) - sampler.at(x, y, z + radius[2])) / radius[2];
        float right = toCamera[0] * gx + toCamera[1] * gy + toCamera[2] * gz;
        float up = toCamera[3] * gx + toCamera[4] * gy + toCamera[5] * gz;
        float back = toCamera[6] * gx + toCamera[7] * gy + toCamera[8] * gz;
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
