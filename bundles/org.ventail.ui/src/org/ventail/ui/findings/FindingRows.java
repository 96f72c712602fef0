package org.ventail.ui.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ventail.api.check.Evidence;
import org.ventail.api.check.Verdict;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Finding;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.ui.studio.Scan;
import org.ventail.ui.studio.StudioState;
import org.ventail.workflow.StagedSeries;

/** Gathers the findings of readers, defacer, checks and gate: a pure function of the state, worst first. */
final class FindingRows {
    private final StudioState state;
    private final List<FindingRow> rows = new ArrayList<>();

    private FindingRows(StudioState state) {
        this.state = state;
    }

    static List<FindingRow> of(StudioState state) {
        FindingRows all = new FindingRows(state);
        all.problems();
        state.scan().ifPresent(all::defacer);
        all.gate();
        all.rows.sort(Comparator.comparing(FindingRow::severity).reversed().thenComparing(FindingRow::subjectId)
                .thenComparing(FindingRow::series));
        return all.rows;
    }

    private void problems() {
        state.cohort().ifPresent(c -> {
            c.problems().forEach(p -> add(p, "", ""));
            for (Subject subject : c.subjects()) {
                for (Series s : subject.series()) {
                    s.problems().forEach(p -> add(p, subject.id(), s.id()));
                }
            }
        });
    }

    private void add(Problem p, String subject, String series) {
        rows.add(new FindingRow(p.severity(), subject, series, name(series), "Reader", p.message(), p.remedy(),
                Optional.empty(), p.file()));
    }

    private void defacer(Scan scan) {
        scan.after().ifPresent(d -> d.findings().forEach(
                f -> add(f, Problem.Severity.WARNING, scan.subjectId(), scan.series().id(), "Defacer")));
    }

    private void gate() {
        state.result().ifPresent(r -> {
            for (StagedSeries s : r.series()) {
                s.withheld().ifPresent(p -> rows.add(new FindingRow(Problem.Severity.WARNING, s.subjectId(),
                        s.original().id(), s.original().description(), "Stays behind", p.message(), p.remedy(),
                        Optional.empty(), p.file())));
            }
            r.decision().subjects().forEach(this::judged);
            r.decision().cohortReasons().stream().filter(x -> x.effect() != Effect.RELEASE).forEach(x -> reason(x, "", x.rule()));
        });
    }

    private void judged(Decision.OfSubject subject) {
        for (Evidence e : subject.evidence()) {
            Problem.Severity severity = severity(e.result().verdict());
            for (Finding f : e.result().findings()) {
                add(f, severity, subject.subjectId(), e.seriesId().orElse(""), e.label());
            }
        }
        subject.reasons().stream().filter(x -> x.effect() != Effect.RELEASE).forEach(x -> reason(x, subject));
    }

    private void reason(Decision.Reason x, Decision.OfSubject subject) {
        String rule = subject.evidence().stream().filter(e -> e.checkId().equals(x.rule())).map(Evidence::label)
                .findFirst().orElse(x.rule().replace('-', ' '));
        reason(x, subject.subjectId(), rule);
    }

    private void reason(Decision.Reason x, String subject, String rule) {
        Problem.Severity s = x.effect() == Effect.BLOCK ? Problem.Severity.ERROR
                : x.effect() == Effect.REVIEW ? Problem.Severity.WARNING : Problem.Severity.INFO;
        String series = x.seriesId().orElse("");
        rows.add(new FindingRow(s, subject, series, name(series), "Gate: " + rule, x.message(), x.remedy(),
                Optional.empty(), Optional.empty()));
    }

    private void add(Finding f, Problem.Severity severity, String subject, String series, String source) {
        rows.add(new FindingRow(severity, subject, series, name(series), source, f.message(), f.remedy(),
                f.positionLps(), f.file()));
    }

    private String name(String seriesId) {
        return state.cohort().flatMap(c -> c.allSeries().filter(s -> s.id().equals(seriesId)).findFirst())
                .map(Series::description).orElse("");
    }

    private static Problem.Severity severity(Verdict v) {
        return switch (v) {
            case PASS, NOT_APPLICABLE -> Problem.Severity.INFO;
            case REVIEW -> Problem.Severity.WARNING;
            case FAIL, ERROR -> Problem.Severity.ERROR;
        };
    }
}
