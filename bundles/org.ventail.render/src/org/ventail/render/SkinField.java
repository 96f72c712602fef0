package org.ventail.render;

import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Volume;

/**
 * The smooth scalar field whose zero level is the skin of a scan: positive in the head, negative in air. Made once per
 * volume (a few tenths of a second), then cast from any number of cameras and threads; immutable.
 *
 * <p>The voxels are averaged to at least about 1 mm, lightly smoothed, freed of specks that float before the face, and
 * closed at the border of the scan, so that a neck that leaves the scan has a flat end.
 */
public final class SkinField {
    /** In MR scalp and brain may be two islands, with dark bone between them. */
    private static final double KEEP_MR_ML = 4;
    /** In CT a head is one island, and what lies beside it is couch and head holder. */
    private static final double KEEP_CT_ML = 1500;

    private final Geometry geometry;
    private final Affine toVoxel;
    private final FieldSampler sampler;
    private final float[] values;
    private final EmptySpace emptySpace;
    private final double threshold;

    private SkinField(FieldGrid closed, double threshold) {
        this.geometry = closed.geometry();
        this.values = closed.values();
        this.toVoxel = geometry.lpsToVoxel();
        this.sampler = new FieldSampler(values, geometry);
        this.emptySpace = EmptySpace.of(closed);
        this.threshold = threshold;
    }

    /** The field of a scan with the threshold that suits its modality, see {@link SkinThreshold}. */
    public static SkinField of(Volume volume) {
        FieldGrid grid = FieldGrid.of(volume);
        return closed(grid, SkinThreshold.of(grid.values(), volume.modality()), volume.modality());
    }

    /** The field of a scan with the skin at that real value. */
    public static SkinField of(Volume volume, double threshold) {
        return closed(FieldGrid.of(volume), threshold, volume.modality());
    }

    private static SkinField closed(FieldGrid scan, double threshold, Modality modality) {
        boolean ct = modality == Modality.CT || threshold == SkinThreshold.CT_SKIN_HU;
        FieldGrid grid = scan.minus((float) threshold).despeckled(ct ? KEEP_CT_ML : KEEP_MR_ML);
        return new SkinField(grid.padded(grid.air()), threshold);
    }

    /** Real value of the scan at which the skin was taken. */
    public double threshold() {
        return threshold;
    }

    /**
     * The grid of the field: that of the scan, coarser where the scan is finer than a millimetre, and two voxels
     * larger.
     */
    public Geometry geometry() {
        return geometry;
    }

    /** Whether nothing lies inside. */
    public boolean isEmpty() {
        return emptySpace.isAllEmpty();
    }

    /** The field at a point: above zero inside; well outside the scan it is negative. */
    public double at(Point3 lps) {
        Point3 v = toVoxel.apply(lps);
        if (!inside(v.x(), geometry.nx()) || !inside(v.y(), geometry.ny()) || !inside(v.z(), geometry.nz())) {
            return values[0];
        }
        return sampler.at((float) v.x(), (float) v.y(), (float) v.z());
    }

    private static boolean inside(double v, int n) {
        return v >= 0 && v <= n - 1.001;
    }

    float[] values() {
        return values;
    }

    EmptySpace emptySpace() {
        return emptySpace;
    }
}
