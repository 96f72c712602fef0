package org.ventail.ui.headers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.ventail.api.model.VentailException;
import org.ventail.ui.notice.Notices;
import org.ventail.ui.work.TaskBoard;
import org.ventail.ui.work.TaskJob;
import org.ventail.workflow.CleaningPreview;
import org.ventail.workflow.CleaningProfiles;
import org.ventail.workflow.HeaderPreview;
import org.ventail.workflow.Pipeline;

/** Tries profiles on a file in the background; a newer question stops the one before. Call on the UI thread. */
@Component(service = HeaderPreviews.class)
public final class HeaderPreviews {
    private static final String FAMILY = "headers";
    private final Pipeline pipeline;
    private final TaskBoard board;
    private TaskJob running;

    @Activate
    public HeaderPreviews(@Reference Pipeline pipeline, @Reference TaskBoard board) {
        this.pipeline = pipeline;
        this.board = board;
    }

    /** An answer. */
    record Answer(HeaderQuery query, HeaderPreview preview, Optional<HeaderPreview> other) {
    }

    /**
     * Answers on the UI thread.
     *
     * @param failed told, besides the user, when there is no answer
     */
    void ask(HeaderQuery query, Consumer<Answer> then, Runnable failed) {
        stop();
        // the label says nothing of the file
        running = board.start("Header changes", FAMILY, monitor -> {
            SubMonitor m = SubMonitor.convert(monitor, 2);
            HeaderPreview first = header(query, Optional.of(query.profile()), m.split(1));
            Optional<HeaderPreview> second = query.other().isEmpty() ? Optional.empty()
                    : Optional.of(header(query, query.other(), m.split(1)));
            board.later(() -> then.accept(new Answer(query, first, second)));
        }, e -> {
            failed.run();
            Notices.show(e);
        });
    }

    private HeaderPreview header(HeaderQuery query, Optional<String> profile, IProgressMonitor monitor) throws VentailException {
        return pipeline.previewHeader(query.file(), query.subjectId(), CleaningProfiles.of(profile), monitor);
    }

    /** Tries profiles on all files of a cohort; answers on the UI thread, in their order. */
    void askAll(Path cohort, List<String> profiles, Consumer<List<CleaningPreview>> then) {
        board.start("Dry run", FAMILY + ".all", monitor -> {
            SubMonitor m = SubMonitor.convert(monitor, profiles.size());
            List<CleaningPreview> answers = new ArrayList<>();
            for (String profile : profiles) {
                answers.add(pipeline.preview(cohort, CleaningProfiles.of(Optional.of(profile)), m.split(1)));
            }
            board.later(() -> then.accept(answers));
        }, Notices::show);
    }

    /** Stops what runs. */
    void stop() {
        if (running != null) {
            running.stop();
        }
    }
}
