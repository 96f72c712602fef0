package org.ventail.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.model.Count;
import org.ventail.api.model.Problem;
import org.ventail.workflow.CleaningPreview;
import org.ventail.workflow.CleaningProfiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Profiles of cleaning: lists, shows, checks and compares them, and tries one on a cohort. */
@Command(name = "profile", mixinStandardHelpOptions = true,
        description = "Profiles of cleaning metadata: lists, shows, checks, compares and tries them.",
        subcommands = {ProfileCommand.Listing.class, ProfileCommand.Show.class, ProfileCommand.Check.class,
                ProfileCommand.Diff.class, ProfileCommand.Try.class})
final class ProfileCommand {
    @ParentCommand
    private VentailCommand root;

    private static String summary(CleaningProfile p) {
        return p.name() + " " + p.version() + ": Basic Profile"
                + p.options().stream().sorted().map(o -> ", " + o.meaning().replace(" Option", "")).reduce("", String::concat)
                + (p.attributes().isEmpty() ? "" : ", " + Count.of(p.attributes().size(), "attribute") + " of its own");
    }

    /** Lists the shipped ones. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the shipped profiles, the default first.")
    static final class Listing implements Callable<Integer> {
        @ParentCommand
        private ProfileCommand parent;

        @Override
        public Integer call() throws Exception {
            for (String name : CleaningProfiles.shipped()) {
                parent.root.session().out().println(summary(CleaningProfiles.of(Optional.of(name))));
            }
            return ExitCode.OK;
        }
    }

    /** Prints a shipped one. */
    @Command(name = "show", mixinStandardHelpOptions = true, description = "Prints a shipped profile, to be copied and changed.")
    static final class Show implements Callable<Integer> {
        @ParentCommand
        private ProfileCommand parent;

        @Parameters(paramLabel = "NAME", description = "Its name; see 'profile list'.")
        private String name;

        @Override
        public Integer call() throws Exception {
            parent.root.session().out().print(CleaningProfiles.yaml(name));
            return ExitCode.OK;
        }
    }

    /** Checks a file. */
    @Command(name = "check", mixinStandardHelpOptions = true,
            description = "Reads a profile and says what it does, or what is wrong in it and where.")
    static final class Check implements Callable<Integer> {
        @ParentCommand
        private ProfileCommand parent;

        @Parameters(paramLabel = "PROFILE", description = "A file, or the name of a shipped profile.")
        private String profile;

        @Override
        public Integer call() throws Exception {
            parent.root.session().out().println(summary(CleaningProfiles.of(Optional.of(profile))));
            return ExitCode.OK;
        }
    }

    /** Compares two. */
    @Command(name = "diff", mixinStandardHelpOptions = true,
            description = "Says what two profiles do differently, attribute by attribute: first this one, then that one.")
    static final class Diff implements Callable<Integer> {
        @ParentCommand
        private ProfileCommand parent;

        @Parameters(index = "0", paramLabel = "THIS", description = "A file, or the name of a shipped profile.")
        private String first;

        @Parameters(index = "1", paramLabel = "THAT", description = "Another.")
        private String second;

        @Override
        public Integer call() throws Exception {
            List<String> lines = CleaningProfiles.difference(CleaningProfiles.of(Optional.of(first)),
                    CleaningProfiles.of(Optional.of(second)));
            Session s = parent.root.session();
            lines.forEach(s.out()::println);
            s.out().println(lines.isEmpty() ? "They do the same." : Count.of(lines.size(), "difference"));
            return ExitCode.OK;
        }
    }

    /** Tries one on a cohort. */
    @Command(name = "try", mixinStandardHelpOptions = true,
            description = "Lists what a profile would change in a cohort, by attribute and action. Changes nothing.")
    static final class Try implements Callable<Integer> {
        @ParentCommand
        private ProfileCommand parent;

        @Mixin
        private CommonOptions common;

        @Parameters(index = "0", paramLabel = "PROFILE", description = "A file, or the name of a shipped profile.")
        private String profile;

        @Parameters(index = "1", paramLabel = "FOLDER", description = "The cohort. Only read.")
        private Path folder;

        @Override
        public Integer call() throws Exception {
            Session s = parent.root.session();
            CleaningPreview preview = s.pipeline().preview(folder, CleaningProfiles.of(Optional.of(profile)), s.monitor());
            s.out().println(common.json() ? Json.text(json(preview)) : text(preview));
            return ExitCode.OK;
        }

        private static String text(CleaningPreview p) {
            StringBuilder out = new StringBuilder();
            p.changes().forEach((what, n) -> out.append("%7d  %s%n".formatted(n, what)));
            p.texts().forEach((what, n) -> out.append("%7d  cut out of texts: %s%n".formatted(n, what)));
            for (Problem r : p.refused()) {
                out.append("would not leave: ").append(r.message()).append(r.file().map(f -> " (" + f + ")").orElse(""))
                        .append(System.lineSeparator());
            }
            return out.append(p.files()).append(" files tried, ").append(p.refused().size()).append(" of them would not leave")
                    .toString();
        }

        private static ObjectNode json(CleaningPreview p) {
            ObjectNode n = Json.object().put("files", p.files()).put("refused", p.refused().size());
            put(n.putObject("changes"), p.changes());
            put(n.putObject("texts"), p.texts());
            return n;
        }

        private static void put(ObjectNode n, Map<String, Integer> counts) {
            counts.forEach(n::put);
        }
    }
}
