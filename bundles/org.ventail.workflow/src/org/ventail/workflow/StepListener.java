package org.ventail.workflow;

import java.util.Optional;

/** Hears what the pipeline does; called from worker threads, one call at a time. */
@FunctionalInterface
public interface StepListener {
    /** Hears nothing. */
    StepListener NONE = event -> {};

    void on(Event event);

    /**
     * One piece of news.
     *
     * @param step the station
     * @param subjectId whose, if one person's
     * @param seriesId which series, if one
     * @param done how many of {@code of} are done at this station
     * @param of how many there are
     * @param message what happened, for people, without identifiers
     */
    record Event(Step step, Optional<String> subjectId, Optional<String> seriesId, int done, int of, String message) {
    }
}
