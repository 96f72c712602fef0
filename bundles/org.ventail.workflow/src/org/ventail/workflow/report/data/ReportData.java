package org.ventail.workflow.report.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ventail.api.check.Evidence;
import org.ventail.api.gate.Decision;
import org.ventail.verify.stats.Proportion;
import org.ventail.workflow.RunResult;

/**
 * Everything a report says of a run, worked out once for all its forms.
 *
 * @param run what it is about
 * @param subjects one per person
 * @param attackers one per attacker and restoration
 * @param checks one per check
 * @param detector in how many pictures a face was found
 * @param recognised people named by any attacker who knows it, of those attacked by one that works
 * @param tableJudged whether the table that leaves was looked at; else all people count as one class
 * @param cohortReasons why, of the cohort as a whole
 * @param cohortEvidence what was said of the cohort as a whole
 */
public record ReportData(RunResult run, List<SubjectSummary> subjects, List<AttackerSummary> attackers,
        List<CheckSummary> checks, Optional<Detector> detector, Proportion recognised, boolean tableJudged,
        List<Decision.Reason> cohortReasons, List<Evidence> cohortEvidence) {

    /** Works it out. */
    public static ReportData of(RunResult run) {
        PlainNames names = new PlainNames(run);
        List<Evidence> cohort = run.cohortEvidence();
        List<Evidence> all = Stream.concat(run.decision().subjects().stream().flatMap(s -> s.evidence().stream()),
                cohort.stream()).toList();
        EquivalenceClasses classes = EquivalenceClasses.of(all, run.pseudonyms());
        List<SubjectSummary> subjects = new ArrayList<>();
        for (Decision.OfSubject s : run.decision().subjects()) {
            subjects.add(subject(run, s, names, classes));
        }
        List<Attack> attacks = subjects.stream().flatMap(s -> s.attacks().stream()).toList();
        Subgroups groups = Subgroups.of(run.cohort(), attacks);
        return new ReportData(run, List.copyOf(subjects),
                grouped(attacks, Attack::kind).stream().map(a -> AttackerSummary.of(a, groups)).toList(),
                grouped(all, Evidence::checkId).stream().map(CheckSummary::of).toList(), Detector.of(all),
                recognised(subjects), classes.judged(), names.reasons(run.decision().cohortReasons()), names.evidence(cohort));
    }

    private static SubjectSummary subject(RunResult run, Decision.OfSubject s, PlainNames names,
            EquivalenceClasses classes) {
        List<Attack> attacks = s.evidence().stream().flatMap(e -> Attack.in(e).stream()).toList();
        boolean leaves = run.seriesOf(s.subjectId()).stream().anyMatch(x -> x.leaves());
        return new SubjectSummary(s.subjectId(), names.person(s.subjectId()),
                run.pseudonyms().getOrDefault(s.subjectId(), "–"), s.effect(), names.reasons(s.reasons()),
                run.seriesOf(s.subjectId()), names.evidence(s.evidence()), attacks,
                SubjectSummary.risk(s.subjectId(), leaves, attacks, classes));
    }

    private static <T> Collection<List<T>> grouped(List<T> all, java.util.function.Function<T, String> by) {
        Map<String, List<T>> groups = new LinkedHashMap<>();
        all.forEach(t -> groups.computeIfAbsent(by.apply(t), k -> new ArrayList<>()).add(t));
        return groups.values();
    }

    private static Proportion recognised(List<SubjectSummary> subjects) {
        List<SubjectSummary> attacked = subjects.stream().filter(s -> s.attacks().stream().anyMatch(Attack::works)).toList();
        int named = (int) attacked.stream()
                .filter(s -> s.attacks().stream().anyMatch(a -> a.works() && a.recognised())).count();
        return new Proportion(named, attacked.size());
    }
}
