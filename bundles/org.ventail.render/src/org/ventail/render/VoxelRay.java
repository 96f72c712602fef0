package org.ventail.render;

import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;

/**
 * The rays of a camera in the voxel coordinates of a grid, one at a time: aim, then ask. The parameter {@code t} is the
 * depth in millimetres behind the camera's target plane. Mutable, for one thread.
 */
final class VoxelRay {
    private final Geometry grid;
    private final Camera camera;
    private final int width;
    private final int height;
    private final Affine toVoxel;
    private double baseX;
    private double baseY;
    private double baseZ;
    private double stepX;
    private double stepY;
    private double stepZ;
    private double enter;
    private double leave;

    VoxelRay(Geometry grid, Camera camera, int width, int height) {
        this.grid = grid;
        this.camera = camera;
        this.width = width;
        this.height = height;
        this.toVoxel = grid.lpsToVoxel();
    }

    /** Points the ray at a pixel. Returns whether it meets the grid. */
    boolean aim(int x, int y) {
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
        return clip();
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

    double enter() {
        return enter;
    }

    double leave() {
        return leave;
    }

    double x(double t) {
        return baseX + t * stepX;
    }

    double y(double t) {
        return baseY + t * stepY;
    }

    double z(double t) {
        return baseZ + t * stepZ;
    }

    /** Voxels passed per millimetre of depth along the axis that passes most. */
    double voxelsPerMm() {
        return Math.max(Math.abs(stepX), Math.max(Math.abs(stepY), Math.abs(stepZ)));
    }
}
