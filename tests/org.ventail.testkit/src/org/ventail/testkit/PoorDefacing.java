package org.ventail.testkit;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/**
 * What other tools do to faces and we do not, because it protects nobody: for attackers to prove themselves on. All take a
 * scan with its head and return the scan after.
 */
public final class PoorDefacing {
    /** The box of the face in head axes, millimetres: to the left, forward, up. */
    private static final double HALF_WIDTH_MM = 75;
    private static final double BACK_MM = 25;
    private static final double LOW_MM = -105;
    private static final double HIGH_MM = 50;

    private PoorDefacing() {
    }

    /** The voxels in and before the face. */
    public static Mask region(Scan scan) {
        Geometry g = scan.volume().geometry();
        HeadFrame f = scan.frame();
        return Mask.of(g, i -> {
            Point3 p = at(g, i).minus(f.centerLps());
            double up = p.dot(f.superior());
            return p.dot(f.anterior()) > BACK_MM && up > LOW_MM && up < HIGH_MM
                    && Math.abs(p.dot(f.left())) < HALF_WIDTH_MM;
        });
    }

    /** Cuts off what lies in the foremost so many millimetres: the nose and little else. */
    public static Volume slab(Scan scan, double mm, double skinValue) {
        Geometry g = scan.volume().geometry();
        HeadFrame f = scan.frame();
        Mask region = region(scan);
        double front = -1e9;
        for (int i = region.nextSet(0); i >= 0; i = region.nextSet(i + 1)) {
            if (scan.volume().value(i) > skinValue) {
                front = Math.max(front, at(g, i).minus(f.centerLps()).dot(f.anterior()));
            }
        }
        double from = front - mm;
        double air = air(scan.volume());
        Mask cut = Mask.of(g, i -> at(g, i).minus(f.centerLps()).dot(f.anterior()) > from);
        return changed(scan.volume(), cut, v -> air);
    }

    /** Smooths the face region with a Gaussian of that deviation. */
    public static Volume blurred(Scan scan, double sigmaMm) {
        Geometry g = scan.volume().geometry();
        float[] v = new float[g.size()];
        for (int i = 0; i < v.length; i++) {
            v[i] = (float) scan.volume().data().get(i);
        }
        v = smoothed(v, 1, g.nx(), sigmaMm / g.spacingMm().xMm());
        v = smoothed(v, g.nx(), g.ny(), sigmaMm / g.spacingMm().yMm());
        v = smoothed(v, g.nx() * g.ny(), g.nz(), sigmaMm / g.spacingMm().zMm());
        VoxelData data = scan.volume().data().copy();
        Mask region = region(scan);
        for (int i = region.nextSet(0); i >= 0; i = region.nextSet(i + 1)) {
            data.set(i, v[i]);
        }
        return scan.volume().withData(data);
    }

    private static float[] smoothed(float[] in, int stride, int n, double sigma) {
        int reach = (int) Math.ceil(2.5 * sigma);
        float[] w = new float[2 * reach + 1];
        double sum = 0;
        for (int k = 0; k < w.length; k++) {
            w[k] = (float) Math.exp(-(k - reach) * (k - reach) / (2 * sigma * sigma));
            sum += w[k];
        }
        float scale = (float) (1 / sum);
        float[] out = new float[in.length];
        IntStream.range(0, in.length / n).parallel().forEach(line -> {
            int start = line % stride + line / stride * stride * n;
            for (int p = 0; p < n; p++) {
                float v = 0;
                for (int k = Math.max(0, reach - p); k < Math.min(w.length, n + reach - p); k++) {
                    v += w[k] * in[start + (p + k - reach) * stride];
                }
                out[start + p * stride] = v * scale;
            }
        });
        return out;
    }

    /** Puts a layer of tissue on the skin of the face region. */
    public static Volume filled(Scan scan, double mm, double skinValue) {
        Geometry g = scan.volume().geometry();
        Mask head = Mask.of(g, i -> scan.volume().value(i) > skinValue);
        Mask thick = grown(head, (int) Math.round(mm / g.spacingMm().minMm()));
        double sum = 0;
        Mask tissue = head.and(region(scan));
        for (int i = tissue.nextSet(0); i >= 0; i = tissue.nextSet(i + 1)) {
            sum += scan.volume().data().get(i);
        }
        double mean = sum / Math.max(1, tissue.count());
        return changed(scan.volume(), thick.minus(head).and(region(scan)), v -> mean);
    }

    /** Grown by alternating between faces and edges of voxels, about a ball. */
    private static Mask grown(Mask m, int steps) {
        Geometry g = m.geometry();
        byte[] now = m.toBytes();
        for (int s = 0; s < steps; s++) {
            byte[] next = now.clone();
            for (int i = 0; i < now.length; i++) {
                if (now[i] != 0) {
                    spread(g, i, s % 2 == 0 ? 1 : 2, next);
                }
            }
            now = next;
        }
        return Mask.of(g, now);
    }

    private static void spread(Geometry g, int i, int most, byte[] next) {
        int x = i % g.nx();
        int y = i / g.nx() % g.ny();
        int z = i / g.nx() / g.ny();
        for (int k = 0; k < 27; k++) {
            int dx = k % 3 - 1;
            int dy = k / 3 % 3 - 1;
            int dz = k / 9 - 1;
            if (Math.abs(dx) + Math.abs(dy) + Math.abs(dz) <= most && g.contains(x + dx, y + dy, z + dz)) {
                next[g.index(x + dx, y + dy, z + dz)] = 1;
            }
        }
    }

    private static Volume changed(Volume volume, Mask where, DoubleUnaryOperator value) {
        VoxelData data = volume.data().copy();
        for (int i = where.nextSet(0); i >= 0; i = where.nextSet(i + 1)) {
            data.set(i, value.applyAsDouble(data.get(i)));
        }
        return volume.withData(data);
    }

    private static double air(Volume v) {
        double low = Double.POSITIVE_INFINITY;
        for (int i = 0; i < v.geometry().size(); i++) {
            low = Math.min(low, v.data().get(i));
        }
        return low;
    }

    private static Point3 at(Geometry g, int i) {
        return g.voxelToLps().apply(new Point3(i % g.nx(), i / g.nx() % g.ny(), i / g.nx() / g.ny()));
    }
}
