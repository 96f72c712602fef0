package org.ventail.verify.face;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.verify.models.OnnxModel;

/** A recogniser as its {@link SiteModel} describes it. */
final class SiteRecogniser implements Recogniser {
    private static final int FEWEST_NUMBERS = 16;
    private final SiteModel model;
    private final OnnxModel network;

    /**
     * Tries the network on a grey picture.
     *
     * @throws VentailException if it cannot describe that
     */
    SiteRecogniser(SiteModel model, OnnxModel network) throws VentailException {
        this.model = model;
        this.network = network;
        float[] tried = run(new float[3 * model.inputSize() * model.inputSize()]);
        boolean finite = true;
        for (float v : tried) {
            finite &= Float.isFinite(v);
        }
        if (tried.length < FEWEST_NUMBERS || !finite) {
            throw new VentailException(Problem.error("recogniser.output", "The recogniser " + model.id()
                    + " gives " + tried.length + " numbers" + (finite ? "" : ", not all finite") + ": no description of a face.",
                    null, "Name a network whose first output is the description, or take the descriptor out of the folder."));
        }
    }

    @Override
    public String id() {
        return model.id();
    }

    @Override
    public Metric metric() {
        return model.metric();
    }

    @Override
    public OptionalDouble threshold() {
        return OptionalDouble.of(model.threshold());
    }

    @Override
    public Optional<float[]> describe(FaceImage image, FaceBox box, Landmarks landmarks) throws VentailException {
        int size = model.inputSize();
        if (model.alignment() == SiteModel.Alignment.FIVE_POINTS) {
            float[] input = NetworkInput.warped(image, Recogniser512.toPicture(landmarks, size), size);
            for (int i = 0; i < input.length; i++) {
                input[i] = NetworkInput.toGrey(input[i]);
            }
            return Optional.of(run(input));
        }
        PixelRect r = Recogniser128.aligned(image, box, landmarks);
        return r.degenerate() ? Optional.empty() : Optional.of(run(NetworkInput.padded(image.crop(r), size, true)));
    }

    /** @param input channel by channel, red first, 0..255 */
    private float[] run(float[] input) throws VentailException {
        int plane = input.length / 3;
        float[] ready = new float[input.length];
        for (int i = 0; i < input.length; i++) {
            int channel = model.bgr() ? 2 - i / plane : i / plane;
            ready[channel * plane + i % plane] = (float) ((input[i] - model.mean()) / model.divisor());
        }
        return network.run(ready, model.inputSize(), model.inputSize(), network.firstOutput())[0];
    }
}
