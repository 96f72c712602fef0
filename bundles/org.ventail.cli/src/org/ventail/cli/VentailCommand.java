package org.ventail.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The root command: holds the sub-commands and the session they share. */
@Command(name = "ventail", synopsisSubcommandLabel = "COMMAND", versionProvider = VentailCommand.Version.class,
        mixinStandardHelpOptions = true,
        description = "Faces off, attacked, gated: prepares head scans for sharing and lets only what passes out.",
        subcommands = {DemoCommand.class, ScanCommand.class, DefaceCommand.class, AttackCommand.class,
                ReleaseCommand.class, ConsentCommand.class, AuditCommand.class, ManifestCommand.class,
                ChecksCommand.class, ProfileCommand.class, CleanCommand.class, RedactCommand.class,
                MediumCommand.class},
        footer = {"", "Exit codes: 0 released, protected or verified; 1 error; 2 usage; 3 blocked (attack: still "
                + "identifiable); 4 review needed; 130 cancelled.",
                "Also: ./ventail ui [FOLDER] opens the workbench."})
final class VentailCommand {
    private final Session session;

    VentailCommand(Session session) {
        this.session = session;
    }

    Session session() {
        return session;
    }

    boolean debug(ParseResult parsed) {
        return given(parsed, "--debug");
    }

    boolean json(ParseResult parsed) {
        return given(parsed, "--json");
    }

    private static boolean given(ParseResult parsed, String option) {
        for (ParseResult p = parsed; p != null; p = p.subcommand()) {
            if (p.hasMatchedOption(option)) {
                return true;
            }
        }
        return false;
    }

    /** Asks the session for the version. */
    static final class Version implements CommandLine.IVersionProvider {
        @Spec
        private CommandSpec spec;

        @Override
        public String[] getVersion() {
            Object root = spec.root().userObject();
            return new String[] {"Ventail " + ((VentailCommand) root).session.version()};
        }
    }
}
