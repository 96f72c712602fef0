package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.testkit.RandomSeed;

class FaceDrawTest {
    @RegisterExtension
    final RandomSeed random = new RandomSeed();
    private final NeutralFace neutral = NeutralFace.load();

    @Test
    void neverTakesTheFaceThatTheHeadHas() {
        Random next = random.random();
        for (int i = 0; i < 3; i++) {
            long seed = next.nextLong();
            FaceVariation own = FaceVariation.drawn(seed + next.nextInt(FaceDraw.DRAWS));
            assertNotEquals(own.width(), FaceDraw.of(seed, Affine.IDENTITY, skin(own), neutral).width(), "" + seed);
        }
    }

    @Test
    void takesTheSameForTheSameHead() {
        long seed = random.value();
        ScalarGrid own = skin(FaceVariation.drawn(~seed));
        assertEquals(FaceDraw.of(seed, Affine.IDENTITY, own, neutral).width(),
                FaceDraw.of(seed, Affine.IDENTITY, own, neutral).width());
    }

    @Test
    void anotherHeadMayGetAnotherOfTheSameFaces() {
        long[] widths = new Random(5).longs(12).map(own -> Double.doubleToLongBits(
                FaceDraw.of(1, Affine.IDENTITY, skin(FaceVariation.drawn(own)), neutral).width())).distinct().toArray();
        assertTrue(widths.length > 1 && widths.length <= FaceDraw.DRAWS, Arrays.toString(widths));
    }

    @Test
    void takesTheFirstForAHeadWithoutAFaceInView() {
        ScalarGrid whole = skin(FaceVariation.NONE);
        float[] nothing = new float[whole.values().length];
        Arrays.fill(nothing, 20);
        assertEquals(FaceVariation.drawn(9).width(),
                FaceDraw.of(9, Affine.IDENTITY, new ScalarGrid(whole.geometry(), nothing), neutral).width());
    }

    /** Of a head that the atlas fits as it is, with a face. */
    private ScalarGrid skin(FaceVariation face) {
        Geometry g = neutral.geometry();
        Affine toLps = NeutralPlacement.neutralToLps(Affine.IDENTITY, face);
        float[] mm = face.skinMm(neutral.skinMm());
        float scale = (float) Math.cbrt(NeutralPlacement.neutralToLps(Affine.IDENTITY, FaceVariation.NONE).determinant());
        for (int i = 0; i < mm.length; i++) {
            mm[i] *= scale;
        }
        return new ScalarGrid(new Geometry(g.nx(), g.ny(), g.nz(), toLps.compose(g.voxelToLps())), mm);
    }
}
