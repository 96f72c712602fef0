package org.ventail.io.nifti;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Series;
import org.ventail.io.Orientation;
import org.ventail.io.raw.RawType;
import org.ventail.testkit.RandomSeed;
import org.ventail.testkit.Volumes;

/** Where voxels are: every way a header can say it, in LPS millimetres. */
class NiftiPlacementTest {
    private static final double SINGLE_PRECISION_MM = 1e-3;
    private static final double[] TO_LEFT = {-2, 0, 0, 40, 0, 3, 0, -50, 0, 0, 4, -60};

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @TempDir
    Path temp;

    private static NiftiBytes bytes() {
        return new NiftiBytes(false, ByteOrder.LITTLE_ENDIAN, 0).dims(10, 11, 12).type(RawType.UINT8).sizes(1, 2, 3, 4);
    }

    private Series series(NiftiBytes bytes) throws Exception {
        bytes.write(temp.resolve("a.nii"), new byte[10 * 11 * 12]);
        return OneImage.series(temp);
    }

    @Test
    void sformIsTurnedFromRasToLps() throws Exception {
        Geometry g = series(bytes().sform(1, TO_LEFT)).geometry().orElseThrow();
        assertEquals(Affine.ofRows(2, 0, 0, -40, 0, -3, 0, 50, 0, 0, 4, -60), g.voxelToLps());
        assertEquals("LAS", Orientation.code(g));
    }

    @Test
    void theTurnIsItsOwnInverseWithoutLosingABit() {
        Random random = seed.random();
        double[] rows = random.doubles(12, -300, 300).toArray();
        Affine ras = Affine.ofRows(rows);
        assertEquals(ras, RasLps.flip(RasLps.flip(ras)));
        assertEquals(Affine.IDENTITY, RasLps.flip(RasLps.flip(Affine.IDENTITY)), "no negative zeros");
    }

    @Test
    void qformAloneGivesTheSameGridAsTheRotationItWasMadeFrom() throws Exception {
        Random random = seed.random();
        double[] q = random.doubles(4, -1, 1).toArray();
        // the header leaves it out: of half a turn, more or less, nothing exact is left in single precision
        q[0] = Math.copySign(0.1 + Math.abs(q[0]), q[0]);
        double n = Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]) * (q[0] < 0 ? -1 : 1);
        double qfac = random.nextBoolean() ? 1 : -1;
        Geometry g = series(bytes().sizes(qfac, 2, 3, 4).qform(1, q[1] / n, q[2] / n, q[3] / n, 11, 22, 33)).geometry()
                .orElseThrow();
        double[] size = {2, 3, 4 * qfac};
        for (int axis = 0; axis < 3; axis++) {
            Point3 ras = rotate(q[0] / n, new Point3(q[1] / n, q[2] / n, q[3] / n), unit(axis)).times(size[axis]);
            Point3 lps = new Point3(-ras.x(), -ras.y(), ras.z());
            assertEquals(0, lps.minus(g.voxelToLps().column(axis)).length(), SINGLE_PRECISION_MM);
        }
        assertEquals(new Point3(-11, -22, 33), g.voxelToLps().origin());
    }

    /** Rodrigues' form of a unit quaternion's rotation: v + 2a(u×v) + 2u×(u×v). */
    private static Point3 rotate(double a, Point3 u, Point3 v) {
        return v.plus(u.cross(v).times(2 * a)).plus(u.cross(u.cross(v)).times(2));
    }

    private static Point3 unit(int axis) {
        return new Point3(axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0);
    }

    @Test
    void sformWinsAndADisagreementIsNamed() throws Exception {
        Series series = series(bytes().sform(4, TO_LEFT).qform(1, 0, 0, 0, 0, 0, 0));
        assertEquals(-40, series.geometry().orElseThrow().voxelToLps().get(0, 3));
        assertTrue(OneImage.codes(series.problems()).contains("nifti.forms-disagree"));
    }

    @Test
    void formsThatAgreeAreNotRemarkedUpon() throws Exception {
        Series series = series(bytes().sizes(1, 2, 3, 4).sform(1, 2, 0, 0, 5, 0, 3, 0, 6, 0, 0, 4, 7).qform(1, 0, 0, 0,
                5, 6, 7));
        assertEquals(List.of("modality.unknown"), OneImage.codes(series.problems()));
    }

    @Test
    void aSingularSformFallsBackToTheQform() throws Exception {
        Series series = series(bytes().sform(1, new double[12]).qform(1, 0, 0, 0, 5, 6, 7));
        assertEquals(new Point3(-5, -6, 7), series.geometry().orElseThrow().voxelToLps().origin());
    }

    @Test
    void withoutFormsTheOrientationIsUnknownAndSaidSo() throws Exception {
        Series series = series(bytes());
        assertTrue(OneImage.codes(series.problems()).contains("nifti.orientation-unknown"));
        assertEquals(0, series.geometry().orElseThrow().centerLps().length(), SINGLE_PRECISION_MM);
        assertFalse(series.broken());
    }

    @Test
    void metresAndMicrometresBecomeMillimetres() throws Exception {
        double[] metres = {0.002, 0, 0, 0.1, 0, 0.003, 0, 0, 0, 0, 0.004, 0};
        Geometry g = series(bytes().units(1).sform(1, metres)).geometry().orElseThrow();
        assertEquals(2, g.spacingMm().xMm(), SINGLE_PRECISION_MM);
        assertEquals(-100, g.voxelToLps().get(0, 3), SINGLE_PRECISION_MM);
    }

    @Test
    void analyzeIsReadableButWarnedAbout() throws Exception {
        Files.write(temp.resolve("a.hdr"), bytes().magic("\0\0\0\0").offset(0).header());
        Files.write(temp.resolve("a.img"), new byte[10 * 11 * 12]);
        Series series = OneImage.series(temp);
        assertTrue(OneImage.codes(series.problems()).contains("nifti.analyze"));
        assertEquals(1320, OneImage.volume(temp).data().length());
    }

    @Test
    void theOrientationCodeUsesEveryPatientAxisOnce() {
        Random random = seed.random();
        for (int i = 0; i < 50; i++) {
            String code = Orientation.code(Volumes.obliqueGrid(3, 3, 3, random));
            assertEquals("LPS", code, "tilted by less than 45 degrees");
        }
        Geometry sagittal = new Geometry(4, 4, 4, Affine.ofRows(0, 0, 1, 0, 1, 0, 0, 0, 0, -1, 0, 0));
        assertEquals("PIL", Orientation.code(sagittal));
    }
}
