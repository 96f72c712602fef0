package org.ventail.render;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Volume;

/**
 * Cuts slices out of a scan along any plane, whatever the order, direction and spacing of its axes. Immutable, for any
 * thread; rows are spread over all cores.
 */
public final class SliceSampler {
    /** Grids that lie apart by less are one. */
    private static final double SAME_MM = 0.01;
    private final Volume volume;
    private final Geometry grid;
    private final Affine toVoxel;

    public SliceSampler(Volume volume) {
        this.volume = volume;
        this.grid = volume.geometry();
        this.toVoxel = grid.lpsToVoxel();
    }

    /** How a value between voxel centres is found. */
    public enum Interpolation {
        NEAREST, TRILINEAR
    }

    /**
     * A slice as colours 0xRRGGBB, row-major; black outside the scan.
     *
     * @param overlays masks on the grid of the scan or another one over the same space, the last on top
     * @param monitor only asked for cancel; may be null
     */
    public int[] sample(SlicePlane plane, int width, int height, WindowLevel window, Interpolation interpolation,
            List<Overlay> overlays, IProgressMonitor monitor) {
        int[] rgb = new int[width * height];
        List<Tint> tints = overlays.stream().map(o -> Tint.on(grid, o)).toList();
        Point3 step = toVoxel.applyDirection(plane.right().times(plane.pixelMm()));
        Rows.forEach(height, monitor, y -> {
            Point3 start = toVoxel.apply(plane.toLps(0, y, width, height));
            for (int x = 0; x < width; x++) {
                rgb[y * width + x] = colour(start.x() + x * step.x(), start.y() + x * step.y(), start.z() + x
                        * step.z(),
                        window, interpolation, tints);
            }
        });
        return rgb;
    }

    /** Real value at a point; NaN outside the scan (half a voxel beyond the outer centres). */
    public double valueAt(Point3 lps, Interpolation interpolation) {
        Point3 v = toVoxel.apply(lps);
        if (outside(v.x(), grid.nx()) || outside(v.y(), grid.ny()) || outside(v.z(), grid.nz())) {
            return Double.NaN;
        }
        return interpolation == Interpolation.NEAREST
                ? volume.value(nearest(v.x(), grid.nx()), nearest(v.y(), grid.ny()), nearest(v.z(), grid.nz()))
                : trilinear(v.x(), v.y(), v.z());
    }

    private int colour(double x, double y, double z, WindowLevel window, Interpolation interpolation,
            List<Tint> tints) {
        if (outside(x, grid.nx()) || outside(y, grid.ny()) || outside(z, grid.nz())) {
            return 0;
        }
        int nearest = grid.index(nearest(x, grid.nx()), nearest(y, grid.ny()), nearest(z, grid.nz()));
        double value = interpolation == Interpolation.NEAREST ? volume.value(nearest) : trilinear(x, y, z);
        int rgb = window.grey(value) * 0x010101;
        for (Tint t : tints) {
            rgb = t.at(x, y, z, nearest) ? t.overlay().over(rgb) : rgb;
        }
        return rgb;
    }

    /** An overlay, and the way to its voxels where it has a grid of its own: a quick look works on fewer voxels than the scan. */
    private record Tint(Overlay overlay, Optional<Affine> toMask) {
        static Tint on(Geometry grid, Overlay o) {
            Geometry own = o.mask().geometry();
            return new Tint(o, own.sameGrid(grid, SAME_MM) ? Optional.empty()
                    : Optional.of(own.lpsToVoxel().compose(grid.voxelToLps())));
        }

        boolean at(double x, double y, double z, int voxel) {
            if (toMask.isEmpty()) {
                return overlay.mask().get(voxel);
            }
            Geometry g = overlay.mask().geometry();
            Point3 p = toMask.get().apply(new Point3(x, y, z));
            return !outside(p.x(), g.nx()) && !outside(p.y(), g.ny()) && !outside(p.z(), g.nz())
                    && overlay.mask().get(nearest(p.x(), g.nx()), nearest(p.y(), g.ny()), nearest(p.z(), g.nz()));
        }
    }

    private static boolean outside(double v, int n) {
        return !(v >= -0.5 && v < n - 0.5);
    }

    private static int nearest(double v, int n) {
        return Math.max(0, Math.min(n - 1, (int) Math.floor(v + 0.5)));
    }

    private double trilinear(double px, double py, double pz) {
        double x = Math.max(0, Math.min(grid.nx() - 1, px));
        double y = Math.max(0, Math.min(grid.ny() - 1, py));
        double z = Math.max(0, Math.min(grid.nz() - 1, pz));
        int ix = (int) x;
        int iy = (int) y;
        int iz = (int) z;
        int i = grid.index(ix, iy, iz);
        int toX = ix + 1 < grid.nx() ? 1 : 0;
        int toY = iy + 1 < grid.ny() ? grid.nx() : 0;
        int toZ = iz + 1 < grid.nz() ? grid.nx() * grid.ny() : 0;
        double near = bilinear(i, toX, toY, x - ix, y - iy);
        return toZ == 0 || z == iz ? near : near + (z - iz) * (bilinear(i + toZ, toX, toY, x - ix, y - iy) - near);
    }

    private double bilinear(int i, int toX, int toY, double fx, double fy) {
        double a = volume.value(i);
        double b = volume.value(i + toY);
        double above = a + fx * (volume.value(i + toX) - a);
        double below = b + fx * (volume.value(i + toX + toY) - b);
        return above + fy * (below - above);
    }
}
