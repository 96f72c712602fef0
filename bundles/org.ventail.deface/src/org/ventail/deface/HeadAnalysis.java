package org.ventail.deface;

import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Volume;

/** Runs the finding steps in order on a reduced copy of a scan. Thread-safe. */
final class HeadAnalysis {
    /** A smaller body is no head. */
    private static final double SMALLEST_ML = 300;
    /** A thinner slab, or slices farther apart, show too little of a head to be judged. */
    private static final double THINNEST_MM = 60;
    private static final double COARSEST_MM = 12;
    /** A first look that is less sure is followed by a second one, see {@link Confidence}. */
    private static final double SURE = 0.95;

    private final HeadAtlas atlas;
    private final HeadFinder headFinder = new HeadFinder();
    private final AtlasRegistration registration;
    private final BrainFinder brainFinder;

    HeadAnalysis(HeadAtlas atlas) {
        this.atlas = atlas;
        this.registration = new AtlasRegistration(atlas);
        this.brainFinder = new BrainFinder(atlas);
    }

    private static boolean judgeable(Geometry g) {
        Spacing s = g.spacingMm();
        double thinnest = Math.min(g.nx() * s.xMm(), Math.min(g.ny() * s.yMm(), g.nz() * s.zMm()));
        return thinnest >= THINNEST_MM && s.maxMm() <= COARSEST_MM;
    }

    Head analyze(Volume volume, SubMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, 100);
        ScalarGrid scan = ReducedScan.of(volume, progress.split(20));
        IntensityScale scale = IntensityScale.of(scan.values(), volume.modality());
        HeadFinder.Body body = headFinder.find(scan, scale);
        progress.split(10);
        if (body.volumeMl() < SMALLEST_ML || !judgeable(scan.geometry())) {
            return new Head(scale, scan.geometry(), body, null, null, null, null);
        }
        Attempt usual = new Attempt(volume.modality(), scan, scale, body, Brightness.normalized(scan, body.mask(),
                scale));
        progress.split(5);
        Head first = look(usual, AtlasRegistration.Care.USUAL, Affine.IDENTITY, progress.split(30));
        if (first.trusted() && first.confidence() >= SURE) {
            return first;
        }
        Attempt other = scale.ct() ? usual : shaded(volume, scan);
        Head best = surer(first, look(other, AtlasRegistration.Care.GREAT, Affine.IDENTITY, progress.split(20)));
        Affine upright = Orientations.nearest(first.fit().atlasToLps());
        if (best.found() || upright.equals(Affine.IDENTITY)) {
            return best;
        }
        // a shaded head behind a header that lies: the first look is right about how it lies, and no more
        return surer(best, look(other, AtlasRegistration.Care.GREAT, upright, progress.split(15)));
    }

    private static Head surer(Head one, Head other) {
        return other.confidence() > one.confidence() ? other : one;
    }

    private Attempt shaded(Volume volume, ScalarGrid scan) {
        IntensityScale scale = IntensityScale.ofShaded(scan.values());
        HeadFinder.Body body = headFinder.find(scan, scale);
        return new Attempt(volume.modality(), scan, scale, body, Brightness.unshaded(scan, body.mask(), scale));
    }

    /** What is known before a head is looked for. */
    private record Attempt(Modality modality, ScalarGrid scan, IntensityScale scale, HeadFinder.Body body,
            ScalarGrid normalized) {
    }

    private Head look(Attempt a, AtlasRegistration.Care care, Affine upright, SubMonitor monitor) {
        Geometry grid = a.scan.geometry();
        SubMonitor progress = SubMonitor.convert(monitor, 10);
        ScalarGrid measured = Padding.cutOff(a.normalized, a.scan, a.body.mask());
        AtlasFit fit = registration.fit(measured, new BodyExtent(grid, a.body.mask()),
                Contrast.of(a.scale, a.modality), care, upright, progress.split(8));
        FacePresence face = a.modality == Modality.PT ? FacePresence.unseen()
                : FacePresence.of(atlas, a.normalized, a.scan, fit.atlasToLps());
        Brain brain = brainFinder.find(a.normalized, a.scale.ct(), fit.atlasToLps());
        return new Head(a.scale, grid, a.body, fit, face, brain, Confidence.of(fit, face, brain, a.scale.ct()));
    }
}
