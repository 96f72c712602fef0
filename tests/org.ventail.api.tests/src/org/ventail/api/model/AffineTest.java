package org.ventail.api.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.testkit.RandomSeed;

class AffineTest {
    private static final double ROUNDING_MM = 1e-9;
    @RegisterExtension
    private final RandomSeed seed = new RandomSeed();
    private Random random;

    @BeforeEach
    void random() {
        random = seed.random();
    }

    private Affine any() {
        double[] m = random.doubles(12, -3, 3).toArray();
        m[0] += 5;
        m[5] -= 5;
        m[10] += 5;
        return Affine.ofRows(m);
    }

    private Point3 point() {
        return new Point3(random.nextDouble(-100, 100), random.nextDouble(-100, 100), random.nextDouble(-100, 100));
    }

    @Test
    void theInverseTakesEveryPointBack() {
        for (int i = 0; i < 200; i++) {
            Affine a = any();
            Point3 p = point();
            assertEquals(0, a.inverse().apply(a.apply(p)).minus(p).length(), 1e-6);
        }
    }

    @Test
    void composingIsApplyingOneAfterTheOther() {
        for (int i = 0; i < 200; i++) {
            Affine a = any();
            Affine b = any();
            Point3 p = point();
            assertEquals(0, a.compose(b).apply(p).minus(a.apply(b.apply(p))).length(), 1e-6);
        }
    }

    @Test
    void aDirectionIsNotMoved() {
        Affine a = Affine.translate(10, 20, 30);
        assertEquals(new Point3(1, 2, 3), a.applyDirection(new Point3(1, 2, 3)));
        assertEquals(new Point3(11, 22, 33), a.apply(new Point3(1, 2, 3)));
    }

    @Test
    void columnsAreTheImagesOfUnitSteps() {
        Affine a = Affine.ofColumns(new double[] {1, 2, 3}, new double[] {4, 5, 6}, new double[] {7, 8, 10},
                new double[] {0.5, 0, 0});
        assertEquals(new Point3(4, 5, 6), a.column(1));
        assertEquals(new Point3(0.5, 0, 0), a.origin());
        assertEquals(-3, a.determinant(), ROUNDING_MM);
    }

    @Test
    void singularMapsHaveNoInverse() {
        assertThrows(ArithmeticException.class, () -> Affine.scale(1, 0, 1).inverse());
    }

    @Test
    void onlyFiniteNumbersAreTaken() {
        assertThrows(IllegalArgumentException.class, () -> Affine.scale(Double.NaN, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Affine.ofRows(1, 2, 3));
    }

    @Test
    void callersCannotChangeItAfterwards() {
        double[] rows = Affine.IDENTITY.toRows();
        rows[3] = 99;
        assertEquals(Affine.IDENTITY, Affine.ofRows(Affine.IDENTITY.toRows()));
        assertTrue(Affine.IDENTITY.get(0, 3) == 0);
    }
}
