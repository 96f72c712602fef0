package org.ventail.deface;

import java.lang.ref.WeakReference;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Volume;

/**
 * A head that was found, and the smooth fields that depend on nothing else: each is made when it is first needed and
 * kept, those of the last shapes too, so that another set of options, or another scan of this head, is quick.
 * Thread-safe.
 */
final class PreparedHead implements FoundHead {
    private final Head head;
    private final Latched<NeutralFace> neutral;
    private final Latched<HeadFields> fields;
    private final Latched<FaceVariation> variation;
    private final Latched<NewSkin> scalp;
    private final Latched<ScalarGrid> smoothBrain = new Latched<>(() -> NewSkin.smoothBrain(fields().brain().grid()));
    private final Latched<ScalarGrid> innerBound = new Latched<>(this::layInnerBound);
    /** What is removed, and what a new skin is laid by. */
    private final LastFew<FaceShape, SmoothField> removals = new LastFew<>(4);
    private final LastFew<FaceShape, NewSkin> newSkins = new LastFew<>(2);
    private final LastFew<FaceShape, NewSkin> stumps = new LastFew<>(2);
    /** On the last two grids: while a brush moves the scan is defaced on fewer voxels in between. */
    private volatile List<Mask> lastBrains = List.of();
    private volatile Seen lastSeen;

    /** A scan, which is not kept alive for that, and its values. */
    private record Seen(WeakReference<Volume> scan, ScanValues values) {
    }

    /**
     * @param seed what the new face is drawn by
     * @param neutral face
     * @param draw of the new face
     */
    PreparedHead(Head head, long seed, Latched<NeutralFace> neutral, Latched<FaceDraw> draw) {
        this.head = head;
        this.neutral = neutral;
        this.fields = new Latched<>(() -> new HeadFields(head));
        this.variation = new Latched<>(
                () -> draw.get().of(seed, head.fit().atlasToLps(), fields().skin().grid()));
        this.scalp = new Latched<>(() -> Scalp.of(head, fields().skin()));
    }

    Head head() {
        return head;
    }

    /** Only for a head that is {@link #found()}. */
    HeadFields fields() {
        return fields.get();
    }

    /** The brain estimate on a scan's own grid; kept until it was asked for on two others. */
    Mask brain(Geometry geometry, IProgressMonitor monitor) {
        List<Mask> kept = lastBrains;
        for (Mask m : kept) {
            if (m.geometry().equals(geometry)) {
                return m;
            }
        }
        SmoothField brain = fields().brain();
        Mask made = NativeMask.where(geometry, () -> brain.below(HeadFields.BRAIN_SURFACE_MM, geometry), monitor);
        lastBrains = kept.isEmpty() ? List.of(made) : List.of(made, kept.get(0));
        return made;
    }

    /** The values of a scan of this head; kept until another scan is asked for. */
    ScanValues valuesOf(Volume scan) {
        Seen last = lastSeen;
        if (last == null || last.scan().get() != scan) {
            last = new Seen(new WeakReference<>(scan), ScanValues.of(scan, head));
            lastSeen = last;
        }
        return last.values();
    }

    /** Above zero where the shape is to be removed from this head: less the brain and its margin. */
    SmoothField removal(FaceShape shape) {
        return removals.get(shape, () -> fields().removal(shape, innerBound.get()));
    }

    private ScalarGrid layInnerBound() {
        return InnerBound.depthMm(head.fit().atlasToLps(), neutral.get(), fields());
    }

    /** The skin of the neutral face on this head, once the shape is removed. */
    NewSkin newSkin(FaceShape shape) {
        return newSkins.get(shape, () -> NewSkin.of(head, fields().skin(), removal(shape), innerBound.get(),
                smoothBrain.get(), neutral.get(), variation.get()));
    }

    /**
     * The blank end of what is left once the shape is removed; its sides are those of the new skin by the whole one.
     *
     * @param cut before which nothing is left
     */
    NewSkin stump(FaceShape shape, FaceShape cut, FaceShape whole) {
        return stumps.get(shape, () -> newSkin(whole)
                .stump(cut.onHead(head.fit().atlasToLps(), variation.get().cutMm()), removal(shape).grid()));
    }

    /** The smooth skin of the whole head. */
    NewSkin scalp() {
        return scalp.get();
    }

    @Override
    public double confidence() {
        return head.confidence();
    }

    @Override
    public boolean found() {
        return head.found();
    }

    @Override
    public boolean trusted() {
        return head.trusted();
    }

    @Override
    public boolean faceLeft() {
        return head.faceLeft();
    }

    @Override
    public HeadFrame frame() {
        return head.frame();
    }
}
