package org.ventail.deface;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.deface.Defacer;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.model.Finding;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/**
 * Removes faces from MR, CT and PET of heads, whatever way they lie: finds the body, lays the head atlas on it,
 * estimates the brain from the scan, and turns what lies in front of an oblique cut into the scan's own air, or puts
 * a neutral face there that is nobody's. Thread-safe.
 *
 * <p>Memory beside the scan: one copy of it, four bit masks and grids of 2 to 3 mm.
 */
@Component(service = Defacer.class)
public final class FaceDefacer implements Defacer {
    /** The id written to recipes and audit logs. */
    public static final String ID = "org.ventail.deface.face";

    private final HeadAtlas atlas;
    private final HeadAnalysis analysis;
    private final FaceShapes shapes = new FaceShapes();
    private final Latched<NeutralFace> neutral = new Latched<>(NeutralFace::load);
    private final Latched<FaceDraw> draw = new Latched<>(() -> new FaceDraw(neutral.get()));

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
        return new PreparedHead(analysis.analyze(volume, SubMonitor.convert(monitor, "Looking for the face", 100)),
                FaceVariation.seed(volume), neutral, draw);
    }

    @Override
    public DefacedVolume deface(Volume volume, FoundHead found, DefaceOptions options, IProgressMonitor monitor)
            throws VentailException {
        if (!(found instanceof PreparedHead prepared)) {
            throw new IllegalArgumentException("a head found by another defacer");
        }
        refuseOtherGrids(volume, options);
        SubMonitor progress = SubMonitor.convert(monitor, "Defacing", 45);
        Head head = prepared.head();
        if (!head.found()) {
            return Results.withoutHead(volume, head, options);
        }
        Regions regions = new Regions(volume.geometry(), prepared);
        FaceShape shape = shapes.of(options.parts());
        if (!head.faceLeft()) {
            Mask brain = prepared.brain(volume.geometry(), progress.split(5));
            Mask expected = regions.expectedFace(shape, atlas, progress.split(10));
            return Results.nothingLeft(volume, head, options, brain, expected);
        }
        Filling filling = new Filling(volume, prepared);
        Mask brain = prepared.brain(volume.geometry(), progress.split(5));
        Mask face = regions.skin(shape, progress.split(10));
        FaceShape changing = shapes.ringed(options.parts());
        List<Filling.Coat> coats = coats(regions, prepared, brain, changing, options, progress.split(10));
        Mask region = union(coats, volume.geometry());
        Mask air = ByHand.air(options, brain);
        Optional<Mask> keep = ByHand.kept(options, prepared, volume.geometry());
        List<Filling.Coat> spared = coats.stream()
                .map(c -> new Filling.Coat(ByHand.less(c.mask(), keep).minus(air), c.skin())).toList();
        Mask changed = union(spared, volume.geometry()).or(air);
        VoxelData data = filling.with(spared, air, prepared.removal(changing), progress.split(10));
        List<Finding> findings = Findings.of(head, region, changed);
        Status status = head.trusted() ? Status.DEFACED : Status.UNSURE;
        return new DefacedVolume(volume.withData(data), changed, brain, face, head.frame(), status,
                Results.recipe(head, options), findings);
    }

    /** What is painted where: the face, and all other skin if it is to be smooth. */
    private List<Filling.Coat> coats(Regions regions, PreparedHead head, Mask brain, FaceShape shape,
            DefaceOptions options, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, 2);
        NewSkin skin = switch (options.method()) {
            case REMOVE -> head.stump(shape, shapes.cut(options.parts()), shapes.whole(shape));
            case REFACE -> head.newSkin(shapes.whole(shape));
        };
        Mask face = regions.removal(shape, progress.split(1)).minus(brain);
        if (!options.removes(DefaceOptions.Part.SCALP)) {
            return List.of(new Filling.Coat(face, skin));
        }
        Mask scalp = regions.roughScalp(progress.split(1)).minus(brain).minus(face);
        return List.of(new Filling.Coat(face, skin), new Filling.Coat(scalp, head.scalp()));
    }

    private static Mask union(List<Filling.Coat> coats, Geometry geometry) {
        return coats.stream().map(Filling.Coat::mask).reduce(Mask::or).orElse(Mask.empty(geometry));
    }

    private static void refuseOtherGrids(Volume volume, DefaceOptions options) throws VentailException {
        for (Optional<Mask> mask : List.of(options.keep(), options.also())) {
            if (mask.isPresent() && !mask.get().geometry().sameGrid(volume.geometry(), 1e-3)) {
                throw new VentailException(Problem.error("deface.keep.grid",
                        "The mask of what to keep or to take away has another grid than the scan.", null,
                        "Resample the mask to the grid of the scan."));
            }
        }
    }
}
