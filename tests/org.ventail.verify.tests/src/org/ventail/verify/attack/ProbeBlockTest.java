package org.ventail.verify.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.testkit.RandomSeed;
import org.ventail.verify.face.FaceBox;
import org.ventail.verify.face.FaceImage;
import org.ventail.verify.face.Landmarks;
import org.ventail.verify.face.Metric;
import org.ventail.verify.face.Recogniser;

/** The fast search gives the numbers of the slow one. */
class ProbeBlockTest {
    private static final double FLOAT_NOISE = 1e-5;
    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @Test
    void findsTheNearestOfAllPairs() {
        for (Metric metric : Metric.values()) {
            for (int length : new int[] {1, 7, 128}) {
                List<float[]> probes = descriptions(13, length);
                List<float[]> others = descriptions(6, length);
                double nearest = probes.stream().flatMapToDouble(p -> others.stream().mapToDouble(o -> metric.distance(p, o)))
                        .min().orElseThrow();
                assertEquals(nearest, new ProbeBlock(new Measured(metric), probes).distance(others), FLOAT_NOISE,
                        metric + " of " + length);
            }
        }
    }

    @Test
    void isInfinitelyFarFromNothing() {
        ProbeBlock none = new ProbeBlock(new Measured(Metric.COSINE), List.of());
        assertEquals(Double.POSITIVE_INFINITY, none.distance(descriptions(2, 3)));
        assertEquals(Double.POSITIVE_INFINITY,
                new ProbeBlock(new Measured(Metric.COSINE), descriptions(2, 3)).distance(List.of()));
    }

    private List<float[]> descriptions(int count, int length) {
        Random random = seed.random();
        return IntStream.range(0, count).mapToObj(i -> {
            float[] v = new float[length];
            for (int k = 0; k < length; k++) {
                v[k] = (float) random.nextGaussian() + 0.1f * i;
            }
            return v;
        }).toList();
    }

    private record Measured(Metric metric) implements Recogniser {
        @Override
        public String id() {
            return "measured";
        }

        @Override
        public Optional<float[]> describe(FaceImage image, FaceBox box, Landmarks landmarks) {
            return Optional.empty();
        }
    }
}
