package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.testkit.Cores;

class SimilarityMetricTest {
    private static final double[] CONTRAST = {0, 0, 1, 0.6, 0.2, 0.4, 0.7, 0.9, 0.1, 0.1};
    private final HeadAtlas atlas = HeadAtlas.load();
    private final SimilarityMetric metric = new SimilarityMetric(AtlasSamples.of(atlas, 3), painted(),
            new double[][] {CONTRAST});

    @Test
    void isOneOnTheAtlasItself() {
        Similarity s = metric.at(Affine.IDENTITY);
        assertEquals(1, s.whole(), 0.01);
        assertEquals(1, s.inside(), 0.01);
        assertEquals(1, s.overlap(), 0.01);
    }

    @Test
    void fallsWhenTheAtlasIsMovedOrUpsideDown() {
        double best = metric.at(Affine.IDENTITY).score();
        assertTrue(metric.at(Affine.translate(0, 12, 0)).score() < best - 0.1);
        assertTrue(metric.at(Affine.scale(1, -1, -1)).score() < best - 0.2);
    }

    @Test
    void gainsNothingByPushingTheHeadOutOfView() {
        assertTrue(metric.at(Affine.translate(0, -150, 0)).score() < 0.3);
    }

    @Test
    void isTheSameOnOneCoreAndMany() throws InterruptedException, ExecutionException {
        Affine map = Affine.translate(3, -2, 5);
        assertEquals(Cores.on(1, () -> metric.at(map)), Cores.on(4, () -> metric.at(map)));
    }

    /** The atlas as a scan of that contrast. */
    private ScalarGrid painted() {
        Geometry g = atlas.geometry();
        float[] v = new float[g.size()];
        for (int i = 0; i < v.length; i++) {
            v[i] = (float) CONTRAST[atlas.label(i)];
        }
        return new ScalarGrid(g, v);
    }
}
