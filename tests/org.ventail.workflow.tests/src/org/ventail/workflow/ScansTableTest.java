package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Series;
import org.ventail.testkit.BidsFolder;
import org.ventail.testkit.FakeEngine;

class ScansTableTest {
    private static final int TABLES = 30;
    @TempDir
    private Path folder;

    @Test
    void ofSeveralTablesTheFirstByNameDecidesWhateverTheDiskListsFirst() throws Exception {
        BidsFolder bids = BidsFolder.in(folder);
        for (int i = TABLES; i > 0; i--) {
            bids.text("sub-1/sub-1_%02d_scans.tsv".formatted(i), "filename\tnote\nanat/sub-1_T1w.nii.gz\tof %d\n".formatted(i));
        }
        Path image = bids.place("sub-1/anat/sub-1_T1w.nii.gz");
        Series series = new Series("s", "T1w", Modality.MR, "NIfTI", Series.Role.IMAGE, Optional.of(FakeEngine.GRID), 1, 2,
                List.of(image), "", "", Map.of(), List.of());
        assertEquals(Map.of("note", "of 1"), ScansTable.inSourceTables(series));
    }
}
