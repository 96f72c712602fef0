package org.ventail.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Volume;

/** The demo cohort is what the demo says it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoCohortTest {
    @TempDir
    static Path temp;

    private Path cohort;

    @BeforeAll
    void make() throws Exception {
        Assumptions.assumeTrue(DemoCohort.available(),
                "Debian's invesalius-examples and mricron-data are not installed");
        cohort = DemoCohort.make(temp.resolve("cohort"), new NullProgressMonitor());
    }

    private static long files(Path folder, String end) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(p -> p.toString().endsWith(end)).count();
        }
    }

    @Test
    void holdsACtSeriesADerivedObjectAndSixT1() throws Exception {
        assertEquals(108, files(cohort.resolve("dicom/S0001"), ""));
        assertEquals(1, files(cohort.resolve("dicom/S0002"), ""));
        assertEquals(6, files(cohort.resolve("bids"), "_T1w.nii.gz"));
        assertEquals(6, files(cohort.resolve("bids"), "_T1w.json"));
    }

    @Test
    void theHeaderIsFullOfWhatMustNotLeave() throws Exception {
        String slice = new String(Files.readAllBytes(cohort.resolve("dicom/S0001/IM00001")), StandardCharsets.ISO_8859_1);
        for (String s : new String[] {"MADE-UP^PATIENT", "MRN-0042-4711", "ACC-20120914-7", "RP-556677",
                "VENTAIL DEMO PRIVATE"}) {
            assertTrue(slice.contains(s), s);
        }
    }

    @Test
    void isLeftAloneTheSecondTime() throws Exception {
        FileTime before = Files.getLastModifiedTime(cohort.resolve("dicom/S0001/IM00001"));
        DemoCohort.make(cohort, new NullProgressMonitor());
        assertEquals(before, Files.getLastModifiedTime(cohort.resolve("dicom/S0001/IM00001")));
    }

    @Test
    void aCancelLeavesNothingThatLooksFinished() {
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        Assertions.assertThrows(OperationCanceledException.class, () -> DemoCohort.make(temp.resolve("other"), cancelled));
        assertFalse(Files.exists(temp.resolve("other")));
    }

    @Test
    void theNoseOfTheCtPointsForward() throws Exception {
        Volume ct = InVesaliusVolume.read(DemoCohort.CRANIUM);
        Geometry g = ct.geometry();
        double nose = mostAnterior(ct, g.nx() / 2, 20);
        double cheek = mostAnterior(ct, g.nx() / 2 + 55, 20);
        assertTrue(nose > cheek + 15, "nose " + nose + " mm, cheek " + cheek + " mm to the front");
        assertTrue(g.voxelToLps().determinant() > 0, "right-handed axes");
    }

    /** How far to the front (mm) there is tissue on a line through the scan. */
    private static double mostAnterior(Volume ct, int x, int z) {
        double best = Double.NEGATIVE_INFINITY;
        for (int y = 0; y < ct.geometry().ny(); y++) {
            if (ct.value(x, y, z) > -300) {
                best = Math.max(best, -ct.geometry().voxelToLps().apply(new Point3(x, y, z)).y());
            }
        }
        return best;
    }
}
