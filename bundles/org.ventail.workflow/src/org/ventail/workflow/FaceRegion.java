package org.ventail.workflow;

import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.Defacer;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.io.Region;
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

/**
 * The part of space that a defacer takes out around a head, for objects that are no scans of it: asked of the defacer on a
 * lattice of points around the head. Generous: a point belongs to it if any of the eight lattice points around does.
 * Immutable.
 */
final class FaceRegion implements Region {
    private static final double STEP_MM = 1.5;
    /** The air in front of a face, and the neck below it, reach out of the ball around the head. */
    private static final double MARGIN_MM = 40;

    private final Mask mask;
    private final Affine toLattice;

    private FaceRegion(Mask mask) {
        this.mask = mask;
        this.toLattice = mask.geometry().lpsToVoxel();
    }

    /** The lattice around a head. */
    static Geometry lattice(FoundHead head) {
        double reach = head.frame().radiusMm() + MARGIN_MM;
        int n = (int) Math.ceil(2 * reach / STEP_MM) + 1;
        return Geometry.axisAligned(n, n, n, new Spacing(STEP_MM, STEP_MM, STEP_MM),
                head.frame().centerLps().minus(new Point3(reach, reach, reach)));
    }

    /** @param options what goes, with what to keep on the lattice */
    static FaceRegion of(Defacer defacer, FoundHead head, DefaceOptions options, IProgressMonitor monitor)
            throws VentailException {
        Geometry g = lattice(head);
        Volume nothing = new Volume(g, new VoxelData.Bytes(new byte[g.size()], false), Rescale.NONE, Modality.OTHER);
        // whatever stands in place of a face is nobody's and belongs into no other object
        DefacedVolume d = defacer.deface(nothing, head, options.withMethod(DefaceOptions.Method.REMOVE), monitor);
        return new FaceRegion(d.changed());
    }

    @Override
    public boolean contains(double x, double y, double z) {
        int i = (int) Math.floor(toLattice.x(x, y, z));
        int j = (int) Math.floor(toLattice.y(x, y, z));
        int k = (int) Math.floor(toLattice.z(x, y, z));
        Geometry g = mask.geometry();
        for (int c = 0; c < 8; c++) {
            int a = i + (c & 1);
            int b = j + (c >> 1 & 1);
            int d = k + (c >> 2);
            if (g.contains(a, b, d) && mask.get(a, b, d)) {
                return true;
            }
        }
        return false;
    }
}
