package org.ventail.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Evidence;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Count;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Subject;
import org.ventail.workflow.CleanedObject;
import org.ventail.workflow.RunResult;
import org.ventail.workflow.SignOffList;
import org.ventail.workflow.StagedSeries;
import org.ventail.workflow.report.Numbers;

/** The form of every result for people at a terminal. */
final class Text {
    private Text() {
    }

    static String of(Problem p) {
        StringBuilder b = new StringBuilder(p.severity().name().toLowerCase(Locale.ROOT)).append(": ").append(p.message());
        p.file().ifPresent(f -> b.append("\n  file:   ").append(shown(f)));
        return b.append("\n  remedy: ").append(p.remedy()).toString();
    }

    /** On one line, whatever the name holds. */
    private static String shown(Path file) {
        return file.toString().replaceAll("\\p{Cntrl}", "?");
    }

    static String of(Cohort cohort) {
        StringBuilder b = new StringBuilder();
        for (Subject s : cohort.subjects()) {
            b.append(s.id()).append('\n');
            s.series().forEach(x -> b.append("  ").append(line(x)).append('\n'));
        }
        b.append("%s, %d series%n".formatted(Count.of(cohort.subjects().size(), "subject"), cohort.allSeries().count()));
        cohort.allProblems().forEach(p -> b.append(of(p)).append('\n'));
        return b.toString().stripTrailing();
    }

    private static String line(Series s) {
        String grid = s.geometry().map(g -> {
            Spacing sp = g.spacingMm();
            return String.format(Locale.ROOT, "%dx%dx%d  %.2fx%.2fx%.2f mm", g.nx(), g.ny(), g.nz(), sp.xMm(), sp.yMm(),
                    sp.zMm());
        }).orElse("no geometry");
        return "%-14s %-5s %-6s %-9s %s  %s%s".formatted(s.id(), s.modality(), s.format(), s.role(), grid,
                Count.of(s.files().size(), "file"),
                s.problems().isEmpty() ? "" : ", " + Count.of(s.problems().size(), "problem"));
    }

    static String of(List<Evidence> evidence) {
        StringBuilder b = new StringBuilder();
        evidence.forEach(e -> b.append(line(e)).append('\n'));
        return b.toString().stripTrailing();
    }

    private static String line(Evidence e) {
        CheckResult r = e.result();
        String number = r.value().isPresent()
                ? " %s %s (limit %s)".formatted(Numbers.text(r.value().getAsDouble()), r.unit(),
                        Numbers.text(r.threshold().orElse(Double.NaN)))
                : "";
        return "%-14s %s%s: %s%s".formatted(r.verdict(), e.label(), number, r.message(),
                r.remedy().isBlank() ? "" : " -> " + r.remedy());
    }

    static String of(RunResult run) {
        Decision d = run.decision();
        StringBuilder b = new StringBuilder();
        for (Decision.OfSubject s : d.subjects()) {
            b.append("%-8s %s (as %s)%n".formatted(s.effect(), s.subjectId(),
                    run.pseudonyms().getOrDefault(s.subjectId(), "-")));
            s.evidence().forEach(e -> b.append("    ").append(line(e)).append('\n'));
            run.seriesOf(s.subjectId()).stream().filter(x -> !x.leaves()).forEach(x -> b.append(withheld(x)));
            run.seriesOf(s.subjectId()).forEach(x -> x.uncompressed().ifPresent(u -> b.append(uncompressed(x, u))));
            run.seriesOf(s.subjectId()).forEach(x -> x.cleaned().ifPresent(c -> b.append(cleaned(x, c))));
            run.seriesOf(s.subjectId()).forEach(x -> x.alone().ifPresent(o -> b.append("    cleaned: %s: %s%n".formatted(
                    x.original().id(), o.done() + "\n        look at: " + x.files().get(0).getParent()))));
            s.reasons().stream().filter(r -> r.effect() != Effect.RELEASE).forEach(r -> b.append(line(r)));
        }
        b.append("Cohort\n");
        run.cohortEvidence().forEach(e -> b.append("    ").append(line(e)).append('\n'));
        d.cohortReasons().stream().filter(r -> r.effect() != Effect.RELEASE).forEach(r -> b.append(line(r)));
        run.cohort().problems().forEach(p -> b.append(of(p)).append('\n'));
        b.append("Decision: ").append(d.effect()).append(" by policy ").append(d.policyName()).append('\n');
        List<String> open = SignOffList.openLines(run);
        if (!open.isEmpty()) {
            b.append("To sign off, complete these lines for --sign-off:\n    ").append(SignOffList.HEADER).append('\n');
            open.forEach(line -> b.append("    ").append(line).append("NAME,YYYY-MM-DD,REASON\n"));
        }
        run.release().ifPresent(r -> b.append("Release:  ").append(r).append('\n'));
        return b.append("Audit:    ").append(run.auditHead()).toString();
    }

    private static String cleaned(StagedSeries x, CleanedObject c) {
        StringBuilder b = new StringBuilder("    cleaned: %s: %d %s taken out, by the head of %s%n".formatted(
                x.original().id(), c.cleared().count(), c.cleared().unit(), c.source()));
        c.cleared().findings().forEach(f -> b.append("        ").append(f.message()).append(' ').append(f.remedy()).append('\n'));
        return b.toString();
    }

    private static String uncompressed(StagedSeries x, String files) {
        return "    uncompressed: %s: %s%n        no such compression would have left the other pixels as they were%n"
                .formatted(x.original().id(), files);
    }

    private static String withheld(StagedSeries x) {
        return x.withheld().map(p -> "    stays behind: %s: %s%s%n".formatted(x.original().id(), p.message(),
                p.file().map(f -> "\n        file:   " + shown(f) + "\n        remedy: " + p.remedy()).orElse(""))).orElse("");
    }

    private static String line(Decision.Reason r) {
        return "    %s because %s: %s %s%n".formatted(r.effect(), r.rule(), r.message(), r.remedy());
    }
}
