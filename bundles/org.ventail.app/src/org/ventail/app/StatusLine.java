package org.ventail.app;

import java.util.Optional;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.StatusLineContributionItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Count;
import org.ventail.api.model.Problem;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.studio.StudioState;
import org.ventail.ui.work.Task;
import org.ventail.ui.work.TaskBoard;

/** The line at the bottom: what runs, else what is open and what was decided; and the window's title. */
final class StatusLine {
    private static final int CHARACTERS = 150;
    // an item of its own: the message of the line belongs to whichever view is active
    private final StatusLineContributionItem item = new StatusLineContributionItem("org.ventail.app.status", CHARACTERS);
    private final Shell shell;
    private final Studio studio = PlatformUI.getWorkbench().getService(Studio.class);
    private final TaskBoard board = PlatformUI.getWorkbench().getService(TaskBoard.class);

    StatusLine(IWorkbenchWindowConfigurer window) {
        IStatusLineManager line = window.getActionBarConfigurer().getStatusLineManager();
        line.add(item);
        line.update(true);
        shell = window.getWindow().getShell();
    }

    void follow() {
        studio.listen(shell, (change, state) -> show());
        board.listen(shell, task -> show());
        show();
    }

    private void show() {
        StudioState state = studio.state();
        Optional<Task> running = board.tasks().stream().filter(t -> !t.phase().over()).findFirst();
        item.setText(running.map(t -> t.label() + (t.message().isBlank() ? " …" : ": " + t.message()))
                .orElseGet(() -> summary(state)));
        shell.setText(state.cohort().map(c -> c.root().getFileName() + " — Ventail").orElse("Ventail"));
    }

    private static String summary(StudioState state) {
        if (state.cohort().isEmpty()) {
            return "Ready. Open a folder with Ctrl+O, or drop one on the cohort.";
        }
        Cohort c = state.cohort().get();
        String text = Count.of(c.subjects().size(), "subject") + ", " + c.allSeries().count() + " series, "
                + Count.of(c.allProblems().filter(p -> p.severity() != Problem.Severity.INFO).count(), "problem");
        return text + state.result().map(r -> ".  Gate: " + r.decision().effect()).orElse(".  Not judged yet.");
    }
}
