package org.ventail.deface;

import org.eclipse.core.runtime.SubMonitor;
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
        ScalarGrid normalized = Brightness.normalized(scan, body.mask(), scale);
        progress.split(5);
        AtlasFit fit = registration.fit(normalized, new BodyExtent(scan.geometry(), body.mask()),
                Contrast.of(scale, volume.modality()),
                progress.split(50));
        FacePresence face = volume.modality() == Modality.PT ? FacePresence.unseen()
                : FacePresence.of(atlas, normalized, scan, fit.atlasToLps());
        Brain brain = brainFinder.find(normalized, scale.ct(), fit.atlasToLps());
        progress.split(15);
        return new Head(scale, scan.geometry(), body, fit, face, brain,
                Confidence.of(fit, face, brain, scale.ct()));
    }
}
