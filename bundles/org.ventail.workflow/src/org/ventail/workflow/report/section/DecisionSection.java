package org.ventail.workflow.report.section;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.workflow.RunResult;
import org.ventail.workflow.StagedSeries;
import org.ventail.workflow.report.data.ReportData;
import org.ventail.workflow.report.page.Page;
import org.ventail.workflow.report.page.Tone;

/** What the gate decided, and about what. */
final class DecisionSection implements Section {
    private static final int SHORT = 12;

    @Override
    public void write(ReportData data, Page page) {
        RunResult run = data.run();
        Decision d = run.decision();
        page.banner(d.effect().name(), Tone.of(d.effect()), sentence(d.effect()));
        page.section("In short");
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Policy", d.policyName() + " (" + d.policy().hex().substring(0, SHORT) + "…)");
        facts.put("People", d.subjects().size() + " found, "
                + d.subjects().stream().filter(s -> s.effect() == Effect.RELEASE).count() + " fit to leave");
        facts.put("Series", run.series().stream().filter(StagedSeries::leaves).count() + " attacked, "
                + run.series().stream().filter(s -> !s.leaves()).count() + " stay behind");
        facts.put("Published", run.release().isPresent() ? "yes" : "no");
        facts.put("Audit log head", run.auditHead());
        facts.put("Took", String.format(Locale.ROOT, "%.1f s", run.millis() / 1000.0));
        page.facts(facts);
        // what speaks for a release stands among the checks
        Reasons.write(data.cohortReasons().stream().filter(r -> r.effect() != Effect.RELEASE).toList(), data, page);
    }

    private static String sentence(Effect effect) {
        return switch (effect) {
            case RELEASE -> "Every required check passed for everything that leaves.";
            case REVIEW -> "Nothing left. A person has to look at the reasons below and sign off.";
            case BLOCK -> "Nothing left. The reasons below say what to do.";
        };
    }
}
