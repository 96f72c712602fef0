package org.ventail.verify.face;

import java.util.ArrayList;
import java.util.List;
import org.ventail.api.model.VentailException;
import org.ventail.verify.models.OnnxModel;

/**
 * Finds faces with the small 320x240 network; on renders of scans much better than the SSD. Raises false alarms below
 * 0.9.
 */
final class FastDetector implements FaceDetector {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final double MIN_SCORE = 0.9;
    private static final double MAX_OVERLAP = 0.4;
    private final OnnxModel network;

    FastDetector(OnnxModel network) {
        this.network = network;
    }

    @Override
    public List<FaceBox> detect(FaceImage image) throws VentailException {
        float[][] out = network.run(NetworkInput.stretched(image, WIDTH, HEIGHT), WIDTH, HEIGHT, "boxes", "scores");
        float[] boxes = out[0];
        float[] scores = out[1];
        List<FaceBox> found = new ArrayList<>();
        for (int i = 0; i < scores.length / 2; i++) {
            double score = scores[2 * i + 1];
            if (score > MIN_SCORE) {
                found.add(square(score, boxes[4 * i] * image.width(), boxes[4 * i + 1] * image.height(),
                        boxes[4 * i + 2] * image.width(), boxes[4 * i + 3] * image.height()));
            }
        }
        return FaceDetector.strongest(found, MAX_OVERLAP);
    }

    /** The recognisers behind it want a square as high as the face. */
    private static FaceBox square(double score, double left, double top, double right, double bottom) {
        double side = bottom - top;
        return new FaceBox(score, (left + right - side) / 2, top, side, side);
    }
}
