package org.ventail.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ventail.api.model.Count;
import org.ventail.workflow.ConsentList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Objections and consent: records them, and lists what is recorded. */
@Command(name = "consent", mixinStandardHelpOptions = true, description = "Records objections and consent.",
        subcommands = {ConsentCommand.Import.class, ConsentCommand.Listing.class})
final class ConsentCommand {
    @ParentCommand
    private VentailCommand root;

    /** Reads a list. */
    @Command(name = "import", mixinStandardHelpOptions = true, description = {
            "Reads a CSV list; records all its lines, or none.",
            "Its first line is subject_id,purposes,until. Purposes are separated by semicolons, * is any, none is an objection "
                    + "to everything; until is empty or a date such as 2031-12-31.",
            "A listed person is released only for a purpose named there, and until that day."})
    static final class Import implements Callable<Integer> {
        @ParentCommand
        private ConsentCommand parent;

        @Mixin
        private CommonOptions common;

        @Parameters(paramLabel = "FILE.csv", description = "The list. Only read; ids are kept as keyed hashes.")
        private Path file;

        @Override
        public Integer call() throws Exception {
            int people = ConsentList.importCsv(common.home(), file);
            Session s = parent.root.session();
            s.out().println(common.json() ? Json.text(Json.object().put("imported", people))
                    : Count.of(people, "person", "people") + " recorded; the next release respects it.");
            return ExitCode.OK;
        }
    }

    /** Lists what is recorded. */
    @Command(name = "list", mixinStandardHelpOptions = true,
            description = "Lists what is recorded. Of an id only a keyed hash is kept, so nobody can be read out of it.")
    static final class Listing implements Callable<Integer> {
        @ParentCommand
        private ConsentCommand parent;

        @Mixin
        private CommonOptions common;

        @Override
        public Integer call() throws Exception {
            List<ConsentList.Entry> entries = ConsentList.entries(common.home());
            Session s = parent.root.session();
            if (common.json()) {
                s.out().println(Json.text(json(entries)));
                return ExitCode.OK;
            }
            for (ConsentList.Entry e : entries) {
                s.out().println(e.subjectKey().substring(0, 12) + "  "
                        + (e.purposes().isEmpty() ? "objects to everything" : "allows " + String.join("; ", e.purposes()))
                        + (e.until().isEmpty() ? "" : " until " + e.until()));
            }
            s.out().println(Count.of(entries.size(), "person", "people") + " listed");
            return ExitCode.OK;
        }

        private static ArrayNode json(List<ConsentList.Entry> entries) {
            ArrayNode list = Json.array();
            for (ConsentList.Entry e : entries) {
                ArrayNode purposes = list.addObject().put("subjectKey", e.subjectKey()).put("until", e.until())
                        .putArray("purposes");
                e.purposes().forEach(purposes::add);
            }
            return list;
        }
    }
}
