package org.ventail.render;

import java.util.Arrays;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;

/** Composites the rays of a camera through a scan, row by row. For one thread. */
final class VolumeRow {
    private static final float OPAQUE = 0.985f;
    private static final float WORTH_SHADING = 0.004f;
    private static final float AMBIENT = 0.35f;

    private final TransferTable table;
    private final EmptySpace space;
    private final Overlay tint;
    private final Affine fieldToScan;
    private final FieldSampler sampler;
    private final VoxelRay ray;
    private final Gradient gradient;
    private final int width;
    private final float[] normal = new float[3];
    private final float[] sum = new float[3];
    private float alpha;

    VolumeRow(VolumeCaster scan, Camera camera, TransferTable table, EmptySpace space, Overlay tint, int width,
            int height) {
        Geometry g = scan.grid().geometry();
        this.table = table;
        this.space = space;
        this.tint = tint;
        this.fieldToScan = scan.fieldToScan();
        this.sampler = new FieldSampler(scan.grid().values(), g);
        this.ray = new VoxelRay(g, camera, width, height);
        this.gradient = new Gradient(sampler, g, camera);
        this.width = width;
    }

    void cast(int y, int[] rgb, float[] depthMm) {
        for (int x = 0; x < width; x++) {
            int i = y * width + x;
            Arrays.fill(sum, 0);
            alpha = 0;
            depthMm[i] = ray.aim(x, y) ? march() : Float.NaN;
            rgb[i] = onBackground(16) << 16 | onBackground(8) << 8 | onBackground(0);
        }
    }

    private int onBackground(int shift) {
        float background = Shader.BACKGROUND >> shift & 255;
        return Math.max(0, Math.min(255, (int) (sum[2 - shift / 8] + (1 - alpha) * background + 0.5f)));
    }

    private float march() {
        double fine = VolumeCaster.stepMm() / ray.lengthPerDepth();
        double cell = EmptySpace.CELL_VOXELS / ray.voxelsPerMm();
        float half = Float.NaN;
        for (double t = ray.enter(); t <= ray.leave() && alpha < OPAQUE;) {
            int d = space.distance((int) ray.x(t), (int) ray.y(t), (int) ray.z(t));
            if (d > 1) {
                // whole steps only: the samples stay where they would be without the jump
                t += Math.max(1, Math.floor((d - 1) * cell / fine)) * fine;
                continue;
            }
            if (d == 0) {
                sample(t);
                half = Float.isNaN(half) && alpha > 0.5f ? (float) t : half;
            }
            t += fine;
        }
        return half;
    }

    private void sample(double t) {
        float x = (float) ray.x(t);
        float y = (float) ray.y(t);
        float z = (float) ray.z(t);
        int entry = table.index(sampler.at(x, y, z));
        float weight = (1 - alpha) * table.opacity[entry];
        if (weight <= 0) {
            return;
        }
        float light = 1;
        if (weight > WORTH_SHADING) {
            gradient.normal(x, y, z, normal, 0);
            light = AMBIENT + (1 - AMBIENT) * Math.abs(normal[2]);
        }
        add(weight * light, table.red[entry], table.green[entry], table.blue[entry], tinted(x, y, z));
        alpha += weight;
    }

    private void add(float weight, float red, float green, float blue, float tinted) {
        int over = tint == null ? 0 : tint.rgb();
        sum[0] += weight * (red + tinted * ((over >> 16 & 255) - red));
        sum[1] += weight * (green + tinted * ((over >> 8 & 255) - green));
        sum[2] += weight * (blue + tinted * ((over & 255) - blue));
    }

    private float tinted(float x, float y, float z) {
        if (tint == null) {
            return 0;
        }
        int i = (int) Math.floor(fieldToScan.x(x, y, z) + 0.5);
        int j = (int) Math.floor(fieldToScan.y(x, y, z) + 0.5);
        int k = (int) Math.floor(fieldToScan.z(x, y, z) + 0.5);
        Geometry g = tint.mask().geometry();
        return g.contains(i, j, k) && tint.mask().get(i, j, k) ? (float) tint.opacity() : 0;
    }
}
