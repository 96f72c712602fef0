package org.ventail.deid.pixels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

class RegionBlankingTest {
    private static final int NX = 30;
    private static final int NY = 20;
    private static final int NZ = 12;
    private static final short AIR = -1000;
    private static final short INK = 3000;
    private final Geometry geometry = new Geometry(NX, NY, NZ, Affine.scale(1, 1, 1));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void blanksTheRectangleAndItsEdgeAndNothingElse(int axis) {
        Volume before = scan(2);
        SliceBox box = new SliceBox(axis, 6, 1, 5, 4, 6, 3);
        RegionBlanking.Blanked b = RegionBlanking.blank(before, List.of(box), null);
        int changed = 0;
        for (int i = 0; i < before.data().length(); i++) {
            boolean differs = before.data().get(i) != b.volume().data().get(i);
            changed += differs ? 1 : 0;
            assertTrue(!differs || i >= geometry.size() && b.blanked().get(i - geometry.size()), "voxel " + i);
        }
        assertTrue(changed > 0);
        assertEquals((6 + 4) * (3 + 4), b.blanked().count());
        assertEquals(0, b.refused());
    }

    @Test
    void leavesNoTraceOfInk() {
        Volume before = scan(1);
        int at = geometry.index(8, 8, 3);
        before.data().set(at, INK);
        RegionBlanking.Blanked b = RegionBlanking.blank(before, List.of(new SliceBox(2, 3, 0, 7, 7, 3, 3)), null);
        assertTrue(b.volume().data().get(at) < AIR + 100, "the value of its surroundings");
        assertEquals(INK, before.data().get(at), "the input stays");
        assertEquals(Set.of(3), b.slices());
    }

    @Test
    void leavesARectangleAloneThatMeetsTheBrain() {
        Volume before = scan(1);
        Mask brain = Mask.of(geometry, i -> i == geometry.index(10, 8, 3));
        RegionBlanking.Blanked b = RegionBlanking.blank(before, List.of(new SliceBox(2, 3, 0, 7, 7, 3, 3)), brain);
        assertEquals(1, b.refused());
        assertTrue(b.blanked().isEmpty());
        assertSame(before, b.volume());
    }

    @Test
    void staysInsideTheScan() {
        RegionBlanking.Blanked b = RegionBlanking.blank(scan(1), List.of(new SliceBox(2, 0, 0, 25, 17, 40, 40)), null);
        assertFalse(b.blanked().isEmpty());
        assertEquals(Set.of(0), b.slices());
    }

    @Test
    void countsSlicesOnOverTimePoints() {
        RegionBlanking.Blanked b = RegionBlanking.blank(scan(3), List.of(new SliceBox(2, 4, 2, 5, 5, 2, 2)), null);
        assertEquals(Set.of(2 * NZ + 4), b.slices());
    }

    private Volume scan(int timePoints) {
        short[] values = new short[geometry.size() * timePoints];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) (AIR + i * 31 % 50);
        }
        return new Volume(geometry, new VoxelData.Shorts(values, true), new Rescale(1, 0), Modality.CT, timePoints);
    }
}
