package org.ventail.verify.face;

import java.util.Arrays;
import java.util.Optional;
import org.ventail.api.model.VentailException;
import org.ventail.verify.models.OnnxModel;

/**
 * The optional second recogniser: 512 numbers, distance {@code 1 - cosine}. Eyes, nose and mouth are warped to fixed
 * places.
 */
final class Recogniser512 implements Recogniser {
    static final String ID = "fr-feature-512";
    private static final int SIZE = 112;
    /** Where eyes, nose tip and mouth corners lie in the 112x112 input of networks of this family. */
    private static final double[] REFERENCE = {38.2946, 51.6963, 73.5318, 51.5014, 56.0252, 71.7366, 41.5493, 92.3655,
            70.7299, 92.2041};
    private static final int NOSE_TIP = 30;
    private static final int MOUTH_LEFT = 48;
    private static final int MOUTH_RIGHT = 54;
    private final OnnxModel network;

    Recogniser512(OnnxModel network) {
        this.network = network;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Metric metric() {
        return Metric.COSINE;
    }

    @Override
    public Optional<float[]> describe(FaceImage image, FaceBox box, Landmarks landmarks) throws VentailException {
        float[] input = NetworkInput.warped(image, toPicture(landmarks, SIZE), SIZE);
        return Optional.of(network.run(input, SIZE, SIZE, network.firstOutput())[0]);
    }

    /** From an input of that size to the picture. */
    static Similarity toPicture(Landmarks landmarks, int size) {
        double[] places = Arrays.stream(REFERENCE).map(r -> r * size / SIZE).toArray();
        return Similarity.fit(places, fivePoints(landmarks));
    }

    private static double[] fivePoints(Landmarks l) {
        double[] left = l.leftEye();
        double[] right = l.rightEye();
        return new double[] {left[0], left[1], right[0], right[1], l.x(NOSE_TIP), l.y(NOSE_TIP), l.x(MOUTH_LEFT),
                l.y(MOUTH_LEFT), l.x(MOUTH_RIGHT), l.y(MOUTH_RIGHT)};
    }
}
