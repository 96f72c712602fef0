package org.ventail.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.Defacer;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Finding;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.workflow.align.RigidRegistration;

/**
 * A head that was found on a scan of another frame of reference and laid on this one by a rigid motion.
 *
 * @param source id of the series it was found on
 * @param head in the frame of reference of that series
 * @param motion from there to this scan
 */
record LaidHead(String source, FoundHead head, RigidRegistration.Result motion) {
    /** Recipe parameter: the motion, three rows of four. */
    static final String REGISTRATION = "head.registration";

    /** Defaces a scan as if it lay where the head was found, and puts everything back. */
    DefacedVolume deface(Defacer defacer, Volume volume, DefaceOptions options, IProgressMonitor monitor)
            throws VentailException {
        Geometry here = volume.geometry();
        Geometry there = new Geometry(here.nx(), here.ny(), here.nz(),
                motion.toOther().inverse().compose(here.voxelToLps()));
        DefaceOptions same = new DefaceOptions(options.method(), options.parts(),
                options.keep().map(k -> on(there, k)), options.also().map(a -> on(there, a)), options.brainMarginMm());
        DefacedVolume d = defacer.deface(
                new Volume(there, volume.data(), volume.rescale(), volume.modality(), volume.timePoints()), head, same,
                monitor);
        List<Finding> findings = new ArrayList<>();
        d.findings().forEach(f -> findings.add(new Finding(f.message(), f.positionLps().map(motion.toOther()::apply),
                f.file(), f.remedy())));
        findings.add(Finding.of("Its own head was not surely found; that of series %s was laid on it, %.0f mm and %.0f degrees"
                .formatted(source, motion.shiftMm(), motion.degrees()) + " away.", "Look whether it fits."));
        Map<String, String> parameters = new HashMap<>(d.recipe().parameters());
        parameters.put(SessionDefacer.HEAD_SERIES, source);
        parameters.put(REGISTRATION, motion.toOther().toString());
        return new DefacedVolume(volume.withData(d.volume().data()), on(here, d.changed()), on(here, d.brain()),
                on(here, d.face()), moved(d.frame(), motion.toOther()), d.status(),
                new DefacedVolume.Recipe(d.recipe().defacer(), d.recipe().version(), parameters, d.recipe().confidence()),
                findings);
    }

    private static Mask on(Geometry here, Mask m) {
        return Mask.ofWords(here, m.toWords());
    }

    private static HeadFrame moved(HeadFrame f, Affine m) {
        return new HeadFrame(m.apply(f.centerLps()), m.applyDirection(f.anterior()), m.applyDirection(f.superior()),
                f.radiusMm());
    }

    /** The head if the motion is sound. */
    static Optional<LaidHead> ifSound(String source, FoundHead head, RigidRegistration.Result motion) {
        return motion.sound() ? Optional.of(new LaidHead(source, head, motion)) : Optional.empty();
    }
}
