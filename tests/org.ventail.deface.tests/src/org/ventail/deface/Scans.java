package org.ventail.deface;

import java.util.function.IntToDoubleFunction;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefaceOptions.Method;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/** Scans to deface, and ways to lay them down differently. */
final class Scans {
    static final DefaceOptions REMOVE = DefaceOptions.DEFAULT.withMethod(Method.REMOVE);

    private Scans() {
    }

    static DefacedVolume remove(Volume volume) throws VentailException {
        return new FaceDefacer().deface(volume, REMOVE, new NullProgressMonitor());
    }

    static DefacedVolume deface(Volume volume) throws VentailException {
        return new FaceDefacer().deface(volume, DefaceOptions.DEFAULT, new NullProgressMonitor());
    }

    /** An MR of signed 16-bit values by linear index. */
    static Volume mr(Geometry g, IntToDoubleFunction value) {
        short[] v = new short[g.size()];
        for (int i = 0; i < v.length; i++) {
            v[i] = (short) Math.round(value.applyAsDouble(i));
        }
        return new Volume(g, new VoxelData.Shorts(v, true), Rescale.NONE, Modality.MR);
    }

    static Geometry cube(int n, double spacingMm) {
        double half = (n - 1) * spacingMm / 2;
        return Geometry.axisAligned(n, n, n, new Spacing(spacingMm, spacingMm, spacingMm), new Point3(-half, -half,
                -half));
    }

    /** The same scan with its axes stored as z, x, y and the second of them backwards: same anatomy, same place. */
    static Volume reordered(Volume v) {
        Geometry g = v.geometry();
        Affine back = Affine.ofRows(0, -1, 0, g.nx() - 1, 0, 0, 1, 0, 1, 0, 0, 0);
        Geometry to = new Geometry(g.nz(), g.nx(), g.ny(), g.voxelToLps().compose(back));
        VoxelData data = v.data().blank(g.size());
        for (int i = 0; i < g.size(); i++) {
            data.set(reorderedIndex(g, i), v.data().get(i));
        }
        return new Volume(to, data, v.rescale(), v.modality());
    }

    /** Where {@link #reordered} puts a voxel. */
    static int reorderedIndex(Geometry g, int i) {
        int x = i % g.nx();
        int y = i / g.nx() % g.ny();
        int z = i / (g.nx() * g.ny());
        return z + g.nz() * (g.nx() - 1 - x + g.nx() * y);
    }

    /** The same voxels with a header that turns the space around them. */
    static Volume withHeader(Volume v, Affine turn) {
        Geometry g = v.geometry();
        Geometry to = new Geometry(g.nx(), g.ny(), g.nz(), turn.compose(g.voxelToLps()));
        return new Volume(to, v.data(), v.rescale(), v.modality());
    }

    static double overlap(Mask a, Mask b) {
        return 2.0 * a.and(b).count() / (a.count() + b.count());
    }
}
