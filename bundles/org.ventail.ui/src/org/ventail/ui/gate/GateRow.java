package org.ventail.ui.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.swt.graphics.RGB;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Evidence;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Count;
import org.ventail.api.model.Series;
import org.ventail.ui.studio.StudioState;
import org.ventail.ui.theme.Palette;
import org.ventail.ui.theme.Sentences;
import org.ventail.workflow.report.Numbers;

/**
 * A row of the gate's tree: a person with the decision, and below it everything that led there.
 *
 * @param name the person, the check or the rule
 * @param series which scan, if one
 * @param verdict what was said, in words
 * @param value measured number with unit
 * @param threshold what it was compared with
 * @param colour how to colour the verdict
 */
record GateRow(String name, String series, String verdict, String value, String threshold, String message,
        String remedy, Colour colour, String icon, List<GateRow> children) {
    GateRow {
        message = Sentences.begun(message);
        remedy = Sentences.begun(remedy);
    }

    /** Icon of a person's row. */
    static final String PERSON = "subject";

    /** Chooses a colour from the theme in use. */
    interface Colour {
        RGB in(Palette palette);
    }

    /** One row per person, and one for the cohort if there is something to say about it. */
    static List<GateRow> of(StudioState state) {
        List<GateRow> rows = new ArrayList<>();
        state.result().ifPresent(r -> {
            Decision d = r.decision();
            List<GateRow> whole = because(d.cohortReasons(), r.cohortEvidence(), state);
            if (!whole.isEmpty()) {
                rows.add(new GateRow("Whole cohort", "", worst(d.cohortReasons()).name(), "", "", against(d.cohortReasons(),
                        r.cohortEvidence(), worst(d.cohortReasons())), "", p -> p.of(worst(d.cohortReasons())), "cohort", whole));
            }
            d.subjects().forEach(s -> rows.add(subject(s, state)));
        });
        return rows;
    }

    private static Effect worst(List<Decision.Reason> reasons) {
        return reasons.stream().map(Decision.Reason::effect).reduce(Effect.RELEASE, Effect::worst);
    }

    private static GateRow subject(Decision.OfSubject s, StudioState state) {
        return new GateRow(s.subjectId(), "", s.effect().name(), "", "", against(s.reasons(), s.evidence(), s.effect()), "",
                p -> p.of(s.effect()), PERSON, because(s.reasons(), s.evidence(), state));
    }

    /** A reason about a check repeats what its evidence says; the gate's own rules stand alone. */
    private static List<GateRow> because(List<Decision.Reason> reasons, List<Evidence> evidence, StudioState state) {
        List<GateRow> rows = new ArrayList<>();
        List<String> checks = evidence.stream().map(Evidence::checkId).toList();
        reasons.stream().filter(r -> !checks.contains(r.rule())).forEach(r -> rows.add(reason(r, state)));
        evidence.forEach(e -> rows.add(evidence(e, state)));
        return rows;
    }

    private static String against(List<Decision.Reason> reasons, List<Evidence> evidence, Effect effect) {
        long failed = reasons.stream().filter(r -> r.effect() != Effect.RELEASE).count();
        return failed == 0
                ? Count.of(evidence.size(), "check") + ", nothing against it"
                : Count.of(failed, "reason") + " against it"
                        + (effect == Effect.RELEASE ? ", accepted in a review" : "");
    }

    private static GateRow reason(Decision.Reason r, StudioState state) {
        return new GateRow("Rule: " + r.rule().replace('-', ' '), seriesName(r.seriesId(), state), r.effect().name(), "", "",
                r.message(),
                r.remedy(), p -> p.of(r.effect()), "rule", List.of());
    }

    private static GateRow evidence(Evidence e, StudioState state) {
        CheckResult r = e.result();
        return new GateRow(e.label(), seriesName(e.seriesId(), state), r.verdict().name().replace('_', ' '),
                number(r.value(), r.unit()), number(r.threshold(), r.unit()), r.message(), r.remedy(),
                p -> p.of(r.verdict()), "check", List.of());
    }

    private static String seriesName(Optional<String> id, StudioState state) {
        return id.map(i -> state.cohort().flatMap(c -> c.allSeries().filter(s -> s.id().equals(i)).findFirst())
                .map(Series::description).orElse(i)).orElse("");
    }

    private static String number(OptionalDouble v, String unit) {
        if (v.isEmpty()) {
            return "";
        }
        return Numbers.text(v.getAsDouble(), unit);
    }
}
