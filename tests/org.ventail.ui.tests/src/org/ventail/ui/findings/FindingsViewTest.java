package org.ventail.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Problem;
import org.ventail.ui.studio.Change;
import org.ventail.ui.studio.StudioState;
import org.ventail.ui.testing.Bench;
import org.ventail.ui.testing.Phantoms;

/** What a person should look at. */
class FindingsViewTest {
    private final Cohort cohort = new Cohort(Path.of("."), Phantoms.inMemory(Path.of("."), 2).subjects(),
            List.of(Problem.error("nifti.truncated", "The file is shorter than its header says", Path.of("x.nii"),
                    "Copy it again")));
    private FindingsView view;

    @BeforeEach
    void openView() throws Exception {
        Bench.perspective("org.ventail.app.deface");
        view = Bench.view(FindingsView.ID, FindingsView.class);
    }

    @AfterEach
    void forget() {
        Bench.clear();
    }

    @Test
    void listsProblemsOfFilesWithTheirRemedy() {
        Bench.studio().update(Change.COHORT, s -> s.opened(cohort));
        Bench.pump(30);
        assertEquals("Error", view.viewer().getTable().getItem(0).getText(0));
        assertEquals("The file is shorter than its header says", view.viewer().getTable().getItem(0).getText(4));
        assertEquals("Copy it again", view.viewer().getTable().getItem(0).getText(5));
    }

    @Test
    void goesToThePlaceOfAFinding() {
        Bench.studio().update(Change.COHORT, s -> s.opened(cohort));
        Bench.studio().update(Change.RESULT, s -> s.judged(Phantoms.run(cohort, Path.of("."), Effect.BLOCK)));
        Bench.pump(30);
        FindingRow row = FindingRows.of(Bench.studio().state()).stream().filter(r -> r.positionLps().isPresent())
                .findFirst().orElseThrow();
        var series = cohort.subjects().get(0).series().get(0);
        var scan = Phantoms.defaced("sub-01", series, Phantoms.head(1), 1);
        Bench.studio().update(Change.SCAN, s -> s.selected("sub-01", series).showing(scan));
        view.go(row);
        assertEquals(Phantoms.FINDING_LPS, Bench.studio().state().view().crosshairLps());
    }

    @Test
    void theWorstComesFirst() {
        StudioState state = StudioState.EMPTY.opened(cohort)
                .judged(Phantoms.run(cohort, Path.of("."), Effect.REVIEW, Effect.BLOCK));
        List<FindingRow> rows = FindingRows.of(state);
        for (int i = 1; i < rows.size(); i++) {
            assertTrue(rows.get(i - 1).severity().compareTo(rows.get(i).severity()) >= 0, "row " + i);
        }
        assertEquals(Problem.Severity.ERROR, rows.get(0).severity());
    }

    @Test
    void aCleanRunLeavesNothingToLookAt() {
        Cohort clean = Phantoms.inMemory(Path.of("."), 2);
        assertTrue(FindingRows.of(StudioState.EMPTY.opened(clean)
                .judged(Phantoms.run(clean, Path.of("."), Effect.RELEASE))).isEmpty());
    }
}
