package org.ventail.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lists what is in a folder. */
@Command(name = "scan", mixinStandardHelpOptions = true,
        description = {"Lists subjects, series and problems of a folder (DICOM, NIfTI, BIDS, NRRD; nested, mixed, zip).",
                "Exit code 1 if anything in it is damaged; the rest is listed all the same."})
final class ScanCommand implements Callable<Integer> {
    @ParentCommand
    private VentailCommand root;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "FOLDER", description = "The cohort. Only read.")
    private Path folder;

    @Override
    public Integer call() throws Exception {
        Session s = root.session();
        Cohort cohort = s.pipeline().scan(folder, s.monitor());
        s.out().println(common.json() ? Json.text(Json.of(cohort)) : Text.of(cohort));
        boolean damaged = cohort.allProblems().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
        return damaged || cohort.allSeries().findAny().isEmpty() ? ExitCode.ERROR : ExitCode.OK;
    }
}
