package org.ventail.workflow.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Evidence;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;
import org.ventail.workflow.Judgement;
import org.ventail.workflow.RunResult;

class HtmlReportTest {
    @TempDir
    Path temp;

    private RunResult run(Effect effect, String message) {
        Digest d = Digest.of("x");
        Evidence e = new Evidence("a.b", "Face recognition", "1", "bundle", Optional.of("sub-1"), Optional.of("s"), d, d,
                CheckResult.fail(message, "deface more").measured(1, 2, "rank"), 5);
        Decision.OfSubject s = new Decision.OfSubject("sub-1", effect,
                List.of(new Decision.Reason(effect, "a.b", Optional.empty(), message, "deface more")), d, List.of(e));
        Decision decision = new Decision(d, effect, List.of(s), List.of(), d, "test 1");
        Cohort cohort = new Cohort(temp, List.of(),
                List.of(Problem.error("x", "A file is truncated", temp.resolve("f"), "Copy it again.")));
        return new RunResult(cohort, List.of(), Map.of("sub-1", "sub-abc"), new Judgement(null, null, List.of(), decision),
                temp, Optional.empty(), "head", 1234);
    }

    private String report(RunResult r) throws Exception {
        Path file = temp.resolve("deep/report.html");
        HtmlReport.write(r, file);
        return Files.readString(file);
    }

    @Test
    void saysDecisionCheckNumberLimitAndRemedy() throws Exception {
        String html = report(run(Effect.BLOCK, "recognised"));
        for (String s : List.of("BLOCK", "Face recognition", "rank 1", ">rank 2", "recognised", "deface more", "sub-abc")) {
            assertTrue(html.contains(s), s);
        }
    }

    @Test
    void listsWhatWasNoticedWhileReading() throws Exception {
        assertTrue(report(run(Effect.RELEASE, "x")).contains("A file is truncated"));
    }

    @Test
    void escapesWhatItShows() throws Exception {
        String html = report(run(Effect.BLOCK, "<script>alert(1)</script>"));
        assertFalse(html.contains("<script>"));
        assertTrue(html.contains("&lt;script&gt;"));
    }

    @Test
    void needsNothingFromElsewhere() throws Exception {
        assertFalse(report(run(Effect.RELEASE, "x")).matches("(?s).*(src|href)='?https?:.*"));
    }
}
