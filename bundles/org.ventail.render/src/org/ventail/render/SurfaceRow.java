package org.ventail.render;

import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;

/**
 * The rays of one row, in voxel coordinates of the field. The parameter {@code t} of a ray is the depth in millimetres behind
 * the camera's target plane.
 */
final class SurfaceRow {
    private static final int REFINEMENTS = 4;
    private static final float FINE_STEP_VOXELS = 0.8f;
    private static final double NORMAL_RADIUS_MM = 1.4;

    private final FieldSampler sampler;
    private final EmptySpace space;
    private final Geometry grid;
    private final Camera camera;
    private final int width;
    private final int height;
    private final Affine toVoxel;
    /** Rows: how the camera's right, up and backward direction change the field per voxel step. */
    private final float[] normalMatrix = new float[9];
    private final float[] radius = new float[3];
    private double baseX;
    private double baseY;
    private double baseZ;
    private double stepX;
    private double stepY;
    private double stepZ;
    private double enter;
    private double leave;

    SurfaceRow(SkinField field, Camera camera, int width, int height) {
        this.sampler = new FieldSampler(field);
        this.space = field.emptySpace();
        this.grid = field.geometry();
        this.camera = camera;
        this.width = width;
        this.height = height;
        this.toVoxel = grid.lpsToVoxel();
        Point3[] axes = {camera.right(), camera.up(), camera.viewDirection().times(-1)};
        for (int a = 0; a < 3; a++) {
            radius[a] = (float) Math.max(1, NORMAL_RADIUS_MM / grid.voxelToLps().column(a).length());
            for (int c = 0; c < 3; c++) {
                // the gradient in space is the transposed inverse map times the gradient along the voxel axes
                Point3 row = new Point3(toVoxel.get(a, 0), toVoxel.get(a, 1), toVoxel.get(a, 2));
                normalMatrix[3 * c + a] = (float) axes[c].dot(row);
            }
        }
    }

    void cast(int y, float[] depthMm, float[] normals) {
        for (int x = 0; x < width; x++) {
            int i = y * width + x;
            aim(x, y);
            double t = clip() ? firstHit() : Double.NaN;
            depthMm[i] = (float) t;
            if (!Double.isNaN(t)) {
                normal(t, normals, 3 * i);
            }
        }
    }

    private void aim(int x, int y) {
        Point3 onTargetPlane = camera.toLps(new ScreenPoint(x, y, 0), width, height);
        Point3 ray = camera.viewDirection();
        if (camera.perspective()) {
            ray = ray.plus(onTargetPlane.minus(camera.targetLps()).times(1 / camera.eyeDistanceMm()));
        }
        Point3 base = toVoxel.apply(onTargetPlane);
        Point3 step = toVoxel.applyDirection(ray);
        baseX = base.x();
        baseY = base.y();
        baseZ = base.z();
        stepX = step.x();
        stepY = step.y();
        stepZ = step.z();
    }

    private boolean clip() {
        enter = camera.perspective() ? -camera.eyeDistanceMm() : Double.NEGATIVE_INFINITY;
        leave = Double.POSITIVE_INFINITY;
        narrow(baseX, stepX, grid.nx());
        narrow(baseY, stepY, grid.ny());
        narrow(baseZ, stepZ, grid.nz());
        return enter < leave;
    }

    // a little inside the grid, so that samples need no range check
    private void narrow(double base, double step, int n) {
        double low = 0.01;
        double high = n - 1.02;
        if (Math.abs(step) < 1e-12) {
            leave = base < low || base > high ? Double.NEGATIVE_INFINITY : leave;
            return;
        }
        double a = (low - base) / step;
        double b = (high - base) / step;
        enter = Math.max(enter, Math.min(a, b));
        leave = Math.min(leave, Math.max(a, b));
    }

    private double firstHit() {
        double voxelsPerMm = Math.max(Math.abs(stepX), Math.max(Math.abs(stepY), Math.abs(stepZ)));
        double cell = 2 / voxelsPerMm;
        double fine = FINE_STEP_VOXELS / voxelsPerMm;
        double before = enter;
        for (double t = enter; t <= leave;) {
            int d = space.distance((int) (baseX + t * stepX), (int) (baseY + t * stepY), (int) (baseZ + t * stepZ));
            if (d == 0 && at(t) > 0) {
                return refine(before, t);
            }
            before = t;
            t += d > 1 ? (d - 1) * cell : fine;
        }
        return Double.NaN;
    }

    private float at(double t) {
        return sampler.at((float) (baseX + t * stepX), (float) (baseY + t * stepY), (float) (baseZ + t * stepZ));
    }

    // false position, kept from stalling by halving the weight of the end that stays
    private double refine(double outside, double inside) {
        double a = outside;
        double b = inside;
        double fa = Math.min(at(a), -1e-6f);
        double fb = at(b);
        double t = b;
        for (int k = 0; k < REFINEMENTS && b - a > 1e-4; k++) {
            t = a + (b - a) * fa / (fa - fb);
            double f = at(t);
            if (f > 0) {
                b = t;
                fb = f;
                fa *= 0.5;
            } else {
                a = t;
                fa = Math.min(f, -1e-6f);
                fb *= 0.5;
            }
        }
        return t;
    }

    private void normal(double t, float[] out, int o) {
        float x = clamp(baseX + t * stepX, radius[0], grid.nx());
        float y = clamp(baseY + t * stepY, radius[1], grid.ny());
        float z = clamp(baseZ + t * stepZ, radius[2], grid.nz());
        float gx = (sampler.at(x - radius[0], y, z) - sampler.at(x + radius[0], y, z)) / radius[0];
        float gy = (sampler.at(x, y - radius[1], z) - sampler.at(x, y + radius[1], z)) / radius[1];
        float gz = (sampler.at(x, y, z - radius[2]) - sampler.at(x, y, z + radius[2])) / radius[2];
        float right = normalMatrix[0] * gx + normalMatrix[1] * gy + normalMatrix[2] * gz;
        float up = normalMatrix[3] * gx + normalMatrix[4] * gy + normalMatrix[5] * gz;
        float back = normalMatrix[6] * gx + normalMatrix[7] * gy + normalMatrix[8] * gz;
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
