package org.ventail.ui.work;

import org.ventail.api.model.Problem;
import org.ventail.workflow.RunResult;

/** What a person is told when a release is over: where it lies and how anybody checks it, or that there is none. */
final class Publishing {
    private Publishing() {
    }

    static Problem told(RunResult run) {
        return run.release().map(folder -> Problem.info("ui.published", "The cohort is released.", folder,
                "Whoever gets the folder checks it, without a network: ventail manifest verify FOLDER"))
                .orElseGet(() -> Problem.warning("ui.not-published",
                        "Nothing was published: the gate says " + run.decision().effect() + ".", null,
                        "The Gate view says who waits for a review or is blocked, and why."));
    }
}
