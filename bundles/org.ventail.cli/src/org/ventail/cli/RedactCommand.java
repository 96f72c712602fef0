package org.ventail.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ventail.api.model.Count;
import org.ventail.api.model.Problem;
import org.ventail.workflow.RedactedPicture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes text out of pictures that are no volumes, headers untouched. */
@Command(name = "redact", mixinStandardHelpOptions = true,
        description = {"Takes text out of the pixels of pictures in IN that are no volumes (ultrasound, radiographs, screens),",
                "by the rules of their device and by reading it, and writes them to DIR in their own compression.",
                "Headers stay as they are, and no attacker judges the pictures: look at each before you share it."})
final class RedactCommand implements Callable<Integer> {
    private static final String LINE = "%-18s %6s %7s  %s%n";

    @ParentCommand
    private VentailCommand root;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "IN", description = "A folder of DICOM files. Only read.")
    private Path in;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write; must be empty or new.")
    private Path out;

    @Override
    public Integer call() throws Exception {
        Session s = root.session();
        List<RedactedPicture> done = s.pipeline().redactPictures(in, out, common.home(), s.monitor());
        s.out().println(common.json() ? Json.text(json(done)) : table(done));
        boolean failed = done.stream().anyMatch(RedactedPicture::faulty);
        return failed ? ExitCode.ERROR : ExitCode.OK;
    }

    private static ArrayNode json(List<RedactedPicture> done) {
        ArrayNode a = Json.array();
        for (RedactedPicture p : done) {
            ObjectNode n = a.addObject().put("source", p.source().toString()).put("boxes", p.boxes()).put("frames", p.frames())
                    .put("uncompressed", p.uncompressed());
            p.written().ifPresent(w -> n.put("written", w.toString()));
            p.problem().ifPresent(x -> n.set("problem", Json.of(x)));
        }
        return a;
    }

    /** A line for each picture, and one for each reason why other files stay behind. */
    private static String table(List<RedactedPicture> done) {
        StringBuilder b = new StringBuilder(LINE.formatted("picture", "boxes", "frames", "source"));
        done.stream().filter(p -> p.written().isPresent() || p.faulty()).forEach(p -> {
            String name = p.written().map(w -> w.getFileName().toString()).orElse("NOT WRITTEN");
            b.append(LINE.formatted(name, p.boxes(), p.frames(), p.source() + (p.uncompressed() ? " (now uncompressed)" : "")));
            p.problem().ifPresent(x -> b.append(Text.of(x).indent(4)));
        });
        done.stream().filter(p -> p.written().isEmpty() && !p.faulty()).flatMap(p -> p.problem().stream())
                .collect(Collectors.groupingBy(Problem::message, TreeMap::new, Collectors.counting()))
                .forEach((why, files) -> b
                        .append("Left behind: %s. %s%n".formatted(Count.of(files, "file"), why)));
        return b.append(summary(done)).toString();
    }

    private static String summary(List<RedactedPicture> done) {
        long written = done.stream().filter(p -> p.written().isPresent()).count();
        long faulty = done.stream().filter(RedactedPicture::faulty).count();
        return "%s: %d written, %d left behind, %d of them because something is wrong.".formatted(Count.of(done.size(), "file"),
                written, done.size() - written, faulty);
    }
}
