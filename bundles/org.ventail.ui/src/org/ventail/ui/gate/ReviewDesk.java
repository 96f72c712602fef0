package org.ventail.ui.gate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ventail.api.model.Subject;
import org.ventail.ui.notice.Notices;
import org.ventail.ui.preferences.Choices;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.work.TaskBoard;
import org.ventail.ui.work.Work;
import org.ventail.workflow.Review;
import org.ventail.workflow.ReviewBook;
import org.ventail.workflow.ReviewCase;
import org.ventail.workflow.RunResult;

/**
 * Takes down what a reviewer says of the last run, in the home folder of that run. When nothing waits any more, the gate is asked
 * again. UI thread.
 */
final class ReviewDesk {
    private final Studio studio;
    private final Work work;
    private final TaskBoard board;
    private final Choices choices;
    /** People, or the cohort, about whom something was said since the run. */
    private final Set<String> done = new HashSet<>();

    ReviewDesk(Studio studio, Work work, TaskBoard board, Choices choices) {
        this.studio = studio;
        this.work = work;
        this.board = board;
        this.choices = choices;
    }

    /** Another run, or none: nothing was said about it yet. */
    void begin() {
        done.clear();
    }

    /** The case to show: the one of somebody, else the first that waits. */
    Optional<ReviewCase> caseOf(Optional<String> subjectId) {
        List<ReviewCase> left = left();
        return left.stream().filter(c -> Optional.of(c.subjectId()).equals(subjectId)).findFirst()
                .or(() -> left.stream().filter(ReviewCase::open).findFirst());
    }

    /** How many wait. */
    long waiting() {
        return left().stream().filter(ReviewCase::open).count();
    }

    private List<ReviewCase> left() {
        return studio.state().result().map(ReviewCase::of).orElse(List.of()).stream()
                .filter(c -> !done.contains(c.subjectId())).toList();
    }

    /** Who reviewed last. */
    String reviewer() {
        return choices.reviewer();
    }

    void decide(ReviewCase what, boolean accepted, String reviewer, String reason) {
        choices.setReviewer(reviewer);
        Review review = new Review(what.subjectId(), what.judged(), reviewer, LocalDate.now(ZoneOffset.UTC), accepted, reason);
        write(what, book -> book.put(review));
    }

    void takeBack(ReviewCase what) {
        write(what, book -> book.takeBack(what.subjectId()));
    }

    /** A change of the book. */
    private interface Entry {
        void make(ReviewBook book) throws Exception;
    }

    private void write(ReviewCase what, Entry entry) {
        RunResult run = studio.state().result().orElseThrow();
        done.add(what.subjectId());
        board.start("Keep the review", "reviews", m -> {
            entry.make(new ReviewBook(run.home(), run.cohort().root()));
            board.later(() -> judgeAgain(run));
        }, Notices::show);
    }

    private void judgeAgain(RunResult run) {
        if (waiting() == 0 && studio.state().result().filter(r -> r == run).isPresent()) {
            work.judge();
        }
    }

    /** Shows the scan of a person in all views. */
    void look(String subjectId) {
        studio.state().cohort().flatMap(c -> c.subjects().stream().filter(s -> s.id().equals(subjectId)).findFirst())
                .filter(s -> !studio.state().subjectId().equals(Optional.of(s.id()))).ifPresent((Subject s) -> work.show(s));
    }
}
