package org.ventail.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Series;
import org.ventail.demo.DemoCohort;
import org.ventail.ui.studio.Compare;
import org.ventail.ui.studio.StudioState;
import org.ventail.ui.testing.Bench;
import org.ventail.ui.testing.Shots;
import org.ventail.ui.work.Work;

/**
 * The demo in the workbench, with the real engine: opens the demo cohort, runs the gate, and takes the pictures of the
 * three perspectives for {@code docs/images}. Shows a head of nobody; no picture of a person is taken.
 */
class DemoScreenshotsTest {
    private static final long OPEN_MS = 180_000;
    /** Ten minutes and a half on two cores at load 20: a task that hangs is given up, a slow one is not. */
    private static final long JUDGE_MS = 2_400_000;
    private static final String SHOWN = "sub-synth01";

    @TempDir
    Path temp;

    @AfterEach
    void forget() {
        Bench.clear();
    }

    @Test
    void theDemoCohortGoesThroughTheWorkbench() throws Exception {
        Assumptions.assumeTrue(DemoCohort.available(),
                "Debian's invesalius-examples and mricron-data are not installed");
        Assumptions.assumeTrue(System.getenv("VENTAIL_MODELS") != null, "the face models are not installed");
        Path cohort = DemoCohort.make(temp.resolve("demo-cohort"), new NullProgressMonitor());
        Work work = Bench.service(Work.class);
        work.open(cohort);
        Bench.until("the cohort", OPEN_MS, () -> state().cohort().isPresent());
        assertEquals(7, state().cohort().orElseThrow().subjects().size());
        work.takeUp(temp.resolve("home"));
        Bench.until("the decision", JUDGE_MS, () -> state().result().isPresent());
        assertEquals(Effect.RELEASE, state().result().orElseThrow().decision().effect(),
                () -> state().result().orElseThrow().decision().cohortReasons().toString());
        show(work);
        for (String perspective : new String[] {"curate", "deface", "release"}) {
            Shots.take("org.ventail.app." + perspective, "demo-" + perspective);
        }
    }

    private static void show(Work work) {
        Series series = state().cohort().orElseThrow().subjects().stream().filter(s -> s.id().equals(SHOWN)).findFirst()
                .orElseThrow().series().get(0);
        work.show(SHOWN, series);
        Bench.until("the scan before and after", OPEN_MS, () -> state().scan().filter(s -> s.after().isPresent()
                && s.series().id().equals(series.id())).isPresent());
        Bench.studio().view(v -> v.withCompare(Compare.SIDE_BY_SIDE).withMask(true)
                .withCrosshair(v.crosshairLps().plus(new Point3(8, -60, -35))));
        assertTrue(state().scan().orElseThrow().after().isPresent());
    }

    private static StudioState state() {
        return Bench.studio().state();
    }
}
