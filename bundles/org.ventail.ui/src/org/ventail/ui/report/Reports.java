package org.ventail.ui.report;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.ui.notice.Notices;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.work.TaskBoard;
import org.ventail.workflow.RunResult;
import org.ventail.workflow.report.RunReport;

/** Writes reports of the last run in the background. Call on the UI thread. */
@Component(service = Reports.class)
public final class Reports {
    private static final String FAMILY = "report";
    private static final String NAME = "report.html";
    private final Studio studio;
    private final TaskBoard board;

    @Activate
    public Reports(@Reference Studio studio, @Reference TaskBoard board) {
        this.studio = studio;
        this.board = board;
    }

    /** Writes the HTML form into the private folder of the run; says so if there is no run. */
    public void write(Consumer<Path> then) {
        run().ifPresent(r -> save(r, r.workspace().resolve(NAME), then));
    }

    /** Writes the form that the file's ending names. */
    public void save(Path file) {
        run().ifPresent(r -> save(r, file, f -> Notices.show(new VentailException(Problem.info("ui.report-saved",
                "The report is saved.", f, "It shows faces before defacing: keep it as private as the scans.")))));
    }

    private void save(RunResult run, Path file, Consumer<Path> then) {
        board.start("Write the report", FAMILY, monitor -> {
            RunReport.of(run).write(file);
            board.later(() -> then.accept(file));
        }, Notices::show);
    }

    private Optional<RunResult> run() {
        Optional<RunResult> run = studio.state().result();
        if (run.isEmpty()) {
            Notices.show(new VentailException(Problem.info("ui.no-run", "There is no report: nothing was attacked yet.", null,
                    "Run the gate with Ctrl+G; the report then says what every attacker found.")));
        }
        return run;
    }
}
