package org.ventail.workflow;

import java.util.List;

/**
 * What making the numbers of a report again showed.
 *
 * @param compared values looked at
 * @param differences one line each: where, what it was, what it is
 */
public record ReplayOutcome(int compared, List<String> differences) {
    public ReplayOutcome {
        differences = List.copyOf(differences);
    }

    public boolean same() {
        return differences.isEmpty();
    }
}
