package org.ventail.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.ventail.api.model.Count;
import org.ventail.workflow.CanaryOutcome;
import org.ventail.workflow.ReplayOutcome;

/** How the results of a replay and of a trial with canaries are printed. */
final class TrialOutput {
    private static final int MOST = 40;

    private TrialOutput() {
    }

    static int print(Session session, boolean json, ReplayOutcome outcome) {
        if (json) {
            ObjectNode n = Json.object().put("same", outcome.same()).put("compared", outcome.compared());
            ArrayNode differences = n.putArray("differences");
            outcome.differences().forEach(differences::add);
            session.out().println(Json.text(n));
        } else if (outcome.same()) {
            session.out().println("The same: " + outcome.compared() + " values compared.");
        } else {
            session.out().println("Different: " + outcome.differences().size() + " of " + outcome.compared() + " values.");
            outcome.differences().stream().limit(MOST).forEach(d -> session.out().println("  " + d));
            if (outcome.differences().size() > MOST) {
                session.out().println("  and " + (outcome.differences().size() - MOST) + " more; all of them with --json");
            }
        }
        return outcome.same() ? ExitCode.OK : ExitCode.ERROR;
    }

    static int print(Session session, boolean json, CanaryOutcome outcome) {
        if (json) {
            ObjectNode n = share(outcome.recall());
            n.put("falseAlarms", outcome.alarms());
            ArrayNode kinds = n.putArray("kinds");
            outcome.byKind().forEach((kind, p) -> kinds.add(share(p).put("kind", kind)));
            session.out().println(Json.text(n));
        } else {
            session.out().println("Caught " + line(outcome.recall()));
            outcome.byKind().forEach((kind, p) -> session.out().println("  %-34s %s".formatted(kind, line(p))));
            session.out().println("Nothing planted, and still an objection: " + Count.of(outcome.alarms(), "person", "people"));
        }
        return outcome.recall().hits() == outcome.recall().of() && outcome.recall().of() > 0 ? ExitCode.OK : ExitCode.ERROR;
    }

    private static ObjectNode share(CanaryOutcome.Share p) {
        return Json.object().put("caught", p.hits()).put("planted", p.of()).put("low", p.low()).put("high", p.high());
    }

    private static String line(CanaryOutcome.Share p) {
        return String.format(Locale.ROOT, "%d of %d, recall %.0f to %.0f %% (95 %%, exact)", p.hits(), p.of(), 100 * p.low(),
                100 * p.high());
    }
}
