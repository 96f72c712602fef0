package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.model.VentailException;

/** What a deface that is stopped leaves in its output. */
class CancelledDefaceTest {
    @TempDir
    Path temp;
    private FakeRun run;

    @BeforeEach
    void aCohortOfThree() throws IOException {
        run = new FakeRun(temp);
    }

    private void defaceUntil(int done) throws VentailException {
        run.monitor.setCanceled(false);
        run.pipeline().defaceAll(run.cohort, run.out, DefaceOptions.DEFAULT,
                e -> run.monitor.setCanceled(e.done() == done && e.seriesId().isPresent()), run.monitor);
    }

    private List<String> left() throws IOException {
        try (Stream<Path> all = Files.list(run.out.resolve(".ventail-deface"))) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void nothingBeforeTheFirstScanIsDone() {
        assertThrows(OperationCanceledException.class, () -> defaceUntil(0));
        assertFalse(Files.exists(run.out));
    }

    @Test
    void anOutputThatWasThereStaysEmpty() throws Exception {
        Files.createDirectories(run.out);
        assertThrows(OperationCanceledException.class, () -> defaceUntil(0));
        try (Stream<Path> all = Files.list(run.out)) {
            assertEquals(0, all.count());
        }
    }

    @Test
    void onlyTheNotesOfTheScansThatAreDone() throws Exception {
        assertThrows(OperationCanceledException.class, () -> defaceUntil(2));
        assertEquals(2, left().size(), () -> "notes and nothing else");
        assertEquals(2, left().stream().filter(n -> n.endsWith(".json")).count(), () -> "two scans are done");
        assertEquals(2, FakeRun.scansIn(run.out));
    }

    @Test
    void nothingButTheScansOnceItWasTakenUp() throws Exception {
        assertThrows(OperationCanceledException.class, () -> defaceUntil(1));
        defaceUntil(-1);
        assertFalse(Files.exists(run.out.resolve(".ventail-deface")));
        assertEquals(3, FakeRun.scansIn(run.out));
    }
}
