package org.ventail.verify.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.render.SkinField;
import org.ventail.verify.attack.FacePrint;

/** The shape of a person's face and head, to be searched among. A biometric template: kept in memory only. Immutable. */
public final class ShapePrint {
    /** So many points of the face does one stand for, when it is only glanced at. */
    static final int GLANCE = 10;
    static final int QUICK_GLANCE = 25;
    private final SkinCloud face;
    private final SkinCloud head;
    private final SkinCloud glance;
    private final SkinCloud quickGlance;

    private ShapePrint(SkinCloud face, SkinCloud head) {
        this.face = face;
        this.head = head;
        this.glance = face.oneIn(GLANCE);
        this.quickGlance = face.oneIn(QUICK_GLANCE);
    }

    /** The shape that a scan shows. */
    public static ShapePrint of(Scan scan, IProgressMonitor monitor) {
        return of(SkinField.of(scan.volume()), scan, monitor);
    }

    static ShapePrint of(SkinField skin, Scan scan, IProgressMonitor monitor) {
        return new ShapePrint(cloud(skin, scan, SkinPart.FACE, monitor), cloud(skin, scan, SkinPart.HEAD, monitor));
    }

    private static SkinCloud cloud(SkinField skin, Scan scan, SkinPart part, IProgressMonitor monitor) {
        return SkinCloud.of(skin, scan.frame(), scan.volume().geometry(), part, part.sparseMm(), monitor);
    }

    /** What {@link #toPrint} made, unless it is something else. */
    public static Optional<ShapePrint> of(FacePrint kept) {
        List<float[]> face = kept.descriptions().getOrDefault(SkinPart.FACE.name(), List.of());
        List<float[]> head = kept.descriptions().getOrDefault(SkinPart.HEAD.name(), List.of());
        return face.size() == 1 && head.size() == 1
                ? Optional.of(new ShapePrint(new SkinCloud(face.get(0)), new SkinCloud(head.get(0))))
                : Optional.empty();
    }

    /** In a form that can be kept on disk: for synthetic heads only. */
    public FacePrint toPrint() {
        return new FacePrint(Map.of(SkinPart.FACE.name(), List.of(face.data()), SkinPart.HEAD.name(),
                List.of(head.data())), 0, 0);
    }

    SkinCloud face() {
        return face;
    }

    SkinCloud head() {
        return head;
    }

    /** One in {@link #GLANCE} points of the face. */
    SkinCloud glance() {
        return glance;
    }

    /** One in {@link #QUICK_GLANCE} points of the face. */
    SkinCloud quickGlance() {
        return quickGlance;
    }
}
