package org.ventail.verify.attack;

import java.util.Locale;
import java.util.stream.IntStream;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.VoxelData;

/**
 * The part of a head that a scan shows. A scan that ends in the middle of the face looks unlike every whole head, whoever
 * it is: searched among whole strangers its own original always comes first, by the cut and not by the face. So strangers
 * are shown cut off at the same places. Immutable; any thread.
 */
final class FieldOfView {
    /** Corners of a face around the middle between the ears, millimetres to the left, to the front and upwards. */
    private static final double[][] FACE_MM = {{-65, 65}, {50, 95}, {-105, 60}};
    private final Geometry grid;
    private final Affine headToVoxel;

    private FieldOfView(Geometry grid, Affine headToVoxel) {
        this.grid = grid;
        this.headToVoxel = headToVoxel;
    }

    static FieldOfView of(Scan scan) {
        Geometry grid = scan.volume().geometry();
        return new FieldOfView(grid, grid.lpsToVoxel().compose(headToLps(scan.frame())));
    }

    private static Affine headToLps(HeadFrame f) {
        return Affine.ofColumns(row(f.left()), row(f.anterior()), row(f.superior()), row(f.centerLps()));
    }

    private static double[] row(Point3 p) {
        return new double[] {p.x(), p.y(), p.z()};
    }

    /** Whether all of the face is in view. */
    boolean holdsTheFace() {
        return IntStream.range(0, 8).allMatch(c -> sees(
                new Point3(FACE_MM[0][c & 1], FACE_MM[1][c >> 1 & 1], FACE_MM[2][c >> 2])));
    }

    /** Whether a point is in view, in millimetres of the head. */
    boolean sees(Point3 head) {
        return holds(headToVoxel.apply(head));
    }

    private boolean holds(Point3 voxel) {
        return voxel.x() >= -0.5 && voxel.y() >= -0.5 && voxel.z() >= -0.5 && voxel.x() < grid.nx() - 0.5
                && voxel.y() < grid.ny() - 0.5 && voxel.z() < grid.nz() - 0.5;
    }

    /** Another head as a scan of this field of view would show it: what lies outside becomes air (its darkest value). */
    Scan crop(Scan stranger) {
        Geometry g = stranger.volume().geometry();
        Affine there = headToVoxel.compose(headToLps(stranger.frame()).inverse()).compose(g.voxelToLps());
        VoxelData data = stranger.volume().data().copy();
        double air = IntStream.range(0, g.size()).mapToDouble(data::get).min().orElse(0);
        IntStream.range(0, g.nz()).parallel().forEach(z -> {
            for (int y = 0; y < g.ny(); y++) {
                for (int x = 0; x < g.nx(); x++) {
                    if (!holds(new Point3(there.x(x, y, z), there.y(x, y, z), there.z(x, y, z)))) {
                        data.set(g.index(x, y, z), air);
                    }
                }
            }
        });
        return new Scan(stranger.volume().withData(data), stranger.frame());
    }

    /** Names it: equal for equal fields of view. */
    String key() {
        StringBuilder b = new StringBuilder().append(grid.nx()).append('x').append(grid.ny()).append('x').append(grid.nz());
        for (double d : headToVoxel.toRows()) {
            b.append(String.format(Locale.ROOT, " %.3f", d));
        }
        return Digest.of(b.toString()).hex();
    }
}
