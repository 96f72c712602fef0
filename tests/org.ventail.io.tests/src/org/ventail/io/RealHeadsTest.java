package org.ventail.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Series;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Volume;
import org.ventail.io.nifti.NiftiReader;
import org.ventail.io.nifti.NiftiWriter;
import org.ventail.testkit.TestData;

/** Heads that were really scanned, with numbers that were read off with other tools. Skipped where they are not. */
class RealHeadsTest {
    private static final double SPACING_TOLERANCE_MM = 1e-4;

    @TempDir
    Path temp;

    private static Series only(Path file) throws Exception {
        try (FolderCohortReader reader = FolderCohortReader.standard()) {
            List<Series> all = reader.scan(file, new NullProgressMonitor()).allSeries().toList();
            assertEquals(1, all.size());
            return all.get(0);
        }
    }

    private static void expect(String file, int nx, int ny, int nz, Spacing mm, String axes, Modality modality)
            throws Exception {
        Series series = only(TestData.require(file));
        assertFalse(series.broken(), () -> series.problems().toString());
        Geometry g = series.geometry().orElseThrow();
        assertEquals(List.of(nx, ny, nz), List.of(g.nx(), g.ny(), g.nz()));
        assertEquals(mm.xMm(), g.spacingMm().xMm(), SPACING_TOLERANCE_MM);
        assertEquals(mm.yMm(), g.spacingMm().yMm(), SPACING_TOLERANCE_MM);
        assertEquals(mm.zMm(), g.spacingMm().zMm(), SPACING_TOLERANCE_MM);
        assertEquals(axes, Orientation.code(g));
        assertEquals(modality, series.modality());
        Volume volume = FolderCohortReader.standard().read(series, new NullProgressMonitor());
        assertTrue(volume.value(g.nx() / 2, g.ny() / 2, g.nz() / 2) > 0, "the middle of a head is not air");
    }

    @Test
    void listsTheNiivueHead() throws Exception {
        expect("heads/niivue_T1_head_ext2/T1_head_ext2.nii.gz", 104, 150, 133, new Spacing(1.6, 1.6, 1.6), "RAS",
                Modality.MR);
    }

    @Test
    void listsTheDefacedControl() throws Exception {
        expect("heads/CONTROL_already_defaced/FLAIR_MICCAI2017.nii.gz", 128, 256, 103,
                new Spacing(1.299928, 1.2109, 3), "LPS", Modality.MR);
    }

    @Test
    void listsTheUpperFace() throws Exception {
        expect("heads/seg3d_MR_upperface/MR.nii.gz", 160, 232, 160, new Spacing(1, 0.898437, 0.898437), "RAS",
                Modality.MR);
    }

    @Test
    void listsTheNiftiOfTheEnhancedScan() throws Exception {
        expect("heads/xa30_male31_T1/T1w2mm.nii.gz", 96, 128, 128, new Spacing(2, 2, 2), "RAS", Modality.MR);
    }

    @Test
    void listsTheDetachedNrrdOfNinetyThreeFiles() throws Exception {
        expect("heads/vtk_headsq_CT/quarter.nhdr", 64, 64, 93, new Spacing(3.2, 3.2, 1.5), "LPI", Modality.CT);
        Series series = only(TestData.require("heads/vtk_headsq_CT/quarter.nhdr"));
        assertEquals(94, series.files().size());
        assertTrue(series.problems().stream().anyMatch(p -> p.code().equals("nrrd.orientation-unknown")));
    }

    @Test
    void readsAndWritesDebiansHeadWithoutLosingAValue() throws Exception {
        Path ch2 = TestData.required(TestData.debianCh2(), "mricron-data");
        Series series = only(ch2);
        Geometry g = series.geometry().orElseThrow();
        assertEquals(List.of(181, 217, 181), List.of(g.nx(), g.ny(), g.nz()));
        assertEquals("RAS", Orientation.code(g));
        Volume volume = new NiftiReader().read(series, new NullProgressMonitor());
        List<Path> written = new NiftiWriter().write(series, volume, temp, "copy", new NullProgressMonitor());
        assertEquals(volume.digest(), new NiftiReader().read(only(written.get(0)), new NullProgressMonitor()).digest());
        assertTrue(Files.size(written.get(0)) < 1.05 * Files.size(ch2));
    }

    @Test
    void listsEveryHeadOfTheSharedFolder() throws Exception {
        Path heads = TestData.require("heads");
        try (FolderCohortReader reader = FolderCohortReader.standard()) {
            Cohort cohort = reader.scan(heads, new NullProgressMonitor());
            for (String format : List.of("DICOM", "NIfTI", "NRRD")) {
                assertTrue(cohort.allSeries().anyMatch(s -> s.format().equals(format)), format);
            }
            assertEquals(4, cohort.allSeries().filter(s -> s.format().equals("NIfTI")).count());
            assertEquals(cohort, reader.scan(heads, new NullProgressMonitor()), "twice the same");
        }
    }
}
