package org.ventail.deface;

import java.util.stream.IntStream;
import org.ventail.api.model.Geometry;

/**
 * Puts a reduced scan on the common intensity scale and, for MR, evens out the slow shading of receive coils: each
 * value is divided by the mean of the body within some centimetres. What is not body becomes 0.
 */
final class Brightness {
    private static final double BLOCK_MM = 8;
    /** Half the side of the box, applied twice. */
    private static final double RADIUS_MM = 32;
    /** For the second round where shading is strong. */
    private static final double FINER_RADIUS_MM = 24;
    /** The level that the mean of the body is brought to. */
    private static final float MEAN = 0.5f;
    private static final float CEILING = 1.2f;

    private Brightness() {
    }

    /** For most scans. */
    static ScalarGrid normalized(ScalarGrid scan, boolean[] body, IntensityScale scale) {
        float[] v = new float[body.length];
        for (int i = 0; i < v.length; i++) {
            v[i] = body[i] ? scale.normalized(scan.values()[i]) : 0;
        }
        ScalarGrid flat = new ScalarGrid(scan.geometry(), v);
        return scale.ct() ? flat : evened(flat, body, RADIUS_MM);
    }

    /**
     * The same for strong shading, where a bright rim would decide the mean alone: in two rounds, and on square roots, so
     * that dark tissue counts more.
     */
    static ScalarGrid unshaded(ScalarGrid scan, boolean[] body, IntensityScale scale) {
        float[] v = new float[body.length];
        for (int i = 0; i < v.length; i++) {
            v[i] = body[i] ? (float) Math.sqrt(Math.max(0, scale.normalized(scan.values()[i]))) : 0;
        }
        ScalarGrid once = evened(new ScalarGrid(scan.geometry(), v), body, RADIUS_MM);
        ScalarGrid twice = evened(once, body, FINER_RADIUS_MM);
        float[] out = twice.values();
        for (int i = 0; i < out.length; i++) {
            out[i] = out[i] * out[i] / MEAN;
        }
        return twice;
    }

    private static ScalarGrid evened(ScalarGrid scan, boolean[] body, double radiusMm) {
        Geometry g = scan.geometry();
        float[] weight = new float[body.length];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = body[i] ? 1 : 0;
        }
        int[] f = scan.blocks(BLOCK_MM);
        ScalarGrid mean = blurred(scan.reduced(f[0], f[1], f[2]), radiusMm);
        ScalarGrid amount = blurred(new ScalarGrid(g, weight).reduced(f[0], f[1], f[2]), radiusMm);
        float[] out = new float[body.length];
        IntStream.range(0, g.nz()).parallel().forEach(z -> {
            double bz = (z + 0.5) / f[2] - 0.5;
            for (int y = 0; y < g.ny(); y++) {
                double by = (y + 0.5) / f[1] - 0.5;
                for (int x = 0; x < g.nx(); x++) {
                    int i = g.index(x, y, z);
                    if (body[i]) {
                        double bx = (x + 0.5) / f[0] - 0.5;
                        float local = mean.at(bx, by, bz) / Math.max(1e-3f, amount.at(bx, by, bz));
                        out[i] = Math.min(CEILING, MEAN * scan.values()[i] / Math.max(0.05f, local));
                    }
                }
            }
        });
        return new ScalarGrid(g, out);
    }

    private static ScalarGrid blurred(ScalarGrid s, double radiusMm) {
        Geometry g = s.geometry();
        float[] v = s.values().clone();
        int[] sizes = {g.nx(), g.ny(), g.nz()};
        int[] strides = {1, g.nx(), g.nx() * g.ny()};
        for (int pass = 0; pass < 2; pass++) {
            for (int a = 0; a < 3; a++) {
                int r = (int) Math.max(1, Math.round(radiusMm / g.voxelToLps().column(a).length()));
                boxAlong(v, sizes[a], strides[a], r);
            }
        }
        return new ScalarGrid(g, v);
    }

    /** Sums over the box; sums do, because only the ratio of two such grids is used. */
    private static void boxAlong(float[] v, int n, int stride, int r) {
        float[] line = new float[n];
        for (int start = 0; start < v.length; start++) {
            if (start / stride % n != 0) {
                continue;
            }
            for (int i = 0; i < n; i++) {
                line[i] = v[start + i * stride];
            }
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int j = Math.max(0, i - r); j <= Math.min(n - 1, i + r); j++) {
                    sum += line[j];
                }
                v[start + i * stride] = (float) (sum / (2 * r + 1));
            }
        }
    }
}
