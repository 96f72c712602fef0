package org.ventail.ui.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is known of a piece of long work: an immutable snapshot.
 *
 * @param id number of the task since start
 * @param label what it does, for people
 * @param phase where it stands
 * @param fraction how much is done, 0..1; negative when unknown
 * @param message what it does right now
 * @param steps stations reached and how far each is, oldest first
 */
public record Task(int id, String label, Phase phase, double fraction, String message, List<String> steps) {
    /** Where a task stands. */
    public enum Phase {
        RUNNING, CANCELLING, DONE, CANCELLED, FAILED;

        public boolean over() {
            return this == DONE || this == CANCELLED || this == FAILED;
        }
    }

    public Task {
        Objects.requireNonNull(label);
        steps = List.copyOf(steps);
    }

    Task at(Phase newPhase, String newMessage) {
        return new Task(id, label, newPhase, newPhase == Phase.DONE ? 1 : fraction, newMessage, steps);
    }

    Task progressed(double newFraction, String newMessage) {
        return new Task(id, label, phase, newFraction, newMessage, steps);
    }

    /** At a station; what was done stays done. */
    Task withStep(String station, String text, String now, double share) {
        List<String> more = new ArrayList<>(steps);
        more.removeIf(s -> s.startsWith(station));
        more.add(text);
        return new Task(id, label, phase, Math.max(fraction, share), now, more);
    }
}
