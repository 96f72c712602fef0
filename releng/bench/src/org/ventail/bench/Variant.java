package org.ventail.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/**
 * The same head, stored differently.
 *
 * @param name what was done
 * @param volume the scan as stored then
 * @param toVariant from voxels of the scan as it was to voxels of this one
 * @param lie whether the header now says something wrong about front or up
 */
record Variant(String name, Volume volume, Affine toVariant, boolean lie) {
    private static final double TILT_DEGREES = 30;

    static List<Variant> of(Volume v) {
        return List.of(new Variant("as it is", v, Affine.IDENTITY, false),
                stored("axes z x y, one backwards", v, new int[] {2, 0, 1}, new boolean[] {false, true, false}),
                stored("all axes backwards", v, new int[] {0, 1, 2}, new boolean[] {true, true, true}),
                stored("axes y z x, two backwards", v, new int[] {1, 2, 0}, new boolean[] {true, false, true}),
                tilted(v),
                lying("header turned 90° about left", v, Affine.ofRows(1, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0, 0)),
                lying("header turned 180° about up", v, Affine.ofRows(-1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1, 0)),
                lying("header turned 180° about left", v, Affine.ofRows(1, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0)));
    }

    /** The same voxels in another order; the header follows, so every voxel keeps its place in the room. */
    private static Variant stored(String name, Volume v, int[] axes, boolean[] backwards) {
        Geometry g = v.geometry();
        int[] from = {g.nx(), g.ny(), g.nz()};
        double[] back = new double[12];
        for (int a = 0; a < 3; a++) {
            back[axes[a] * 4 + a] = backwards[a] ? -1 : 1;
            back[axes[a] * 4 + 3] = backwards[a] ? from[axes[a]] - 1 : 0;
        }
        Affine toStraight = Affine.ofRows(back);
        Geometry to = new Geometry(from[axes[0]], from[axes[1]], from[axes[2]], g.voxelToLps().compose(toStraight));
        return new Variant(name, gathered(v, to, toStraight), toStraight.inverse(), false);
    }

    private static Volume gathered(Volume v, Geometry to, Affine toStraight) {
        Geometry g = v.geometry();
        VoxelData data = v.data().blank(v.data().length());
        for (int i = 0; i < to.size(); i++) {
            int x = i % to.nx();
            int y = i / to.nx() % to.ny();
            int z = i / (to.nx() * to.ny());
            int from = g.index((int) Math.round(toStraight.x(x, y, z)), (int) Math.round(toStraight.y(x, y, z)),
                    (int) Math.round(toStraight.z(x, y, z)));
            for (int t = 0; t < v.timePoints(); t++) {
                data.set(t * g.size() + i, v.data().get(t * g.size() + from));
            }
        }
        return new Volume(to, data, v.rescale(), v.modality(), v.timePoints());
    }

    /** Resampled on a grid that is tilted about the left-right axis, as large as before; trilinear. */
    private static Variant tilted(Volume v) {
        Geometry g = v.geometry();
        double a = Math.toRadians(TILT_DEGREES);
        Point3 c = g.centerLps();
        Affine turn = Affine.translate(c.x(), c.y(), c.z())
                .compose(Affine.ofRows(1, 0, 0, 0, 0, Math.cos(a), -Math.sin(a), 0, 0, Math.sin(a), Math.cos(a), 0))
                .compose(Affine.translate(-c.x(), -c.y(), -c.z()));
        Geometry to = new Geometry(g.nx(), g.ny(), g.nz(), turn.compose(g.voxelToLps()));
        Affine toStraight = g.lpsToVoxel().compose(to.voxelToLps());
        Volume one = new Volume(g, v.data(), v.rescale(), v.modality(), v.timePoints());
        double nothing = IntStream.range(0, g.size()).mapToDouble(one.data()::get).min().orElse(0);
        VoxelData data = v.data().blank(g.size());
        IntStream.range(0, to.nz()).parallel().forEach(z -> {
            for (int y = 0; y < to.ny(); y++) {
                for (int x = 0; x < to.nx(); x++) {
                    data.set(to.index(x, y, z), between(one, toStraight.x(x, y, z), toStraight.y(x, y, z),
                            toStraight.z(x, y, z), nothing));
                }
            }
        });
        return new Variant("tilted by 30°, resampled", new Volume(to, data, v.rescale(), v.modality()),
                toStraight.inverse(), false);
    }

    private static double between(Volume v, double x, double y, double z, double nothing) {
        Geometry g = v.geometry();
        int i = (int) Math.floor(x);
        int j = (int) Math.floor(y);
        int k = (int) Math.floor(z);
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            int p = i + (corner & 1);
            int q = j + (corner >> 1 & 1);
            int r = k + (corner >> 2);
            double weight = (1 - Math.abs(x - p)) * (1 - Math.abs(y - q)) * (1 - Math.abs(z - r));
            sum += weight * (g.contains(p, q, r) ? v.data().get(g.index(p, q, r)) : nothing);
        }
        return sum;
    }

    private static Variant lying(String name, Volume v, Affine turn) {
        Geometry g = v.geometry();
        Geometry to = new Geometry(g.nx(), g.ny(), g.nz(), turn.compose(g.voxelToLps()));
        return new Variant(name, new Volume(to, v.data(), v.rescale(), v.modality(), v.timePoints()), Affine.IDENTITY,
                true);
    }
}
