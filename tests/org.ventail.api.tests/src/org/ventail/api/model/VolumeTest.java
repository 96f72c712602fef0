package org.ventail.api.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class VolumeTest {
    private static final Geometry G = Geometry.axisAligned(2, 2, 2, new Spacing(1, 1, 1), new Point3(0, 0, 0));

    private static List<VoxelData> kinds() {
        return List.of(new VoxelData.Bytes(new byte[8], true), new VoxelData.Bytes(new byte[8], false),
                new VoxelData.Shorts(new short[8], true), new VoxelData.Shorts(new short[8], false),
                new VoxelData.Ints(new int[8], true), new VoxelData.Ints(new int[8], false),
                new VoxelData.Floats(new float[8]), new VoxelData.Doubles(new double[8]));
    }

    @Test
    void everyKindKeepsWhatItCanHold() {
        for (VoxelData d : kinds()) {
            d.set(3, 100);
            assertEquals(100, d.get(3), d.getClass().getSimpleName());
            assertEquals(0, d.blank(8).get(3));
        }
    }

    @Test
    void integersAreRoundedAndClampedToTheirRange() {
        VoxelData unsigned = new VoxelData.Bytes(new byte[1], false);
        unsigned.set(0, 254.6);
        assertEquals(255, unsigned.get(0));
        unsigned.set(0, 1e9);
        assertEquals(255, unsigned.get(0));
        unsigned.set(0, -5);
        assertEquals(0, unsigned.get(0));
        VoxelData signed = new VoxelData.Shorts(new short[1], true);
        signed.set(0, -1e9);
        assertEquals(Short.MIN_VALUE, signed.get(0));
        VoxelData wide = new VoxelData.Ints(new int[1], false);
        wide.set(0, 4e9);
        assertEquals(4e9, wide.get(0));
    }

    @Test
    void aCopySharesNothing() {
        for (VoxelData d : kinds()) {
            VoxelData copy = d.copy();
            copy.set(0, 7);
            assertEquals(0, d.get(0), d.getClass().getSimpleName());
        }
    }

    @Test
    void valuesAreRescaled() {
        Volume v = new Volume(G, new VoxelData.Shorts(new short[] {0, 1, 2, 3, 4, 5, 6, -7}, true), new Rescale(2, -1000),
                Modality.CT);
        assertEquals(-1014, v.value(7));
        assertEquals(-990, v.value(1, 0, 1));
        assertArrayEquals(new float[] {-1000, -998, -996, -994, -992, -990, -988, -1014}, v.toFloats());
    }

    @Test
    void everyKindBecomesTheSameFloats() {
        for (VoxelData d : kinds()) {
            for (int i = 0; i < 8; i++) {
                d.set(i, 10 * i);
            }
            assertArrayEquals(new float[] {0, 10, 20, 30, 40, 50, 60, 70},
                    new Volume(G, d, Rescale.NONE, Modality.MR).toFloats(), d.getClass().getSimpleName());
        }
    }

    @Test
    void sizeMustFitTheGrid() {
        assertThrows(IllegalArgumentException.class,
                () -> new Volume(G, new VoxelData.Floats(new float[9]), Rescale.NONE, Modality.MR));
        assertEquals(2, new Volume(G, new VoxelData.Floats(new float[16]), Rescale.NONE, Modality.MR, 2).timePoints());
    }

    @Test
    void theDigestSeesVoxelsTypeGridAndRescale() {
        Volume v = new Volume(G, new VoxelData.Shorts(new short[8], true), Rescale.NONE, Modality.MR);
        short[] one = new short[8];
        one[7] = 1;
        assertEquals(v.digest(), v.withData(v.data().copy()).digest());
        assertNotEquals(v.digest(), v.withData(new VoxelData.Shorts(one, true)).digest());
        assertNotEquals(v.digest(), v.withData(new VoxelData.Shorts(new short[8], false)).digest());
        assertNotEquals(v.digest(), new Volume(G, v.data(), new Rescale(2, 0), Modality.MR).digest());
        Geometry moved = Geometry.axisAligned(2, 2, 2, new Spacing(1, 1, 1), new Point3(1, 0, 0));
        assertNotEquals(v.digest(), new Volume(moved, v.data(), Rescale.NONE, Modality.MR).digest());
    }

    @Test
    void aRescaleThatCannotBeUndoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Rescale(0, 1));
        assertEquals(5, new Rescale(2, -1).toStored(9));
    }
}
