package org.ventail.verify.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.testkit.CtSlices;
import org.ventail.testkit.Lettering;
import org.ventail.testkit.RandomSeed;

class CandidateFinderTest {
    private static final String NAME = "LAMBERT KERN";
    private static final int NOISY = 20;
    @RegisterExtension
    private final RandomSeed seed = new RandomSeed();

    @ParameterizedTest
    @CsvSource({"1, 3000", "2, 3000", "3, 3000", "2, 500", "2, -700"})
    void findsTextInTheAir(int scale, float ink) {
        float[] v = CtSlices.ct(1);
        TextBox text = write(v, CtSlices.SIZE, NAME, 4, 4, scale, ink);
        assertFinds(text, picture(v));
    }

    @Test
    void findsTextOverTheHead() {
        float[] v = CtSlices.ct(2);
        assertFinds(write(v, CtSlices.SIZE, "2-5-1966", 75, 130, 2, 3000), picture(v));
    }

    @ParameterizedTest
    @CsvSource({"1, 333", "2, 333", "3, 333", "2, 900", "3, 900", "2, -1000"})
    void findsTextThatCrossesTheEdgeOfTheHead(int scale, float ink) {
        float[] v = CtSlices.ct(2);
        assertFinds(write(v, CtSlices.SIZE, "LAMBERT", scale * 20, 120, scale, ink), picture(v));
    }

    @Test
    void findsDarkTextOnBrightGround() {
        float[] v = CtSlices.ct(3);
        TextBox text = write(v, CtSlices.SIZE, NAME, 4, 4, 2, 3000);
        for (int i = 0; i < v.length; i++) {
            v[i] = 3000 - v[i];
        }
        assertFinds(text, picture(v));
    }

    @Test
    void findsTextThatRunsDownwards() {
        float[] v = CtSlices.ct(4);
        TextBox text = write(v, CtSlices.SIZE, NAME, 4, 4, 2, 3000);
        assertFinds(text.transposed(), picture(v).transposed());
    }

    @Test
    void seesHardlyALineInNoise() {
        Random random = seed.random();
        int candidates = 0;
        for (int slice = 0; slice < NOISY; slice++) {
            float[] v = new float[180 * 220];
            for (int i = 0; i < v.length; i++) {
                v[i] = Math.round(40 * Math.hypot(random.nextGaussian(), random.nextGaussian()));
            }
            candidates += CandidateFinder.find(new GreyPicture(180, 220, v)).size();
        }
        assertTrue(candidates < NOISY, candidates + " candidates in " + NOISY + " slices of noise");
    }

    @Test
    void findsTextOnAnEmptyPicture() {
        float[] v = new float[CtSlices.SIZE * CtSlices.SIZE];
        assertFinds(write(v, CtSlices.SIZE, "ABLE", 100, 100, 1, 255), picture(v));
    }

    @Test
    void findsLargeLettersOfALargePicture() {
        float[] v = new float[2000 * 400];
        TextBox text = write(v, 2000, NAME, 40, 40, 14, 1023);
        assertFinds(text, new GreyPicture(2000, 400, v));
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7})
    void findsNothingInAHead(long seed) {
        assertEquals(List.of(), CandidateFinder.find(picture(CtSlices.ct(seed))));
    }

    @Test
    void takesNoEdgeForALineOfLetters() {
        float[] v = CtSlices.ct(8);
        for (int y = 100; y < 170; y++) {
            Arrays.fill(v, y * CtSlices.SIZE + 10 + y / 20, y * CtSlices.SIZE + 13 + y / 20, 900);
        }
        assertEquals(List.of(), CandidateFinder.find(picture(v)));
        assertEquals(List.of(), CandidateFinder.find(picture(v).transposed()));
    }

    @Test
    void findsNothingInNothing() {
        assertEquals(List.of(), CandidateFinder.find(new GreyPicture(3, 2, new float[6])));
    }

    private static GreyPicture picture(float[] values) {
        return new GreyPicture(CtSlices.SIZE, CtSlices.SIZE, values);
    }

    private static TextBox write(float[] picture, int width, String text, int x, int y, int scale, float ink) {
        Rectangle r = Lettering.write(picture, width, text, x, y, scale, ink);
        return new TextBox(r.x, r.y, r.width, r.height);
    }

    private static void assertFinds(TextBox text, GreyPicture picture) {
        List<TextBox> found = CandidateFinder.find(picture);
        assertTrue(found.stream().anyMatch(b -> b.common(text) > 0.8 * text.area()), text + " in " + found);
    }
}
