package org.ventail.verify.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class MembraneTest {
    private static final double EPS_MM = 0.05;

    @Test
    void goesOnWithAnEvenSlope() {
        double[] surface = new double[SkinMap.CELLS];
        for (int i = 0; i < surface.length; i++) {
            surface[i] = 60 + 0.3 * (i / SkinMap.COLUMNS) + 0.1 * (i % SkinMap.COLUMNS);
        }
        BitSet hole = hole();
        double[] dug = surface.clone();
        hole.stream().forEach(i -> dug[i] = 0);
        new Membrane(hole, others(hole), 1, 0.02).span(dug);
        hole.stream().forEach(i -> assertEquals(surface[i], dug[i], EPS_MM));
    }

    @Test
    void leavesWhatIsKnown() {
        BitSet hole = hole();
        double[] surface = new double[SkinMap.CELLS];
        hole.stream().forEach(i -> surface[i] = 50);
        new Membrane(hole, others(hole), 0, 1).span(surface);
        others(hole).stream().forEach(i -> assertEquals(0, surface[i]));
        assertTrue(hole.stream().allMatch(i -> Math.abs(surface[i]) < EPS_MM));
    }

    @Test
    void joinsAcrossAGapButNotToAnotherPartOfTheHead() {
        float[] radius = new float[SkinMap.CELLS];
        double[] madeUp = new double[SkinMap.CELLS];
        for (int i = 0; i < radius.length; i++) {
            // the neck, far behind, below the chin
            radius[i] = i / SkinMap.COLUMNS < 40 ? 50 : 92;
            madeUp[i] = 90;
        }
        BitSet hole = hole();
        float[] joined = Membrane.joined(new SkinMap(radius), others(hole), hole, madeUp).radiusMm();
        hole.stream().forEach(i -> assertEquals(92, joined[i], EPS_MM));
    }

    private static BitSet hole() {
        BitSet hole = new BitSet(SkinMap.CELLS);
        for (int row = 40; row < 70; row++) {
            hole.set(row * SkinMap.COLUMNS + 60, row * SkinMap.COLUMNS + 110);
        }
        return hole;
    }

    private static BitSet others(BitSet hole) {
        BitSet all = new BitSet(SkinMap.CELLS);
        all.set(0, SkinMap.CELLS);
        all.andNot(hole);
        return all;
    }
}
