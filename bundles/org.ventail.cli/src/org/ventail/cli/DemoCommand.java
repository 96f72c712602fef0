package org.ventail.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ventail.demo.DemoCohort;
import org.ventail.workflow.OutputPlace;
import org.ventail.workflow.RunRequest;
import org.ventail.workflow.RunResult;
import org.ventail.workflow.report.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** The main job on a cohort of real and synthetic heads, without a question asked. */
@Command(name = "demo", mixinStandardHelpOptions = true,
        description = {"Runs the main job on a demo cohort: Debian's head CT, and synthetic heads of nobody.",
                "From a checkout, ./ventail demo opens the workbench afterwards where there is a display (not with --headless)."})
final class DemoCommand implements Callable<Integer> {
    private static final List<String> FORMS = List.of(".html", ".pdf", ".json");

    @ParentCommand
    private VentailCommand root;

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws Exception {
        Session s = root.session();
        Path demo = common.home().resolve("demo");
        s.err().println("Demo: a cohort of heads goes in; a signed release, attacked and gated, comes out.");
        s.err().println("All of it lies in " + demo);
        Path cohort = DemoCohort.make(demo.resolve("cohort"), s.monitor());
        Path out = demo.resolve("release");
        OutputPlace.clear(out); // the demo's own release may be replaced; a user's never is
        RunRequest request = RunRequest.of(cohort, common.home(), "demonstration");
        RunResult result = s.pipeline().release(request, out, new ProgressPrinter(s.err()), s.monitor());
        Path report = demo.resolve("report.html");
        for (String form : FORMS) {
            RunReport.of(result).write(demo.resolve("report" + form));
        }
        if (common.json()) {
            s.out().println(Json.text(Json.of(result).put("report", report.toString())));
        } else {
            s.out().println(Text.of(result));
            s.out().println("Report:   " + report + " (and .pdf, .json)");
            result.release().ifPresent(r -> s.out().println("Verify:   ./ventail manifest verify " + r));
        }
        return ExitCode.of(result.decision().effect());
    }
}
