package org.ventail.workflow.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Evidence;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.workflow.RunResult;
import org.ventail.workflow.StagedSeries;

/**
 * The report of a run as one HTML file with its pictures inside: the decision, every check with its number and limit, what the
 * attackers saw, what stays behind. <b>Private</b>: the pictures show faces before defacing. Works without a network.
 */
public final class HtmlReport {
    private final RunResult run;
    private final StringBuilder html = new StringBuilder(1 << 16);

    private HtmlReport(RunResult run) {
        this.run = run;
    }

    /**
     * Writes the report beside its place and moves it there.
     *
     * @throws VentailException if it cannot be written
     */
    public static void write(RunResult run, Path file) throws VentailException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.writeString(part, new HtmlReport(run).page(), StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new VentailException(Problem.error("report.unwritable", "The report cannot be written: "
                    + e.getMessage(), file, "Choose another place with --report."), e);
        }
    }

    private String page() throws IOException {
        Decision d = run.decision();
        html.append("<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>")
                .append("<title>Ventail report</title><style>").append(Styles.CSS).append("</style><main>");
        html.append("<header class=").append(css(d.effect().name())).append("><p class=what>Decision</p><h1>")
                .append(d.effect()).append("</h1><p>").append(sentence(d)).append("</p></header>");
        facts(d);
        if (!d.cohortReasons().isEmpty()) {
            html.append("<h2>Reasons</h2>");
            reasons(d.cohortReasons());
        }
        for (Decision.OfSubject s : d.subjects()) {
            subject(s);
        }
        problems(run.cohort().allProblems().toList());
        return html.append("<footer>This report shows faces before defacing: keep it as private as the scans.</footer>")
                .append("</main></html>").toString();
    }

    private static String sentence(Decision d) {
        return switch (d.effect()) {
            case RELEASE -> "Every required check passed for everything that leaves.";
            case REVIEW -> "Nothing left. A person has to look at the reasons below and sign off.";
            case BLOCK -> "Nothing left. The reasons below say what to do.";
        };
    }

    private void facts(Decision d) {
        html.append("<table class=facts>");
        row("Policy", d.policyName() + " (" + d.policy().hex().substring(0, 12) + "…)");
        row("People", d.subjects().size() + " found, "
                + d.subjects().stream().filter(s -> s.effect() == Effect.RELEASE).count()
                + " fit to leave");
        row("Series", run.series().stream().filter(StagedSeries::leaves).count() + " attacked, "
                + run.series().stream().filter(s -> !s.leaves()).count() + " stay behind");
        run.release().ifPresent(r -> row("Release", r.toString()));
        row("Audit log head", run.auditHead());
        row("Took", String.format(Locale.ROOT, "%.1f s", run.millis() / 1000.0));
        html.append("</table>");
    }

    private void row(String name, String value) {
        html.append("<tr><th>").append(name).append("<td>").append(text(value));
    }

    private void subject(Decision.OfSubject s) throws IOException {
        html.append("<section><h2><span class='tag ").append(css(s.effect().name())).append("'>").append(s.effect())
                .append("</span> ").append(text(s.subjectId())).append(" <small>leaves as ")
                .append(text(run.pseudonyms().getOrDefault(s.subjectId(), "–"))).append("</small></h2>");
        // what speaks for a release stands in the table already
        reasons(s.reasons().stream().filter(r -> r.effect() != Effect.RELEASE).toList());
        checks(s.evidence());
        for (StagedSeries x : run.seriesOf(s.subjectId())) {
            x.cleaned().ifPresent(c -> html.append("<p class=stays>Cleaned: ").append(text(x.original().description()))
                    .append(" – ").append(c.cleared().count()).append(' ').append(text(c.cleared().unit()))
                    .append(" taken out with the face; no attacker can look at it</p>"));
            if (x.leaves()) {
                pictures(s.subjectId(), x);
            } else {
                html.append("<p class=stays>Stays behind: ").append(text(x.original().description())).append(" – ")
                        .append(text(x.withheld().map(Problem::message).orElse(""))).append("</p>");
            }
        }
        html.append("</section>");
    }

    private void reasons(List<Decision.Reason> reasons) {
        for (Decision.Reason r : reasons) {
            html.append("<p class='reason ").append(css(r.effect().name())).append("'><b>").append(text(r.rule()))
                    .append("</b> ").append(text(r.message())).append(" <i>").append(text(r.remedy())).append("</i></p>");
        }
    }

    private void checks(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return;
        }
        html.append("<table><tr><th>Check<th>Verdict<th>Value<th>Limit<th>What was seen");
        for (Evidence e : evidence) {
            CheckResult r = e.result();
            html.append("<tr><td>").append(text(e.label())).append("<td><span class='tag ")
                    .append(css(r.verdict().name())).append("'>").append(r.verdict()).append("</span><td class=n>")
                    .append(number(r.value(), r.unit())).append("<td class=n>").append(number(r.threshold(), ""))
                    .append("<td>")
                    .append(text(r.message())).append(r.remedy().isBlank() ? "" : " <i>" + text(r.remedy()) + "</i>");
        }
        html.append("</table>");
    }

    private static String number(OptionalDouble v, String unit) {
        return v.isEmpty() ? "" : text((Numbers.text(v.getAsDouble()) + " " + unit).strip());
    }

    private void pictures(String subjectId, StagedSeries s) throws IOException {
        Path folder = run.pictures(subjectId, s.original().id());
        if (!Files.isDirectory(folder)) {
            return;
        }
        html.append("<div class=pictures>");
        try (Stream<Path> all = Files.list(folder)) {
            for (Path p : all.filter(f -> f.toString().endsWith(".png")).sorted(HtmlReport::beforeFirst).toList()) {
                String name = p.getFileName().toString().replace(".png", "").replace('-', ' ');
                html.append("<figure><img alt='").append(text(name)).append("' src='data:image/png;base64,")
                        .append(Base64.getEncoder().encodeToString(Files.readAllBytes(p))).append("'><figcaption>")
                        .append(text(name)).append("</figcaption></figure>");
            }
        }
        html.append("</div>");
    }

    /** Before beside after: by view, then before first. */
    private static int beforeFirst(Path a, Path b) {
        String x = a.getFileName().toString().replace("before", "0").replace("after", "1");
        String y = b.getFileName().toString().replace("before", "0").replace("after", "1");
        return x.compareTo(y);
    }

    private void problems(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        html.append("<section><h2>Noticed while reading</h2><table><tr><th>Severity<th>What<th>What to do");
        for (Problem p : problems) {
            html.append("<tr><td>").append(p.severity()).append("<td>").append(text(p.message())).append("<td>")
                    .append(text(p.remedy()));
        }
        html.append("</table></section>");
    }

    private static String css(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String text(String s) {
        return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#39;").replace("\"", "&quot;");
    }
}
