package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.testkit.RandomSeed;

class ReducedScanTest {
    private static final Geometry FINE = Geometry.axisAligned(9, 6, 5, new Spacing(1, 1, 3), new Point3(-4, 2, 7));
    private static final double TOLERANCE = 1e-3;

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @Test
    void keepsALinearRampInPlace() {
        ScalarGrid small = reduced(new VoxelData.Floats(new float[FINE.size()]), new Rescale(2, -5));
        assertEquals(5, small.geometry().nx());
        assertEquals(5, small.geometry().nz());
        Point3 at = small.geometry().voxelToLps().apply(new Point3(1, 1, 2));
        assertEquals(2 * ramp(FINE.lpsToVoxel().apply(at)) - 5, small.values()[small.geometry().index(1, 1, 2)],
                TOLERANCE);
    }

    @Test
    void readsEveryPixelTypeAlike() {
        ScalarGrid floats = reduced(new VoxelData.Floats(new float[FINE.size()]), Rescale.NONE);
        for (VoxelData fresh : new VoxelData[] {new VoxelData.Bytes(new byte[FINE.size()], false),
                new VoxelData.Shorts(new short[FINE.size()], true), new VoxelData.Shorts(new short[FINE.size()], false),
                new VoxelData.Ints(new int[FINE.size()], true), new VoxelData.Doubles(new double[FINE.size()])}) {
            ScalarGrid other = reduced(fresh, Rescale.NONE);
            for (int i = 0; i < floats.values().length; i++) {
                assertEquals(floats.values()[i], other.values()[i], TOLERANCE, fresh.getClass().getSimpleName());
            }
        }
    }

    @Test
    void averagesBlocksOfEverySize() {
        for (double spacingMm : new double[] {0.4, 0.5, 0.7, 1, 2.5}) {
            Geometry g = Geometry.axisAligned(23, 7, 6, new Spacing(spacingMm, 1, 1), new Point3(0, 0, 0));
            short[] values = new short[g.size()];
            Random random = seed.random();
            for (int i = 0; i < values.length; i++) {
                values[i] = (short) random.nextInt();
            }
            for (boolean signed : new boolean[] {true, false}) {
                Volume v = new Volume(g, new VoxelData.Shorts(values, signed), Rescale.NONE, Modality.MR);
                ScalarGrid expected = new ScalarGrid(g, v.toFloats()).reduced(ReducedScan.factor(spacingMm), 2, 2);
                ScalarGrid small = ReducedScan.of(v, SubMonitor.convert(new NullProgressMonitor()));
                assertArrayEquals(expected.values(), small.values(), 0.01f, spacingMm + " mm, signed " + signed);
            }
        }
    }

    @Test
    void takesWhatIsNoNumberForTheSmallestValue() {
        float[] hounsfield = new float[FINE.size()];
        Arrays.fill(hounsfield, 40);
        hounsfield[FINE.size() - 1] = -1000;
        Arrays.fill(hounsfield, 0, FINE.index(0, 0, 1), Float.NaN);
        Volume v = new Volume(FINE, new VoxelData.Floats(hounsfield), Rescale.NONE, Modality.CT);
        ScalarGrid small = ReducedScan.of(v, SubMonitor.convert(new NullProgressMonitor()));
        assertEquals(-1000, small.values()[0], TOLERANCE);
    }

    @Test
    void looksUpBetweenCentresAndNowhereElse() {
        ScalarGrid grid = reduced(new VoxelData.Floats(new float[FINE.size()]), Rescale.NONE);
        Affine toFine = FINE.lpsToVoxel().compose(grid.geometry().voxelToLps());
        Point3 fine = toFine.apply(new Point3(1.25, 0.5, 1.5));
        assertEquals(ramp(fine), grid.at(1.25, 0.5, 1.5), TOLERANCE);
        assertTrue(Float.isNaN(grid.at(-0.6, 0, 0)));
        assertTrue(Float.isNaN(grid.at(0, 0, 4.6)));
    }

    private static double ramp(Point3 p) {
        return p.x() + 2 * p.y() + 5 * p.z();
    }

    private static ScalarGrid reduced(VoxelData data, Rescale rescale) {
        for (int i = 0; i < FINE.size(); i++) {
            data.set(i, ramp(new Point3(i % 9, i / 9 % 6, i / 54)));
        }
        Volume v = new Volume(FINE, data, rescale, Modality.MR);
        return ReducedScan.of(v, SubMonitor.convert(new NullProgressMonitor()));
    }
}
