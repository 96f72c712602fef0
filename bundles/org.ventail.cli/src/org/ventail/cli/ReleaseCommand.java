package org.ventail.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ventail.workflow.OutputPlace;
import org.ventail.workflow.RunRequest;
import org.ventail.workflow.RunResult;
import org.ventail.workflow.report.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The main job: scan, deface, clean, attack, decide, publish. */
@Command(name = "release", mixinStandardHelpOptions = true,
        description = {"Defaces, cleans and attacks a cohort, asks the gate, and publishes a signed release if it agrees.",
                "What was marked by hand in the workbench, on this folder and with this home folder, is obeyed."})
final class ReleaseCommand implements Callable<Integer>, TakesUpWork {
    @ParentCommand
    private VentailCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "FOLDER", description = "The cohort. Only read.")
    private Path folder;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The release; must be empty or new.")
    private Path out;

    @Option(names = "--purpose", required = true, description = "What the data will be used for.")
    private String purpose;

    @Option(names = "--policy", paramLabel = "FILE", description = "The gate's rules; default: the shipped policy.")
    private Path policy;

    @Option(names = "--profile", paramLabel = "PROFILE",
            description = "How metadata is cleaned: a file, or a name of 'profile list'; default: research-default.")
    private String profile;

    @Option(names = "--sign-off", paramLabel = "FILE",
            description = "Reviews that people take responsibility for; a run that needs any says what to write.")
    private Path signOffs;

    @Option(names = "--gallery", paramLabel = "DIR", description = "More scans a person may be mistaken for.")
    private Path gallery;

    @Option(names = "--report", paramLabel = "FILE", split = ",",
            description = {"Write a report; the ending says how: .html, .pdf (pictures show faces: private) or .json",
                    "(numbers, and what attack --replay needs). May be given several times."})
    private List<Path> reports = List.of();

    @Mixin
    private FaceOptions face;

    @Option(names = "--workers", paramLabel = "N", description = "Scans worked on at once; default: cores, at most 2.")
    private Integer workers;

    @Override
    public Integer call() throws Exception {
        Session s = root.session();
        if (purpose.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--purpose must say what the data will be used for");
        }
        for (Path report : reports) {
            RunReport.needForm(report);
            OutputPlace.needFile(report, folder);
        }
        RunRequest usual = RunRequest.of(folder, common.home(), purpose);
        RunRequest request = new RunRequest(folder, common.home(), Optional.ofNullable(policy), purpose, usual.actor(),
                face.options(), Optional.ofNullable(gallery), workers == null ? usual.workers() : workers,
                face.keep(), Optional.ofNullable(profile), Optional.ofNullable(signOffs));
        RunResult result = s.pipeline().release(request, out, new ProgressPrinter(s.err()), s.monitor());
        for (Path report : reports) {
            RunReport.of(result).write(report);
        }
        s.out().println(common.json() ? Json.text(Json.of(result)) : Text.of(result));
        return ExitCode.of(result.decision().effect());
    }
}
