package org.ventail.deface;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;

/**
 * Carries what was found on small grids to the scan's own grid, smoothly: each voxel centre is looked up between the
 * small grid's centres.
 */
final class Regions {
    /** Thickness of the skin that attackers look at. */
    private static final float SKIN_MM = 5.5f;
    /** A little of what lies before the skin belongs to it: voxels that it shares with air. */
    private static final float BEFORE_SKIN_MM = 0.5f;

    /** Higher bumps and deeper dents stay. */
    private static final float ROUGH_MM = 6;
    private static final float EDGE_MM = 1;

    private final Geometry geometry;
    private final PreparedHead head;

    Regions(Geometry geometry, PreparedHead head) {
        this.geometry = geometry;
        this.head = head;
    }

    /** What is to be removed: the shape, the air in front of it included, less the brain and its margin. */
    Mask removal(FaceShape shape, IProgressMonitor monitor) {
        SmoothField removal = head.removal(shape);
        return NativeMask.where(geometry, () -> removal.above(0, geometry), monitor);
    }

    /**
     * Where the skin of the head is not smooth: bumps, dents, and the edge of the smooth skin in them; not near the
     * brain.
     */
    Mask roughScalp(IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, 2);
        SmoothField own = head.fields().skin();
        SmoothField smooth = head.scalp().skinMm();
        SmoothField brain = head.fields().brain();
        float margin = (float) HeadFields.BRAIN_MARGIN_MM + HeadFields.BRAIN_SURFACE_MM;
        Mask bumps = NativeMask.where(geometry, () -> own.between(-ROUGH_MM, EDGE_MM, geometry)
                .and(smooth.above(-EDGE_MM, geometry)).and(brain.above(margin, geometry)), progress.split(1));
        Mask dents = NativeMask.where(geometry, () -> own.between(-EDGE_MM, ROUGH_MM, geometry)
                .and(smooth.below(EDGE_MM, geometry)), progress.split(1));
        return bumps.or(dents);
    }

    /** The skin inside the shape. */
    Mask skin(FaceShape shape, IProgressMonitor monitor) {
        SmoothField skin = head.fields().skin();
        SmoothField inShape = shape.field(head.head().fit().atlasToLps());
        return NativeMask.where(geometry,
                () -> inShape.above(0, geometry).and(skin.between(-SKIN_MM, BEFORE_SKIN_MM, geometry)), monitor);
    }

    /** Where the atlas has a head inside the shape: the place of a face that is gone. */
    Mask expectedFace(FaceShape shape, HeadAtlas atlas, IProgressMonitor monitor) {
        Affine toAtlas = head.head().fit().atlasToLps().inverse().compose(geometry.voxelToLps());
        SmoothField inShape = shape.field(head.head().fit().atlasToLps());
        return NativeMask.where(geometry, () -> inShape.above(0, geometry).and(new InAtlas(atlas, toAtlas)), monitor);
    }

    /** Where the atlas has a head; one voxel says nothing about the next. */
    private static final class InAtlas implements RowCondition {
        private final HeadAtlas atlas;
        private final Affine toAtlas;
        private int y;
        private int z;

        InAtlas(HeadAtlas atlas, Affine toAtlas) {
            this.atlas = atlas;
            this.toAtlas = toAtlas;
        }

        @Override
        public void to(int toY, int toZ) {
            y = toY;
            z = toZ;
        }

        @Override
        public float margin(int x) {
            byte label = atlas.labelAt(toAtlas.x(x, y, z), toAtlas.y(x, y, z), toAtlas.z(x, y, z));
            return Tissue.head(label) ? 0.5f : -0.5f;
        }
    }
}
