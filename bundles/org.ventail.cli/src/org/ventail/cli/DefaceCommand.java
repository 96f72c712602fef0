package org.ventail.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.Problem;
import org.ventail.workflow.DefacedCohort;
import org.ventail.workflow.MarkFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Defaces every scan of a folder or file, headers untouched. */
@Command(name = "deface", mixinStandardHelpOptions = true,
        description = {"Defaces every head scan in IN and writes it to DIR in its own format.",
                "Headers stay as they are: to share, use release, which also cleans, attacks and judges.",
                "What was marked by hand in the workbench, on this folder and with this home folder, is obeyed; "
                        + "the result says so."})
final class DefaceCommand implements Callable<Integer>, TakesUpWork {
    @ParentCommand
    private VentailCommand root;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "IN", description = "A scan or a folder of scans. Only read.")
    private Path in;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write; must be empty or new,"
            + " or what an interrupted deface left.")
    private Path out;

    @Mixin
    private FaceOptions face;

    @Option(names = "--no-marks", description = "Pass over what was marked by hand.")
    private boolean noMarks;

    @Override
    public Integer call() throws Exception {
        Session s = root.session();
        DefacedCohort done = s.pipeline().defaceAll(in, out, face.options(), face.keep(), marks(),
                new ProgressPrinter(s.err()), s.monitor());
        s.out().println(common.json() ? Json.text(Json.of(done)) : DefaceTable.of(done));
        return code(done);
    }

    private Optional<MarkFolder> marks() {
        return noMarks ? Optional.empty() : Optional.of(new MarkFolder(common.home(), in));
    }

    private static int code(DefacedCohort done) {
        boolean damaged = done.problems().stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
        if (damaged || done.series().isEmpty() || done.series().stream().anyMatch(d -> d.problem().isPresent())) {
            return ExitCode.ERROR;
        }
        boolean review = done.series().stream().flatMap(d -> d.status().stream())
                .anyMatch(x -> x == DefacedVolume.Status.NO_HEAD || x == DefacedVolume.Status.UNSURE);
        return review ? ExitCode.REVIEW : ExitCode.OK;
    }
}
