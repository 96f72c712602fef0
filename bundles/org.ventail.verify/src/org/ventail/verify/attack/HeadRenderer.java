package org.ventail.verify.attack;

import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.deface.HeadFrame;
import org.ventail.render.Picture;
import org.ventail.render.Skin;
import org.ventail.render.SkinField;
import org.ventail.render.SurfaceCaster;
import org.ventail.verify.face.FaceImage;

/** Pictures of one head, without a display. Immutable; any thread. */
final class HeadRenderer {
    private final SkinField skin;
    private final HeadFrame frame;

    private HeadRenderer(SkinField skin, HeadFrame frame) {
        this.skin = skin;
        this.frame = frame;
    }

    static HeadRenderer of(Scan scan) {
        return new HeadRenderer(SkinField.of(scan.volume()), scan.frame());
    }

    /** The scan after defacing, with the skin where it was before: a changed histogram must not move it. */
    HeadRenderer after(Scan defaced) {
        return new HeadRenderer(SkinField.of(defaced.volume(), skin.threshold()), frame);
    }

    Picture picture(View view, IProgressMonitor monitor) {
        return new SurfaceCaster().render(skin, view.camera(frame), view.light(), Skin.SKIN_TONE, View.SIZE, View.SIZE,
                monitor);
    }

    FaceImage image(View view, IProgressMonitor monitor) {
        Picture p = picture(view, monitor);
        return FaceImage.of(p.width(), p.height(), p.rgb());
    }
}
