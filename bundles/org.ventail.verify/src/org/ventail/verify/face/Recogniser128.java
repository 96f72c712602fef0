package org.ventail.verify.face;

import java.util.Optional;
import org.ventail.api.model.VentailException;
import org.ventail.verify.models.OnnxModel;

/** dlib's ResNet through face-api: 128 numbers, Euclidean distance. About 12 ms on two cores. */
final class Recogniser128 implements Recogniser {
    static final String ID = "dlib-resnet-128";
    private static final int SIZE = 150;
    private final OnnxModel network;

    Recogniser128(OnnxModel network) {
        this.network = network;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Metric metric() {
        return Metric.EUCLIDEAN;
    }

    @Override
    public Optional<float[]> describe(FaceImage image, FaceBox box, Landmarks landmarks) throws VentailException {
        PixelRect r = aligned(image, box, landmarks);
        if (r.degenerate()) {
            return Optional.empty();
        }
        return Optional.of(network.run(NetworkInput.padded(image.crop(r), SIZE, true), SIZE, SIZE, "descriptor")[0]);
    }

    /** dlib's alignment, not the landmarks' bounding box: with the latter the descriptor is worth little. */
    static PixelRect aligned(FaceImage image, FaceBox box, Landmarks landmarks) {
        double[] left = landmarks.leftEye();
        double[] right = landmarks.rightEye();
        double[] mouth = landmarks.mouth();
        double eyesToMouth = (distance2d(mouth, left) + distance2d(mouth, right)) / 2;
        double size = Math.floor(eyesToMouth / 0.45);
        double x = Math.floor(Math.max(0, (left[0] + right[0] + mouth[0]) / 3 - 0.5 * size));
        double y = Math.floor(Math.max(0, (left[1] + right[1] + mouth[1]) / 3 - 0.43 * size));
        PixelRect face = PixelRect.clipped(box.x(), box.y(), box.width(), box.height(), image);
        return PixelRect.clipped(x, y, Math.min(size, face.width() + x), Math.min(size, face.height() + y), image);
    }

    private static double distance2d(double[] a, double[] b) {
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }
}
