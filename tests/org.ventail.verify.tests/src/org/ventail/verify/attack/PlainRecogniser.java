package org.ventail.verify.attack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ventail.verify.face.FaceBox;
import org.ventail.verify.face.FaceImage;
import org.ventail.verify.face.Landmarks;
import org.ventail.verify.face.Metric;
import org.ventail.verify.face.Recogniser;

/** A recogniser on a number line, to test with. */
final class PlainRecogniser implements Recogniser {
    @Override
    public String id() {
        return "plain";
    }

    @Override
    public Optional<float[]> describe(FaceImage image, FaceBox box, Landmarks landmarks) {
        return Optional.empty();
    }

    @Override
    public Metric metric() {
        return Metric.EUCLIDEAN;
    }

    /** A print with views at these places. */
    static FacePrint at(double... places) {
        List<float[]> all = Arrays.stream(places).mapToObj(p -> new float[] {(float) p}).toList();
        return new FacePrint(Map.of("plain", all), places.length, places.length);
    }
}
