package org.ventail.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Series;
import org.ventail.api.model.Volume;
import org.ventail.testkit.TestData;
import org.ventail.workflow.Pipeline;

/** What the defacer that is shipped says of real heads, and of what is none. */
class RealHeadsDefaceTest {
    private static final IProgressMonitor MONITOR = new NullProgressMonitor();
    /** Two formats of one scan are laid on the atlas by different voxels. */
    private static final double SAME_PLACE_MM = 6;

    @ParameterizedTest
    @CsvSource({"fnndsc_adi_mprage, DEFACED", "xa30_male31_T1, DEFACED", "niivue_T1_head_ext2, DEFACED",
            "seg3d_MR_upperface, DEFACED", "CONTROL_already_defaced, NOTHING_LEFT",
            "CONTROL_not_a_head_claims_refaced, NO_HEAD"})
    void aHeadIsWhatItIs(String folder, Status expected) throws Exception {
        for (Scan scan : scans(folder)) {
            DefacedVolume r = deface(scan);
            assertEquals(expected, r.status(), folder + " as " + scan.series.format());
            assertEquals(0, changed(scan.volume, r, false), "voxels changed outside the region");
            assertEquals(0, changed(scan.volume, r, true), "voxels of the brain estimate changed");
            assertTrue(expected == Status.DEFACED == r.changed().count() > 0, "voxels in the region");
        }
    }

    @Test
    void twoFormatsOfAScanAreFoundAtTheSamePlace() throws Exception {
        List<Scan> scans = scans("xa30_male31_T1");
        assertEquals(2, scans.size());
        double apart = deface(scans.get(0)).frame().centerLps().minus(deface(scans.get(1)).frame().centerLps())
                .length();
        assertTrue(apart < SAME_PLACE_MM, "heads apart by mm: " + apart);
    }

    private record Scan(Series series, Volume volume) {
    }

    private static List<Scan> scans(String folder) throws Exception {
        Path path = TestData.require("heads/" + folder);
        Pipeline pipeline = Services.get(Pipeline.class);
        Cohort cohort = pipeline.scan(path, MONITOR);
        List<Scan> scans = new ArrayList<>();
        for (Series s : cohort.allSeries().filter(Series::volumetric).toList()) {
            scans.add(new Scan(s, pipeline.read(s, MONITOR)));
        }
        assertTrue(!scans.isEmpty(), "no scan in " + folder);
        return scans;
    }

    private static DefacedVolume deface(Scan scan) throws Exception {
        Pipeline pipeline = Services.get(Pipeline.class);
        return pipeline.deface(scan.volume, pipeline.find(scan.volume, MONITOR), DefaceOptions.DEFAULT, MONITOR);
    }

    private static int changed(Volume before, DefacedVolume after, boolean inBrain) {
        int n = 0;
        for (int i = 0; i < before.geometry().size(); i++) {
            boolean asked = inBrain ? after.brain().get(i) : !after.changed().get(i);
            n += asked && before.data().get(i) != after.volume().data().get(i) ? 1 : 0;
        }
        return n;
    }
}
