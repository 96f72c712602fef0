package org.ventail.ui.slices;

import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.swt.graphics.RGB;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Volume;
import org.ventail.ui.studio.WindowLevel;
import org.ventail.ui.theme.Palette;

/** Makes the image of a slice: trilinear grey values through the window, the changed region tinted. Any thread. */
final class SlicePicture {
    private static final double TINT = 0.38;
    private final Volume volume;
    private final Geometry grid;
    private final Optional<Mask> mask;
    private final WindowLevel window;

    private SlicePicture(Volume volume, Optional<Mask> mask, WindowLevel window) {
        this.volume = volume;
        this.grid = volume.geometry();
        this.mask = mask;
        this.window = window;
    }

    /**
     * Renders.
     *
     * @throws OperationCanceledException when the frame is no longer wanted
     */
    static Pixels render(Volume volume, Optional<Mask> mask, PlaneFrame frame, WindowLevel window,
            IProgressMonitor monitor) {
        SlicePicture p = new SlicePicture(volume, mask, window);
        int[] rgb = new int[frame.width() * frame.height()];
        Affine toVoxel = volume.geometry().lpsToVoxel();
        Point3 step = toVoxel.applyDirection(frame.plane().right().times(frame.mmPerPixel()));
        for (int y = 0; y < frame.height(); y++) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            p.row(toVoxel.apply(frame.toLps(0.5, y + 0.5)), step, rgb, y * frame.width(), frame.width());
        }
        return new Pixels(frame.width(), frame.height(), rgb);
    }

    private void row(Point3 start, Point3 step, int[] rgb, int from, int n) {
        double x = start.x();
        double y = start.y();
        double z = start.z();
        for (int i = 0; i < n; i++) {
            rgb[from + i] = inside(x, y, z) ? pixel(x, y, z) : background();
            x += step.x();
            y += step.y();
            z += step.z();
        }
    }

    private boolean inside(double x, double y, double z) {
        return x > -0.5 && y > -0.5 && z > -0.5 && x < grid.nx() - 0.5 && y < grid.ny() - 0.5 && z < grid.nz() - 0.5;
    }

    private static int background() {
        RGB b = Palette.IMAGE_BACK;
        return b.red << 16 | b.green << 8 | b.blue;
    }

    private int pixel(double x, double y, double z) {
        double v = (trilinear(x, y, z) - window.low()) / window.width();
        int grey = (int) (255 * Math.min(1, Math.max(0, v)));
        int index = grid.index((int) Math.rint(x), (int) Math.rint(y), (int) Math.rint(z));
        return mask.isPresent() && mask.get().get(index) ? tinted(grey) : grey << 16 | grey << 8 | grey;
    }

    private static int tinted(int grey) {
        RGB t = Palette.mix(new RGB(grey, grey, grey), Palette.MASK, TINT);
        return t.red << 16 | t.green << 8 | t.blue;
    }

    private double trilinear(double x, double y, double z) {
        int ix = base(x, grid.nx());
        int iy = base(y, grid.ny());
        int iz = base(z, grid.nz());
        double fx = share(x, ix, grid.nx());
        double fy = share(y, iy, grid.ny());
        double fz = share(z, iz, grid.nz());
        double low = plane(ix, iy, iz, fx, fy);
        return fz == 0 ? low : low + fz * (plane(ix, iy, iz + 1, fx, fy) - low);
    }

    private double plane(int x, int y, int z, double fx, double fy) {
        double a = line(x, y, z, fx);
        return fy == 0 ? a : a + fy * (line(x, y + 1, z, fx) - a);
    }

    private double line(int x, int y, int z, double fx) {
        int i = grid.index(x, y, z);
        double a = volume.value(i);
        return fx == 0 ? a : a + fx * (volume.value(i + 1) - a);
    }

    private static int base(double v, int n) {
        return Math.max(0, Math.min(n - 1, (int) Math.floor(v)));
    }

    private static double share(double v, int base, int n) {
        return base + 1 < n ? Math.max(0, v - base) : 0;
    }
}
