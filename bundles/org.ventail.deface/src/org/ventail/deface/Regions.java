package org.ventail.deface;

import org.eclipse.core.runtime.IProgressMonitor;
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

    private final Geometry geometry;
    private final PreparedHead head;

    Regions(Geometry geometry, PreparedHead head) {
        this.geometry = geometry;
        this.head = head;
    }

    /** The brain estimate. */
    Mask brain(IProgressMonitor monitor) {
        SmoothField brain = head.fields().brain();
        return NativeMask.where(geometry, () -> brain.below(HeadFields.BRAIN_SURFACE_MM, geometry), monitor);
    }

    /** What is to be removed: the shape, the air in front of it included, less the brain and its margin. */
    Mask removal(FaceShape shape, IProgressMonitor monitor) {
        SmoothField removal = head.removal(shape);
        return NativeMask.where(geometry, () -> removal.above(0, geometry), monitor);
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
