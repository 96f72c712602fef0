package org.ventail.workflow.report.data;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ventail.api.check.Evidence;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.verify.stats.JointRisk;
import org.ventail.workflow.StagedSeries;

/**
 * One person: what was decided, by whom they were looked for, and what pixels and table give away together.
 *
 * @param id in the cohort; never shown
 * @param name what a report calls them
 * @param pseudonym what they leave as
 * @param effect the gate's word
 * @param reasons why
 * @param series what became of each
 * @param evidence of all checks
 * @param attacks of all attackers
 * @param risk joint risk; empty when nothing of the person leaves
 */
public record SubjectSummary(String id, String name, String pseudonym, Effect effect, List<Decision.Reason> reasons,
        List<StagedSeries> series, List<Evidence> evidence, List<Attack> attacks, Optional<JointRisk> risk) {
    public SubjectSummary {
        reasons = List.copyOf(reasons);
        series = List.copyOf(series);
        evidence = List.copyOf(evidence);
        attacks = List.copyOf(attacks);
    }

    /** The attack that came nearest: recognised first, then the best place for the size of the gallery. */
    public Optional<Attack> worst() {
        return attacks.stream().filter(Attack::works).min(Comparator.comparing((Attack a) -> !a.recognised())
                .thenComparing(a -> (double) (a.after().rank() - 1) / a.gallerySize())
                .thenComparing(a -> a.after().percentile().orElse(1)));
    }

    /** What a report calls a series: its number, since its id may come from a file name. */
    public String seriesName(String seriesId) {
        for (int i = 0; i < series.size(); i++) {
            if (series.get(i).original().id().equals(seriesId)) {
                return "series " + (i + 1);
            }
        }
        return "a series";
    }

    static Optional<JointRisk> risk(String id, boolean leaves, List<Attack> attacks, EquivalenceClasses classes) {
        if (!leaves) {
            return Optional.empty();
        }
        List<JointRisk.View> views = attacks.stream().filter(Attack::works)
                .map(a -> new JointRisk.View(a.after().own(), a.after().people(), a.recognised())).toList();
        return Optional.of(JointRisk.of(classes.othersLike(id), views));
    }
}
