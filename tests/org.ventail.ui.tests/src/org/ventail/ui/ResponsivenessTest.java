package org.ventail.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Subject;
import org.ventail.ui.cohort.CohortTableView;
import org.ventail.ui.cohort.NavigatorView;
import org.ventail.ui.testing.Bench;
import org.ventail.ui.testing.Phantoms;
import org.ventail.ui.work.Work;

/** What the window's own thread does at once: its processor time for one event, which other programs do not disturb. */
class ResponsivenessTest {
    private static final int SERIES = 500;
    private static final long MOST_MILLIS = 2000;
    /** By the clock: at load 20 all of it took a minute. */
    private static final long PATIENCE_MS = 600_000;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<String> said = new ArrayList<>();
    /** Milliseconds of the longest event. */
    private long longest;
    @TempDir
    Path temp;

    @AfterEach
    void forget() {
        Bench.clear();
    }

    private Path many() throws IOException {
        Path one = Phantoms.cohort(temp.resolve("one"), 1).resolve("sub-01/anat/sub-01_T1w.nii");
        Path all = Files.createDirectories(temp.resolve("all"));
        Files.copy(temp.resolve("one/dataset_description.json"), all.resolve("dataset_description.json"));
        for (int i = 1; i <= SERIES; i++) {
            String person = String.format(Locale.ROOT, "sub-%03d", i);
            Path anat = Files.createDirectories(all.resolve(person + "/anat"));
            Files.createLink(anat.resolve(person + "_T1w.nii"), one);
        }
        return all;
    }

    /** Notes the longest event until it is so. */
    private void longest(String what, BooleanSupplier end) {
        Display display = Display.getCurrent();
        long nanos = 0;
        long last = System.currentTimeMillis() + PATIENCE_MS;
        while (!end.getAsBoolean()) {
            assertTrue(System.currentTimeMillis() < last, "waited in vain for: " + what);
            long began = threads.getCurrentThreadCpuTime();
            boolean more = display.readAndDispatch();
            nanos = Math.max(nanos, threads.getCurrentThreadCpuTime() - began);
            if (!more) {
                Thread.onSpinWait();
            }
        }
        note(what, nanos);
    }

    private void note(String what, long nanos) {
        said.add(what + " " + nanos / 1_000_000 + " ms");
        longest = Math.max(longest, nanos / 1_000_000);
    }

    @Test
    void theWindowAnswersWhileFiveHundredSeriesAreOpenedAndLookedThrough() throws Exception {
        Bench.perspective("org.ventail.app.curate");
        Tree tree = Bench.view(NavigatorView.ID, NavigatorView.class).viewer().getTree();
        Table table = Bench.view(CohortTableView.ID, CohortTableView.class).viewer().getTable();
        Bench.service(Work.class).open(many());
        longest("open", () -> Bench.studio().state().cohort().isPresent());
        assertTrue(tree.getItemCount() < SERIES / 2, "the tree is filled at once");
        assertTrue(table.getItemCount() < SERIES / 2, "the table is filled at once");
        longest("fill", () -> tree.getItemCount() == SERIES && tree.getItem(SERIES - 1).getExpanded()
                && table.getItemCount() == SERIES);
        longest("show", () -> Bench.studio().state().scan().isPresent());
        Cohort cohort = Bench.studio().state().cohort().orElseThrow();
        assertEquals(SERIES, cohort.allSeries().count());
        for (int i = 1; i <= 4; i++) {
            Subject next = cohort.subjects().get(i * 90);
            long began = threads.getCurrentThreadCpuTime();
            Bench.service(Work.class).show(next);
            note("select", threads.getCurrentThreadCpuTime() - began);
            longest("read", () -> Bench.studio().state().scan().filter(s -> s.subjectId().equals(next.id())).isPresent());
        }
        assertTrue(longest < MOST_MILLIS, said.toString());
    }
}
