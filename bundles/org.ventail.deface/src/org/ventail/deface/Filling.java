package org.ventail.deface;

import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/** Gives the voxels of a mask other values, in a copy of a scan, on all cores. */
final class Filling {
    private final Volume volume;
    private final PreparedHead head;
    /** What the values of this scan mean; the head may have been found on another. */
    private final IntensityScale scale;
    private final int[] airPlaces;
    private final VoxelData out;

    /** Makes the copy at once: later, masks may lie across the only stretch of memory that is long enough for it. */
    Filling(Volume volume, PreparedHead head) {
        this.volume = volume;
        this.out = volume.data().copy();
        this.head = head;
        ScanValues values = head.valuesOf(volume);
        this.scale = values.scale();
        this.airPlaces = values.airPlaces();
    }

    /** What is to be painted where. */
    record Coat(Mask mask, NewSkin skin) {
    }

    /**
     * New skins and what is under them, behind the scan's air; to be asked for once.
     *
     * @param blank what becomes air whatever is under it
     * @param removal above zero in what is removed of the face
     */
    VoxelData with(List<Coat> coats, Mask blank, SmoothField removal, IProgressMonitor monitor) {
        int size = volume.geometry().size();
        for (int t = 0; t < volume.timePoints(); t++) {
            int offset = t * size;
            Air air = Air.of(volume, airPlaces, offset, scale);
            float mean = (float) volume.rescale().toReal(air.mean());
            FaceColours colours = TissueSurvey.of(volume, offset, head, removal, scale, mean);
            for (Coat c : coats) {
                FacePainter painter = new FacePainter(volume.geometry(), c.skin(), head.fields().brain(), colours,
                        scale.ct());
                NativeMask.forEachBlock(size, monitor, (from, to) -> painter.paint(c.mask(), from, to, air,
                        volume.rescale(), (i, stored) -> out.set(offset + i, stored)));
            }
            for (int i = blank.nextSet(0); i >= 0; i = blank.nextSet(i + 1)) {
                out.set(offset + i, air.at(i));
            }
        }
        return out;
    }
}
