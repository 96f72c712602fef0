package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;

/** Names of files that BIDS tools understand, and that say nothing of anybody. */
class ReleaseNamesTest {
    private static Series series(String format, Modality modality, String description, String file) {
        return new Series("s1", description, modality, format, Series.Role.IMAGE, Optional.empty(), 1, 1, List.of(Path.of(file)),
                "st", "", Map.of(), List.of());
    }

    private static String place(ReleaseNames names, Series series) {
        ReleaseNames.Place p = names.next(series);
        return p.folder() + "/" + p.baseName();
    }

    private static ReleaseNames names(Series... all) {
        return new ReleaseNames("sub-X", TaskLabels.of(new Cohort(Path.of("in"),
                List.of(new Subject("sub-1", List.of(all), Map.of())), List.of())));
    }

    @Test
    void runsAreCounted() {
        Series t1 = series("NIfTI", Modality.MR, "T1w", "a.nii");
        ReleaseNames names = names();
        assertEquals("sub-X/anat/sub-X_run-1_T1w", place(names, t1));
        assertEquals("sub-X/anat/sub-X_run-2_T1w", place(names, t1));
        assertEquals("sub-X/anat/sub-X_run-1_T2w", place(names, series("NIfTI", Modality.MR, "T2w", "a.nii")));
    }

    @ParameterizedTest
    @CsvSource({"MR,Made-up Patient head,image/sub-X_run-1_mr", "MR,T1,anat/sub-X_run-1_T1w", "MR,MPRAGE,anat/sub-X_run-1_T1w",
            "MR,dwi 65 time points,dwi/sub-X_run-1_dwi", "MR,bold 9 time points,image/sub-X_run-1_bold",
            "MR,phasediff,image/sub-X_run-1_mr", "CT,CT,ct/sub-X_run-1_ct", "PT,pet 12 time points,pet/sub-X_run-1_pet",
            "PT,PET,image/sub-X_run-1_pt", "OTHER,T1,image/sub-X_run-1_image"})
    void whatBidsHasNoNameForLiesWhereItsToolsDoNotLook(Modality modality, String description, String expected) {
        assertEquals("sub-X/" + expected, place(names(), series("NIfTI", modality, description, "a.nii")));
    }

    @Test
    void restStaysRestAndOtherTasksAreNumberedTheSameForAll() {
        Series rest = series("NIfTI", Modality.MR, "bold 4 time points", "sub-1_task-rest_bold.nii.gz");
        Series faces = series("NIfTI", Modality.MR, "bold 4 time points", "sub-1_task-faces_run-3_bold.nii.gz");
        Series named = series("NIfTI", Modality.MR, "bold 4 time points", "sub-2_task-Zed_bold.nii.gz");
        ReleaseNames names = names(named, faces, rest);
        assertEquals("sub-X/func/sub-X_task-1_run-1_bold", place(names, named));
        assertEquals("sub-X/func/sub-X_task-2_run-1_bold", place(names, faces));
        assertEquals("sub-X/func/sub-X_task-rest_run-1_bold", place(names, rest));
        assertEquals("sub-X/func/sub-X_task-rest_run-2_bold", place(names, rest));
    }

    @Test
    void aDicomSeriesGetsAFolderOfItsOwn() {
        assertEquals("sub-X/ct/sub-X_run-1_ct/sub-X_run-1_ct", place(names(), series("DICOM", Modality.CT, "HEAD", "a")));
        assertEquals("sub-X/anat/sub-X_run-1_mr/sub-X_run-1_mr", place(names(), series("DICOM", Modality.MR, "HEAD", "a")));
    }
}
