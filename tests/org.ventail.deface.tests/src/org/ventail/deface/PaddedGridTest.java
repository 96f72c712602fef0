package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.testkit.RandomSeed;

class PaddedGridTest {
    private static final float TOLERANCE = 2e-4f;
    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @Test
    void looksUpWhatThePlainGridDoes() {
        Random random = seed.random();
        Geometry g = new Geometry(7, 5, 6, Affine.ofRows(2, 0, 0, -4, 0, 0, 3, 1, 0, 2.5, 0, 7));
        float[] v = new float[g.size()];
        for (int i = 0; i < v.length; i++) {
            v[i] = random.nextFloat();
        }
        ScalarGrid plain = new ScalarGrid(g, v);
        PaddedGrid padded = new PaddedGrid(plain);
        Affine m = padded.lpsToVoxel().compose(g.voxelToLps());
        for (int n = 0; n < 5000; n++) {
            double x = 9 * random.nextDouble() - 1;
            double y = 7 * random.nextDouble() - 1;
            double z = 8 * random.nextDouble() - 1;
            if (Math.abs(Math.abs(x - 3) - 3.5) < 1e-4 || Math.abs(Math.abs(y - 2) - 2.5) < 1e-4
                    || Math.abs(Math.abs(z - 2.5) - 3) < 1e-4) {
                continue;
            }
            float there = padded.at((float) m.x(x, y, z), (float) m.y(x, y, z), (float) m.z(x, y, z));
            assertEquals(plain.at(x, y, z), there, TOLERANCE, () -> x + " " + y + " " + z);
        }
    }

    @Test
    void showsTheBorderToThoseOutOfView() {
        Geometry g = new Geometry(2, 1, 1, Affine.IDENTITY);
        PaddedGrid padded = new PaddedGrid(new ScalarGrid(g, new float[] {3, 8}));
        assertEquals(8, padded.nearest(40, -7, 1));
        assertEquals(3, padded.nearest(-40, 1, 9));
        assertTrue(Float.isNaN(padded.at(40, 1, 1)));
    }
}
