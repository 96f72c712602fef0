package org.ventail.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ventail.workflow.Verification;

/** How the result of a verification is printed. */
final class VerificationOutput {
    private VerificationOutput() {
    }

    static int print(Session session, boolean json, Verification.Outcome outcome) {
        if (json) {
            ObjectNode n = Json.object().put("ok", outcome.ok()).put("entries", outcome.entries())
                    .put("head", outcome.head()).put("message", outcome.message());
            session.out().println(Json.text(n));
        } else {
            session.out().println((outcome.ok() ? "OK: " : "NOT OK: ") + outcome.message());
        }
        return outcome.ok() ? ExitCode.OK : ExitCode.ERROR;
    }
}
