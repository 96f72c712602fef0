package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.model.Modality;

class IntensityScaleTest {
    private static final int N = 30_000;

    @Test
    void guessesHounsfieldUnitsWhenTheModalityIsUnknown() {
        assertTrue(IntensityScale.of(headCt(0), Modality.OTHER).ct());
        assertFalse(IntensityScale.of(headMr(), Modality.OTHER).ct());
    }

    @Test
    void findsTheInterceptThatCtDataWereStoredWithout() {
        assertEquals(-1024, IntensityScale.of(headCt(1024), Modality.CT).offset());
        assertEquals(0, IntensityScale.of(headCt(0), Modality.CT).offset());
    }

    @Test
    void putsTheAirOfMrAboveItsNoise() {
        IntensityScale scale = IntensityScale.of(headMr(), Modality.MR);
        assertTrue(scale.air() > 25, "noise reaches 25, air ends at " + scale.air());
        assertTrue(scale.air() < 250, "tissue begins at 300, air ends at " + scale.air());
    }

    @ParameterizedTest
    @ValueSource(floats = {-5000, -400, 20_000})
    void aShiftOfAllValuesOfMrChangesNothing(float shift) {
        float[] mr = headMr();
        float[] shifted = mr.clone();
        for (int i = 0; i < N; i++) {
            shifted[i] += shift;
        }
        IntensityScale plain = IntensityScale.of(mr, Modality.MR);
        IntensityScale scale = IntensityScale.of(shifted, Modality.MR);
        for (int i = 0; i < N; i++) {
            assertEquals(plain.tissue(mr[i]), scale.tissue(shifted[i]), "tissue at " + mr[i]);
            assertEquals(plain.normalized(mr[i]), scale.normalized(shifted[i]), 0.03, "at " + mr[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {-1e30f, -32768})
    void aFewSpecksFarUnderAllOthersChangeNothing(float speck) {
        float[] specks = headMr();
        for (int i = 0; i < N; i += N / 100) {
            specks[i] = speck;
        }
        IntensityScale plain = IntensityScale.of(headMr(), Modality.MR);
        assertEquals(plain.air(), IntensityScale.of(specks, Modality.MR).air(), 0.05 * plain.air());
        assertEquals(plain.bright(), IntensityScale.of(specks, Modality.MR).bright(), 0.05 * plain.bright());
    }

    @Test
    void ordersTissuesOfCtAlike() {
        IntensityScale ct = IntensityScale.of(headCt(0), Modality.CT);
        assertEquals(0, ct.normalized(-1000));
        assertTrue(ct.normalized(-90) < ct.normalized(35));
        assertTrue(ct.normalized(35) < ct.normalized(600));
    }

    @Test
    void splitsTwoGroupsBetweenThem() {
        float[] two = new float[100];
        for (int i = 0; i < two.length; i++) {
            two[i] = i < 70 ? 10 + i % 5 : 90 + i % 5;
        }
        double t = Otsu.threshold(two, 0, 100);
        assertTrue(t > 14 && t < 90, "threshold " + t);
    }

    private static float[] headCt(float stored) {
        Random random = new Random(3);
        float[] v = new float[N];
        for (int i = 0; i < N; i++) {
            float hu = i < N / 2 ? -1000 : i < 0.85 * N ? 40 : i < 0.95 * N ? -90 : 900;
            v[i] = hu + stored + (float) (5 * random.nextGaussian());
        }
        return v;
    }

    private static float[] headMr() {
        Random random = new Random(4);
        float[] v = new float[N];
        for (int i = 0; i < N; i++) {
            v[i] = i < 0.6 * N ? (float) Math.min(25, Math.abs(8 * random.nextGaussian())) : 300 + random.nextInt(500);
        }
        return v;
    }
}
