package org.ventail.verify.linkage;

import java.util.stream.IntStream;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/**
 * The upper part of a head on a coarse grid of its own axes (to the left, forward, up from the middle between the ears):
 * whatever the spacing, the axes and the position of the scan were. What the scan does not show has its darkest value. Immutable
 * by contract; any thread.
 *
 * @param geometry 3 mm, in head axes
 * @param values x fastest
 * @param seen share of the grid that the scan shows, 0 to 1
 */
record HeadImage(Geometry geometry, float[] values, Modality modality, double seen) {
    static final double STEP_MM = 3;
    private static final Geometry GRID = new Geometry(67, 80, 72,
            Affine.ofRows(STEP_MM, 0, 0, -99, 0, STEP_MM, 0, -125, 0, 0, STEP_MM, -55));
    /** Each value is the mean of eight: a scan of a millimetre must not alias. */
    private static final int SUBPOINTS = 8;

    /** Resamples the first time point of a scan. */
    static HeadImage of(Scan scan) {
        Geometry from = scan.volume().geometry();
        Sampler source = new Sampler(from, scan.volume().toFloats());
        Affine toVoxel = from.lpsToVoxel().compose(axes(scan.frame())).compose(GRID.voxelToLps());
        float[] out = new float[GRID.size()];
        float air = source.darkest();
        int seen = IntStream.range(0, GRID.ny() * GRID.nz()).parallel()
                .map(row -> row(source, toVoxel, row, out, air)).sum();
        return new HeadImage(GRID, out, scan.volume().modality(), (double) seen / GRID.size());
    }

    private static int row(Sampler source, Affine toVoxel, int row, float[] out, float air) {
        int seen = 0;
        for (int x = 0; x < GRID.nx(); x++) {
            double sum = 0;
            for (int s = 0; s < SUBPOINTS; s++) {
                double a = x + ((s & 1) - 0.5) / 2;
                double b = row % GRID.ny() + ((s >> 1 & 1) - 0.5) / 2;
                double c = row / GRID.ny() + ((s >> 2) - 0.5) / 2;
                sum += source.at(toVoxel.x(a, b, c), toVoxel.y(a, b, c), toVoxel.z(a, b, c), air);
            }
            int i = x + GRID.nx() * row;
            out[i] = (float) (sum / SUBPOINTS);
            double b = row % GRID.ny();
            double c = row / GRID.ny();
            seen += source.holds(toVoxel.x(x, b, c), toVoxel.y(x, b, c), toVoxel.z(x, b, c)) ? 1 : 0;
        }
        return seen;
    }

    private static Affine axes(HeadFrame f) {
        return Affine.ofColumns(column(f.left()), column(f.anterior()), column(f.superior()), column(f.centerLps()));
    }

    private static double[] column(Point3 p) {
        return new double[] {p.x(), p.y(), p.z()};
    }

    /** As a scan whose LPS axes are those of the head. */
    Volume volume() {
        return new Volume(geometry, new VoxelData.Floats(values), Rescale.NONE, modality);
    }

    /** Values anywhere, linear between the grid points. */
    Sampler sampler(float[] of) {
        return new Sampler(geometry, of);
    }
}
