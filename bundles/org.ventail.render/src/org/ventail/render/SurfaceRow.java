package org.ventail.render;

/** Finds where the rays of a camera first enter a {@link SkinField}, row by row. For one thread. */
final class SurfaceRow {
    private static final int REFINEMENTS = 4;
    private static final float FINE_STEP_VOXELS = 0.8f;

    private final FieldSampler sampler;
    private final EmptySpace space;
    private final VoxelRay ray;
    private final Gradient gradient;
    private final int width;

    SurfaceRow(SkinField field, Camera camera, int width, int height) {
        this.sampler = new FieldSampler(field.values(), field.geometry());
        this.space = field.emptySpace();
        this.ray = new VoxelRay(field.geometry(), camera, width, height);
        this.gradient = new Gradient(sampler, field.geometry(), camera);
        this.width = width;
    }

    void cast(int y, float[] depthMm, float[] normals) {
        for (int x = 0; x < width; x++) {
            int i = y * width + x;
            double t = ray.aim(x, y) ? firstHit() : Double.NaN;
            depthMm[i] = (float) t;
            if (!Double.isNaN(t)) {
                gradient.normal(ray.x(t), ray.y(t), ray.z(t), normals, 3 * i);
            }
        }
    }

    private double firstHit() {
        double cell = EmptySpace.CELL_VOXELS / ray.voxelsPerMm();
        double fine = FINE_STEP_VOXELS / ray.voxelsPerMm();
        double before = ray.enter();
        double end = ray.leave();
        for (double t = before; t <= end;) {
            int d = space.distance((int) ray.x(t), (int) ray.y(t), (int) ray.z(t));
            if (d == 0 && at(t) > 0) {
                return refine(before, t);
            }
            before = t;
            t += d > 1 ? (d - 1) * cell : fine;
        }
        return Double.NaN;
    }

    private float at(double t) {
        return sampler.at((float) ray.x(t), (float) ray.y(t), (float) ray.z(t));
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
}
