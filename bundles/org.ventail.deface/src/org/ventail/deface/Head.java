package org.ventail.deface;

import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Geometry;

/**
 * What was found out about a scan before anything is removed.
 *
 * @param scale what its values mean
 * @param grid the reduced grid
 * @param body the body, its mask on the reduced grid
 * @param fit where the atlas lies; null if there is no body that can be judged
 * @param face whether there is a face; null if {@code fit} is
 * @param brain its brain; null if {@code fit} is
 * @param grades how sure all that is; null if {@code fit} is
 */
record Head(IntensityScale scale, Geometry grid, HeadFinder.Body body, AtlasFit fit, FacePresence face, Brain brain,
        Confidence grades) {
    /** Beyond this the header is wrong about where front or up is; people do not lie so by themselves. */
    static final double LYING_HEADER_DEGREES = 62;
    /** Where the brain lies less like the atlas's, a face may be elsewhere. */
    private static final double SURE_AGREEMENT = 0.88;

    /** 0 (guess) to 1 (sure); see {@link Confidence}. */
    double confidence() {
        return grades == null ? 0 : found() ? grades.value() : grades.head();
    }

    /** Whether there is a head at all. */
    boolean found() {
        return fit != null && grades.head() >= Confidence.NO_HEAD_LIMIT;
    }

    /** Whether the header is wrong about where front or up is. */
    boolean headerLies() {
        return fit.headerTurn() > LYING_HEADER_DEGREES;
    }

    /** Whether no person needs to look. */
    boolean trusted() {
        return found() && confidence() >= Confidence.LIMIT && !headerLies();
    }

    /** A face is only gone where it is sure where it would be: as far from the brain as in the atlas. */
    boolean faceLeft() {
        return found() && !(face.gone() && brain.agreement() >= SURE_AGREEMENT);
    }

    /** Where front and up are; the header's idea of it if there is no head. */
    HeadFrame frame() {
        return found() ? HeadAxes.frame(fit.atlasToLps()) : HeadFrame.fromHeader(grid.centerLps(), radius());
    }

    private double radius() {
        return Math.min(200, 0.5 * Math.max(grid.nx() * grid.spacingMm().xMm(),
                Math.max(grid.ny() * grid.spacingMm().yMm(), grid.nz() * grid.spacingMm().zMm())));
    }
}
