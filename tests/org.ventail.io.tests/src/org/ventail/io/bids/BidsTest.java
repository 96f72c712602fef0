package org.ventail.io.bids;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.io.FolderCohortReader;
import org.ventail.io.nifti.NiftiFiles;
import org.ventail.testkit.BidsFolder;
import org.ventail.testkit.Volumes;

/** BIDS datasets: labels, sessions, inherited sidecars, tables. */
class BidsTest {
    @TempDir
    Path temp;

    private BidsFolder bids;

    @BeforeEach
    void dataset() throws Exception {
        bids = BidsFolder.in(temp.resolve("data"));
        image("sub-01/ses-1/anat/sub-01_ses-1_T1w.nii.gz");
        image("sub-01/ses-2/anat/sub-01_ses-2_T1w.nii.gz");
        image("sub-02/anat/sub-02_acq-fast_FLAIR.nii");
        bids.text("participants.tsv", "participant_id\tage\tsex\thandedness\nsub-01\t34\tF\tn/a\nsub-02\t51\tM\tR\n");
    }

    private void image(String relative) throws Exception {
        NiftiFiles.write(Volumes.sphere(12, 4), bids.place(relative), new NullProgressMonitor());
    }

    private Cohort scan(Path root) throws Exception {
        try (FolderCohortReader reader = FolderCohortReader.standard()) {
            return reader.scan(root, new NullProgressMonitor());
        }
    }

    private Series series(String id) throws Exception {
        return scan(bids.root()).allSeries().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void labelsSessionsAndSuffixesBecomeSubjectsStudiesAndModalities() throws Exception {
        Cohort cohort = scan(bids.root());
        assertEquals(List.of("sub-01", "sub-02"), cohort.subjects().stream().map(s -> s.id()).toList());
        assertEquals(List.of("sub-01_ses-1_T1w", "sub-01_ses-2_T1w", "sub-02_acq-fast_FLAIR"),
                cohort.allSeries().map(Series::id).toList());
        assertEquals(List.of("sub-01_ses-1", "sub-01_ses-2", "sub-02"),
                cohort.allSeries().map(Series::studyId).toList());
        assertTrue(cohort.allSeries().allMatch(s -> s.modality() == Modality.MR && s.problems().isEmpty()));
        assertEquals("T1w", series("sub-01_ses-1_T1w").description());
    }

    @Test
    void participantsBecomeAttributesWithoutEmptyCells() throws Exception {
        Cohort cohort = scan(bids.root());
        assertEquals(Map.of("age", "34", "sex", "F"), cohort.subjects().get(0).attributes());
        assertEquals(Map.of("age", "51", "sex", "M", "handedness", "R"), cohort.subjects().get(1).attributes());
    }

    @Test
    void sidecarsAreInheritedAndTheNearestWins() throws Exception {
        bids.text("T1w.json", "{\"EchoTime\": 0.003, \"Manufacturer\": \"A\", \"Nested\": {\"k\": [1, 2]}}");
        bids.text("sub-01/ses-2/anat/sub-01_ses-2_T1w.json", "{\"Manufacturer\": \"B\"}");
        bids.text("sub-02/anat/sub-02_T1w.json", "{\"Manufacturer\": \"C\"}");
        assertEquals("A", series("sub-01_ses-1_T1w").attributes().get("Manufacturer"));
        assertEquals("B", series("sub-01_ses-2_T1w").attributes().get("Manufacturer"));
        assertEquals("0.003", series("sub-01_ses-2_T1w").attributes().get("EchoTime"));
        assertEquals("{\"k\":[1,2]}", series("sub-01_ses-2_T1w").attributes().get("Nested"));
        assertFalse(series("sub-02_acq-fast_FLAIR").attributes().containsKey("Manufacturer"), "another suffix");
    }

    @Test
    void aDamagedSidecarIsNamedAndTheImageUsed() throws Exception {
        bids.text("T1w.json", "{\"EchoTime\": ");
        Series series = series("sub-01_ses-1_T1w");
        assertEquals(List.of("bids.sidecar-unreadable"), series.problems().stream().map(Problem::code).toList());
        assertTrue(series.volumetric());
    }

    @Test
    void derivativesAreScannedOnlyWhenTheyAreTheRoot() throws Exception {
        image("derivatives/pipe/sub-01/anat/sub-01_desc-x_T1w.nii.gz");
        Cohort cohort = scan(bids.root());
        assertEquals(3, cohort.allSeries().count());
        assertEquals(List.of("bids.skipped-folder"), cohort.problems().stream().map(Problem::code).toList());
        assertEquals(1, scan(bids.root().resolve("derivatives")).allSeries().count());
    }

    @Test
    void oneLabelInTwoDatasetsIsTwoPeople() throws Exception {
        bids = BidsFolder.in(temp.resolve("other"));
        image("sub-01/anat/sub-01_T1w.nii.gz");
        List<String> ids = scan(temp).subjects().stream().map(s -> s.id()).toList();
        assertEquals(3, ids.size(), ids::toString);
        assertEquals(2, ids.stream().filter(i -> i.startsWith("sub-01-")).count());
    }

    @Test
    void masksAreDerived() throws Exception {
        image("sub-02/anat/sub-02_desc-brain_mask.nii.gz");
        assertEquals(Series.Role.DERIVED, series("sub-02_desc-brain_mask").role());
    }

    @ParameterizedTest
    @CsvSource({"T1_head_ext2.nii.gz, MR, T1", "T1w2mm.nii.gz, MR, T1w", "FLAIR_MICCAI.nii.gz, MR, FLAIR",
            "x_CT/quarter.nhdr, CT, CT", "head_ct_1.nii, CT, CT", "pet.nii.gz, PT, PET"})
    void modalityIsGuessedFromWords(String path, Modality modality, String token) {
        assertEquals(Optional.of(new ModalityGuess(modality, token)), ModalityGuess.of(Path.of(path)));
    }

    @ParameterizedTest
    @CsvSource({"ch2.nii.gz", "factor.nii", "mrxyz.nii", "PET_CT.nii", "pt_07.nii"})
    void modalityIsNotGuessedFromOtherWords(String path) {
        assertEquals(Optional.empty(), ModalityGuess.of(Path.of(path)));
    }
}
