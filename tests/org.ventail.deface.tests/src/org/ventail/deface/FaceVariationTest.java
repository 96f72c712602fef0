package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

class FaceVariationTest {
    private static final int[] SIZE = {6, 5, 4};
    private final NeutralFace neutral = NeutralFace.load();

    @Test
    void isTheSameForAScanHoweverItIsStored() {
        long seed = FaceVariation.seed(scan(false, 1));
        assertEquals(seed, FaceVariation.seed(scan(true, 1)));
        assertNotEquals(seed, FaceVariation.seed(scan(false, 2)));
    }

    @Test
    void leavesTheNeutralFaceAloneIfThereIsNone() {
        assertArrayEquals(neutral.skinMm().values(), FaceVariation.NONE.skinMm(neutral.skinMm()));
        assertEquals(1, FaceVariation.NONE.about(new Point3(1, 2, 3)).determinant(), 1e-12);
    }

    @Test
    void differsAsPeopleDo() {
        double widest = 0;
        double narrowest = 2;
        for (long seed = 0; seed < 200; seed++) {
            FaceVariation v = FaceVariation.drawn(seed);
            widest = Math.max(widest, v.width());
            narrowest = Math.min(narrowest, v.width());
            assertTrue(Math.abs(v.height() - 1) < 0.1 && Math.abs(v.riseMm()) < 6, "seed " + seed);
        }
        assertTrue(widest > 1.05 && narrowest < 0.95, "from " + narrowest + " to " + widest);
    }

    @Test
    void keepsBothSidesAlikeAndTheEarsWhereTheyAre() {
        float[] skin = FaceVariation.drawn(7).skinMm(neutral.skinMm());
        Geometry g = neutral.geometry();
        Affine m = g.voxelToLps();
        for (int i = 0; i < skin.length; i += 5) {
            int mirrored = i - i % g.nx() + g.nx() - 1 - i % g.nx();
            assertEquals(skin[mirrored], skin[i], 1e-3);
            if (m.y(0, i / g.nx() % g.ny(), 0) > 10) {
                assertEquals(neutral.skinMm().values()[i], skin[i], 1e-6);
            }
        }
    }

    private static Volume scan(boolean flipped, int factor) {
        Geometry g = Geometry.axisAligned(SIZE[0], SIZE[1], SIZE[2], new Spacing(1, 1, 1), new Point3(0, 0, 0));
        short[] values = new short[g.size()];
        for (int i = 0; i < values.length; i++) {
            values[flipped ? values.length - 1 - i : i] = (short) (i * i * factor);
        }
        return new Volume(g, new VoxelData.Shorts(values, true), Rescale.NONE, Modality.MR);
    }
}
