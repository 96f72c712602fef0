package org.ventail.deface;

import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.deface.Defacer;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.model.Finding;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/**
 * Removes faces from T1-like MR and CT of heads, whatever way they lie: finds the body, lays the head atlas on it,
 * estimates the brain from the scan, and turns the face in front of an oblique cut into the scan's own air.
 * Thread-safe.
 *
 * <p>Method {@link DefaceOptions.Method#REMOVE} only; REFACE is refused. Memory beside the scan: one copy of it,
 * three bit masks and grids of about 2 mm.
 */
@Component(service = Defacer.class)
public final class FaceDefacer implements Defacer {
    /** The id written to recipes and audit logs. */
    public static final String ID = "org.ventail.deface.face";

    private final HeadAtlas atlas;
    private final HeadAnalysis analysis;

    /** With the atlas of this bundle. */
    public FaceDefacer() {
        this(HeadAtlas.load());
    }

    FaceDefacer(HeadAtlas atlas) {
        this.atlas = atlas;
        this.analysis = new HeadAnalysis(atlas);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public FoundHead find(Volume volume, IProgressMonitor monitor) {
        return analysis.analyze(volume, SubMonitor.convert(monitor, "Looking for the face", 100));
    }

    @Override
    public DefacedVolume deface(Volume volume, FoundHead found, DefaceOptions options, IProgressMonitor monitor)
            throws VentailException {
        if (!(found instanceof Head head)) {
            throw new IllegalArgumentException("a head found by another defacer");
        }
        refuseWhatIsNotDone(volume, options);
        SubMonitor progress = SubMonitor.convert(monitor, "Defacing", 45);
        if (!head.found()) {
            return Results.withoutHead(volume, head, options);
        }
        Regions regions = new Regions(volume.geometry(), head.fit().atlasToLps(), head.brain());
        FaceShape shape = new FaceShape(options.removes(DefaceOptions.Part.EARS));
        Mask brain = regions.brain(progress.split(5));
        if (head.face().gone()) {
            Mask expected = regions.expectedFace(shape, atlas, progress.split(10));
            return Results.nothingLeft(volume, head, options, brain, expected);
        }
        Mask face = regions.skin(shape, head.depth(), progress.split(10));
        Mask changed = regions.removal(shape, progress.split(10)).minus(brain);
        Mask spared = options.keep().isPresent() ? changed.minus(options.keep().get()) : changed;
        VoxelData data = Background.filled(volume, spared, head.body().away(), head.scale(), progress.split(10));
        List<Finding> findings = Findings.of(head, changed, spared);
        Status status = head.trusted() ? Status.DEFACED : Status.UNSURE;
        return new DefacedVolume(volume.withData(data), spared, brain, face, head.frame(), status,
                Results.recipe(head, options), findings);
    }

    private static void refuseWhatIsNotDone(Volume volume, DefaceOptions options) throws VentailException {
        if (options.method() != DefaceOptions.Method.REMOVE) {
            throw new VentailException(Problem.error("deface.method",
                    "This defacer cannot replace faces, it removes them.",
                    null, "Choose the method REMOVE, or another defacer."));
        }
        if (options.keep().isPresent() && !options.keep().get().geometry().sameGrid(volume.geometry(), 1e-3)) {
            throw new VentailException(Problem.error("deface.keep.grid",
                    "The mask of what to keep has another grid than the"
                            + " scan.",
                    null, "Resample the mask to the grid of the scan."));
        }
    }
}
