package org.ventail.verify.traits;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Point3;
import org.ventail.api.model.VentailException;
import org.ventail.render.Camera;
import org.ventail.render.LightRig;
import org.ventail.render.Picture;
import org.ventail.render.Skin;
import org.ventail.render.SkinField;
import org.ventail.render.SurfaceCaster;
import org.ventail.verify.face.AgeSexReader;
import org.ventail.verify.face.AgeSexReader.Claim;
import org.ventail.verify.face.FaceBox;
import org.ventail.verify.face.FaceImage;

/** Shows a head to the network from nine sides, cut out where its frame says that a face is: no detector has a say. */
final class TraitGuess {
    private static final int SIZE = 256;
    private static final double FIELD_MM = 240;
    private static final double FACE_MM = 170;
    private static final double FACE_BEFORE_CENTRE_MM = 70;
    private static final double FACE_BELOW_CENTRE_MM = 25;
    private static final double[] YAWS_DEG = {0, -20, 20};
    private static final double[] PITCHES_DEG = {0, -10, 10};
    private final AgeSexReader reader;

    TraitGuess(AgeSexReader reader) {
        this.reader = reader;
    }

    /** Claims before and after; the skin after lies where it did before, whatever was done to the histogram. */
    List<Claims> of(Scan before, Scan after, IProgressMonitor monitor) throws VentailException {
        SkinField skin = SkinField.of(before.volume());
        return List.of(claims(skin, before.frame(), monitor),
                claims(SkinField.of(after.volume(), skin.threshold()), after.frame(), monitor));
    }

    private Claims claims(SkinField skin, HeadFrame frame, IProgressMonitor monitor) throws VentailException {
        Point3 face = frame.centerLps().plus(frame.anterior().times(FACE_BEFORE_CENTRE_MM))
                .minus(frame.superior().times(FACE_BELOW_CENTRE_MM));
        double side = FACE_MM / FIELD_MM * SIZE;
        FaceBox box = new FaceBox(1, (SIZE - side) / 2, (SIZE - side) / 2, side, side);
        List<Claim> all = new ArrayList<>();
        for (double pitch : PITCHES_DEG) {
            for (double yaw : YAWS_DEG) {
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                Picture p = new SurfaceCaster().render(skin, Camera.face(frame, yaw, pitch, FIELD_MM).at(face),
                        LightRig.THREE_POINT, Skin.SKIN_TONE, SIZE, SIZE, monitor);
                all.add(reader.read(FaceImage.of(p.width(), p.height(), p.rgb()), box));
            }
        }
        return Claims.of(all);
    }
}
