package org.ventail.verify.attack;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.deface.HeadFrame;
import org.ventail.render.Picture;
import org.ventail.render.Skin;
import org.ventail.render.SkinField;
import org.ventail.render.SurfaceCaster;
import org.ventail.render.SurfaceView;
import org.ventail.verify.face.FaceImage;
import org.ventail.verify.face.Landmarks;

/** Pictures of one head, without a display. Immutable; any thread. */
final class HeadRenderer {
    private final SkinField skin;
    private final HeadFrame frame;
    private final boolean wholeFace;

    private HeadRenderer(SkinField skin, HeadFrame frame, boolean wholeFace) {
        this.skin = skin;
        this.frame = frame;
        this.wholeFace = wholeFace;
    }

    static HeadRenderer of(Scan scan) {
        return new HeadRenderer(SkinField.of(scan.volume()), scan.frame(), FacePoints.within(FieldOfView.of(scan)));
    }

    /** The same head as a scan that ends where another one does would show it. */
    HeadRenderer cut(FieldOfView view, Scan whole) {
        return new HeadRenderer(SkinField.of(view.crop(whole).volume(), skin.threshold()), frame, FacePoints.within(view));
    }

    /** The scan after defacing, with the skin where it was before: a changed histogram must not move it. */
    HeadRenderer after(Scan defaced) {
        return new HeadRenderer(SkinField.of(defaced.volume(), skin.threshold()), frame, wholeFace);
    }

    Picture picture(View view, IProgressMonitor monitor) {
        return trace(view, monitor).shade(view.light(), Skin.SKIN_TONE);
    }

    private SurfaceView trace(View view, IProgressMonitor monitor) {
        return new SurfaceCaster().trace(skin, view.camera(frame), View.SIZE, View.SIZE, monitor);
    }

    /** Pictures of one pose under several lights: the surface is traced once. */
    List<FaceImage> images(List<View> onePose, IProgressMonitor monitor) {
        SurfaceView seen = trace(onePose.get(0), monitor);
        return onePose.stream().map(v -> image(seen.shade(v.light(), Skin.SKIN_TONE))).toList();
    }

    /** Where the points of the face are, if they cannot be found on the picture because the scan ends before the mouth. */
    Optional<Landmarks> knownPoints(View view) {
        return wholeFace ? Optional.empty() : Optional.of(FacePoints.on(frame, view.camera(frame)));
    }

    FaceImage image(View view, IProgressMonitor monitor) {
        return image(picture(view, monitor));
    }

    private static FaceImage image(Picture p) {
        return FaceImage.of(p.width(), p.height(), p.rgb());
    }
}
