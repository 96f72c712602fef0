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
    /** What is left between the brain and the cut. */
    static final double BRAIN_MARGIN_MM = 5;
    /**
     * A voxel whose distance is below this is brain: the brain's surface lies half a small voxel outside its centres.
     */
    private static final double BRAIN_SURFACE_MM = 1.2;
    /** Thickness of the skin that attackers look at. */
    private static final double SKIN_MM = 6;

    private final Geometry geometry;
    private final Affine toAtlas;
    private final Affine toBrain;
    private final Brain brain;

    Regions(Geometry geometry, Affine atlasToLps, Brain brain) {
        this.geometry = geometry;
        this.brain = brain;
        this.toAtlas = atlasToLps.inverse().compose(geometry.voxelToLps());
        this.toBrain = brain.distanceMm().geometry().lpsToVoxel().compose(geometry.voxelToLps());
    }

    /** The brain estimate. */
    Mask brain(IProgressMonitor monitor) {
        return NativeMask.where(geometry, (x, y, z) -> brain.distance(toBrain, x, y, z) < BRAIN_SURFACE_MM, monitor);
    }

    /** What is to be removed: the shape, the air in front of it included, less the brain and its margin. */
    Mask removal(FaceShape shape, IProgressMonitor monitor) {
        return NativeMask.where(geometry, (x, y, z) -> inside(shape, x, y, z)
                && brain.distance(toBrain, x, y, z) > BRAIN_MARGIN_MM + BRAIN_SURFACE_MM, monitor);
    }

    /** The skin inside the shape. @param depth of each voxel of a small grid inside the body, mm, 0 outside */
    Mask skin(FaceShape shape, ScalarGrid depth, IProgressMonitor monitor) {
        Affine toDepth = depth.geometry().lpsToVoxel().compose(geometry.voxelToLps());
        return NativeMask.where(geometry, (x, y, z) -> {
            if (!inside(shape, x, y, z)) {
                return false;
            }
            float d = depth.at(toDepth.x(x, y, z), toDepth.y(x, y, z), toDepth.z(x, y, z));
            return d > 0.5f && d < SKIN_MM;
        }, monitor);
    }

    /** Where the atlas has a head inside the shape: the place of a face that is gone. */
    Mask expectedFace(FaceShape shape, HeadAtlas atlas, IProgressMonitor monitor) {
        return NativeMask.where(geometry, (x, y, z) -> inside(shape, x, y, z) && Tissue.head(
                atlas.labelAt(toAtlas.x(x, y, z), toAtlas.y(x, y, z), toAtlas.z(x, y, z))), monitor);
    }

    private boolean inside(FaceShape shape, int x, int y, int z) {
        return shape.depth(toAtlas.x(x, y, z), toAtlas.y(x, y, z), toAtlas.z(x, y, z)) > 0;
    }
}
