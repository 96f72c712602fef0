package org.ventail.ui.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Cohort;
import org.ventail.ui.commands.Commands;
import org.ventail.ui.studio.Change;
import org.ventail.ui.testing.Bench;
import org.ventail.ui.testing.Phantoms;
import org.ventail.ui.testing.Shots;

/** The report of the last run, in the window. */
class ReportViewTest {
    @TempDir
    Path temp;

    @AfterEach
    void forget() {
        Bench.page().hideView(Bench.page().findView(ReportView.ID));
        for (Shell s : Bench.page().getWorkbenchWindow().getShell().getShells()) {
            s.close();
        }
        Bench.clear();
    }

    @Test
    void withoutARunItSaysHowToGetOne() throws Exception {
        Bench.perspective("org.ventail.app.release");
        int before = notes();
        command();
        Bench.until("a note", () -> notes() > before);
    }

    @Test
    void isWrittenIntoTheFolderOfTheRunAndOpened() throws Exception {
        Cohort cohort = Phantoms.inMemory(temp.resolve("cohort"), 3);
        Bench.perspective("org.ventail.app.release");
        Bench.studio().update(Change.COHORT, s -> s.opened(cohort));
        Bench.studio().update(Change.RESULT, s -> s.judged(Phantoms.run(cohort, temp, Effect.REVIEW)));
        command();
        Bench.until("the report", () -> Bench.page().findView(ReportView.ID) instanceof ReportView v && v.shown().isPresent());
        ReportView view = (ReportView) Bench.page().findView(ReportView.ID);
        assertEquals(Optional.of(temp.resolve("report.html")), view.shown());
        assertTrue(Files.readString(temp.resolve("report.html")).contains("REVIEW"));
        Bench.pump(300);
        Shots.save(Bench.pixels(Bench.page().getWorkbenchWindow().getShell()), "report");
        Path pdf = temp.resolve("saved.pdf");
        Bench.service(Reports.class).save(pdf);
        Bench.until("the PDF", () -> Files.isRegularFile(pdf));
        Bench.studio().update(Change.COHORT, s -> s.opened(cohort));
        assertTrue(view.shown().isEmpty(), "another cohort has another report");
    }

    private static void command() {
        Commands.execute(Bench.service(IHandlerService.class), Commands.REPORT);
        Bench.pump(100);
    }

    private static int notes() {
        return Bench.page().getWorkbenchWindow().getShell().getShells().length;
    }
}
