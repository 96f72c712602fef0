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
    private final FaceDraw draw = new FaceDraw(neutral);

    @Test
    void neverTakesTheFaceThatTheHeadHas() {
        Random next = random.random();
        for (int i = 0; i < 3; i++) {
            long seed = next.nextLong();
            FaceVariation own = FaceVariation.drawn(seed + next.nextInt(FaceDraw.DRAWS));
            assertNotEquals(own.width(), draw.of(seed, Affine.IDENTITY, skin(own)).width(), "" + seed);
        }
    }

    @Test
    void takesTheSameForTheSameHead() {
        long seed = random.value();
        ScalarGrid own = skin(FaceVariation.drawn(~seed));
        double width = new FaceDraw(neutral).of(seed, Affine.IDENTITY, own).width();
        draw.of(~seed, Affine.IDENTITY, skin(FaceVariation.drawn(seed)));
        assertEquals(width, draw.of(seed, Affine.IDENTITY, own).width(), "whatever head came before");
    }

    @Test
    void anotherHeadMayGetAnotherOfTheSameFaces() {
        long[] widths = new Random(5).longs(12).map(own -> Double.doubleToLongBits(
                draw.of(1, Affine.IDENTITY, skin(FaceVariation.drawn(own))).width())).distinct().toArray();
        assertTrue(widths.length > 1 && widths.length <= FaceDraw.DRAWS, Arrays.toString(widths));
    }

    @Test
    void takesTheFirstForAHeadWithoutAFaceInView() {
        ScalarGrid whole = skin(FaceVariation.NONE);
        float[] nothing = new float[whole.values().length];
        Arrays.fill(nothing, 20);
        assertEquals(FaceVariation.drawn(9).width(),
                draw.of(9, Affine.IDENTITY, new ScalarGrid(whole.geometry(), nothing)).width());
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
