package org.ventail.ui.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.swt.graphics.RGB;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Evidence;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Series;
import org.ventail.ui.studio.StudioState;
import org.ventail.ui.theme.Palette;

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

    /** Chooses a colour from the theme in use. */
    interface Colour {
        RGB in(Palette palette);
    }

    /** One row per person, and one for the cohort if there is something to say about it. */
    static List<GateRow> of(StudioState state) {
        List<GateRow> rows = new ArrayList<>();
        state.result().ifPresent(r -> {
            Decision d = r.decision();
            if (!d.cohortReasons().isEmpty()) {
                rows.add(new GateRow("Whole cohort", "", worst(d.cohortReasons()), "", "", "", "",
                        p -> p.of(d.effect()), "cohort",
                        d.cohortReasons().stream().map(x -> reason(x, state)).toList()));
            }
            d.subjects().forEach(s -> rows.add(subject(s, state)));
        });
        return rows;
    }

    private static String worst(List<Decision.Reason> reasons) {
        return reasons.stream().map(Decision.Reason::effect).reduce(Effect.RELEASE,
                Effect::worst).name();
    }

    private static GateRow subject(Decision.OfSubject s, StudioState state) {
        List<GateRow> children = new ArrayList<>();
        List<String> checks = s.evidence().stream().map(Evidence::checkId).toList();
        // a reason about a check repeats what its evidence says; the gate's own rules stand alone
        s.reasons().stream().filter(r -> !checks.contains(r.rule())).forEach(r -> children.add(reason(r, state)));
        s.evidence().forEach(e -> children.add(evidence(e, state)));
        long failed = s.reasons().stream().filter(r -> r.effect() != Effect.RELEASE).count();
        String text = failed == 0 ? s.evidence().size() + " checks, nothing against it"
                : failed + (failed == 1 ? " reason" : " reasons") + " against it";
        return new GateRow(s.subjectId(), "", s.effect().name(), "", "", text, "", p -> p.of(s.effect()), "subject",
                children);
    }

    private static GateRow reason(Decision.Reason r, StudioState state) {
        return new GateRow("Rule " + r.rule(), seriesName(r.seriesId(), state), r.effect().name(), "", "", r.message(),
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
        double d = v.getAsDouble();
        String text = d == Math.rint(d) && Math.abs(d) < 1e9 ? String.format(Locale.ROOT, "%.0f", d)
                : String.format(Locale.ROOT, "%.3g", d);
        return unit.isEmpty() ? text : text + " " + unit;
    }
}
