package org.ventail.verify.face;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeometryOfPicturesTest {
    private static final double EPS = 1e-9;

    @Test
    void findsTheSimilarityThatMovedThePoints() {
        double[] from = {0, 0, 10, 0, 0, 5, 7, 3};
        Similarity truth = new Similarity(1.5, 0.4, -3, 12);
        double[] to = new double[from.length];
        for (int i = 0; i < from.length; i += 2) {
            to[i] = truth.x(from[i], from[i + 1]);
            to[i + 1] = truth.y(from[i], from[i + 1]);
        }
        Similarity found = Similarity.fit(from, to);
        assertArrayEquals(new double[] {1.5, 0.4, -3, 12}, new double[] {found.a(), found.b(), found.tx(), found.ty()},
                EPS);
    }

    @Test
    void refusesToFitASinglePoint() {
        assertThrows(IllegalArgumentException.class, () -> Similarity.fit(new double[] {1, 1, 1, 1}, new double[4]));
    }

    @Test
    void padsTheShorterSideWithBlackOnBothSides() {
        FaceImage tall = FaceImage.of(2, 4, new int[] {0xffffff, 0xffffff, 0xffffff, 0xffffff, 0xffffff, 0xffffff,
                0xffffff, 0xffffff});
        float[] in = NetworkInput.padded(tall, 4, true);
        assertArrayEquals(new float[] {0, 255, 255, 0}, Arrays.copyOf(in, 4), 1e-3f);
    }

    @Test
    void keepsTheBestOfOverlappingBoxes() {
        FaceBox weak = new FaceBox(0.6, 1, 1, 10, 10);
        FaceBox strong = new FaceBox(0.9, 0, 0, 10, 10);
        FaceBox elsewhere = new FaceBox(0.7, 50, 50, 10, 10);
        assertEquals(List.of(strong, elsewhere), FaceDetector.strongest(List.of(weak, strong, elsewhere), 0.5));
    }

    @Test
    void clipsBoxesToThePictureBeforeRoundingDown() {
        FaceImage image = FaceImage.of(10, 10, new int[100]);
        assertEquals(new PixelRect(0, 2, 2, 7), PixelRect.clipped(-3, 2.7, 5.9, 100, image));
        assertTrue(PixelRect.clipped(9.5, 0, 10, 10, image).degenerate());
    }
}
