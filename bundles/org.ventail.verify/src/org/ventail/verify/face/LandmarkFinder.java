package org.ventail.verify.face;

import java.util.Optional;
import org.ventail.api.model.VentailException;
import org.ventail.verify.models.OnnxModel;

/** Puts the 68 points on a face whose box is known. */
final class LandmarkFinder {
    private static final int SIZE = 112;
    private final OnnxModel network;

    LandmarkFinder(OnnxModel network) {
        this.network = network;
    }

    /** The points; empty when the box holds no pixels. */
    Optional<Landmarks> find(FaceImage image, FaceBox box) throws VentailException {
        PixelRect r = PixelRect.clipped(box.x(), box.y(), box.width(), box.height(), image);
        if (r.degenerate()) {
            return Optional.empty();
        }
        float[] relative = network.run(NetworkInput.padded(image.crop(r), SIZE, true), SIZE, SIZE, "landmarks")[0];
        double side = Math.max(r.width(), r.height());
        // Scaled by the floored crop but shifted by the unfloored box, as in face-api: the descriptor was trained
        // behind it.
        double left = box.x() - Math.max(0, r.height() - r.width()) / 2.0;
        double top = box.y() - Math.max(0, r.width() - r.height()) / 2.0;
        double[] xy = new double[136];
        for (int i = 0; i < 136; i += 2) {
            xy[i] = relative[i] * side + left;
            xy[i + 1] = relative[i + 1] * side + top;
        }
        return Optional.of(new Landmarks(xy));
    }
}
