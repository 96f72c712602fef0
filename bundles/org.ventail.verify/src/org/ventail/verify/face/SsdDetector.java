package org.ventail.verify.face;

import java.util.ArrayList;
import java.util.List;
import org.ventail.api.model.VentailException;
import org.ventail.verify.models.OnnxModel;

/** Finds faces with face-api's SSD network, 512x512. About 100 ms on two cores. */
final class SsdDetector implements FaceDetector {
    private static final int SIZE = 512;
    private static final double MIN_SCORE = 0.5;
    private static final double MAX_OVERLAP = 0.5;
    private final OnnxModel network;

    SsdDetector(OnnxModel network) {
        this.network = network;
    }

    @Override
    public List<FaceBox> detect(FaceImage image) throws VentailException {
        float[][] out = network.run(NetworkInput.padded(image, SIZE, false), SIZE, SIZE, "boxes", "scores");
        float[] boxes = out[0];
        float[] scores = out[1];
        double scaleX = scale(image.width(), image);
        double scaleY = scale(image.height(), image);
        List<FaceBox> found = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > MIN_SCORE) {
                double top = Math.max(0, boxes[4 * i]);
                double left = Math.max(0, boxes[4 * i + 1]);
                double bottom = Math.min(1, boxes[4 * i + 2]);
                double right = Math.min(1, boxes[4 * i + 3]);
                found.add(new FaceBox(scores[i], left * scaleX, top * scaleY, (right - left) * scaleX,
                        (bottom - top) * scaleY));
            }
        }
        return FaceDetector.strongest(found, MAX_OVERLAP);
    }

    /** Pixels per unit: the original rounds the size of the unpadded part inside the network's input. */
    private static double scale(int pixels, FaceImage image) {
        double side = Math.max(image.width(), image.height());
        return pixels * (double) SIZE / Math.round(pixels * SIZE / side);
    }
}
