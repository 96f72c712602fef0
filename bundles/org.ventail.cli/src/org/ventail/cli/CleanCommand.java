package org.ventail.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ventail.api.model.Problem;
import org.ventail.workflow.CleanRequest;
import org.ventail.workflow.CleanedFolder;
import org.ventail.workflow.CleanedSeries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Cleans headers and sidecars and nothing else. */
@Command(name = "clean", mixinStandardHelpOptions = true,
        description = {"Cleans headers and sidecars of everything in IN and writes it to DIR under pseudonyms.",
                "Faces stay, nothing is attacked and nobody's consent is asked: to share, use release.",
                "A file that cannot be cleaned is not written; exit code 1 if there is one."})
final class CleanCommand implements Callable<Integer> {
    @ParentCommand
    private VentailCommand root;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "IN", description = "A scan or a folder (DICOM, NIfTI, BIDS). Only read.")
    private Path in;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write; must be empty or new.")
    private Path out;

    @Option(names = "--profile", paramLabel = "NAME|FILE",
            description = "How metadata is cleaned. Default: research-default; see profile list.")
    private String profile;

    @Option(names = "--text",
            description = {"Also look for text in the pixels: it is taken out of pictures that are no scans, and",
                    "named where it stays in a scan (exit code 4)."})
    private boolean text;

    @Override
    public Integer call() throws Exception {
        Session s = root.session();
        CleanedFolder done = s.pipeline().clean(new CleanRequest(in, out, common.home(), Optional.ofNullable(profile), text),
                new ProgressPrinter(s.err()), s.monitor());
        s.out().println(common.json() ? Json.text(json(done)) : CleanTable.of(done));
        return code(done);
    }

    private static int code(CleanedFolder done) {
        boolean damaged = done.problems().stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
        if (damaged || done.files() == 0 || !done.refused().isEmpty()) {
            return ExitCode.ERROR;
        }
        return done.textStays() ? ExitCode.REVIEW : ExitCode.OK;
    }

    private static ObjectNode json(CleanedFolder done) {
        ObjectNode n = Json.object().put("out", done.out().toString()).put("profile", done.profile()).put("defaced", false)
                .put("attacked", false).put("release", false);
        ArrayNode all = n.putArray("series");
        for (CleanedSeries s : done.series()) {
            ObjectNode o = all.addObject().put("pseudonym", s.pseudonym()).put("series", s.series().id())
                    .put("sources", s.series().files().size()).put("redacted", s.redacted()).put("withText", s.withText());
            ArrayNode files = o.putArray("files");
            s.files().forEach(f -> files.add(f.toString()));
            o.set("problems", Json.of(s.problems()));
        }
        return n.set("problems", Json.of(done.problems()));
    }
}
