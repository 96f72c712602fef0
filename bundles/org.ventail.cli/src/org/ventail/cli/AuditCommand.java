package org.ventail.cli;

import java.util.concurrent.Callable;
import org.ventail.workflow.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** The audit log: show it, or verify its chain. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "Shows or verifies the audit log.",
        subcommands = {AuditCommand.Show.class, AuditCommand.Verify.class})
final class AuditCommand {
    @ParentCommand
    private VentailCommand root;

    /** Prints every entry, as it is in the log. */
    @Command(name = "show", mixinStandardHelpOptions = true, description = "Prints the entries, one JSON object a line.")
    static final class Show implements Callable<Integer> {
        @ParentCommand
        private AuditCommand parent;

        @Mixin
        private CommonOptions common;

        @Override
        public Integer call() throws Exception {
            Session s = parent.root.session();
            Verification.auditLines(common.home()).forEach(s.out()::println);
            return ExitCode.OK;
        }
    }

    /** Checks chain, signatures and head. */
    @Command(name = "verify", mixinStandardHelpOptions = true,
            description = "Recomputes the hash chain and checks every signature; exit code 1 if anything was changed.")
    static final class Verify implements Callable<Integer> {
        @ParentCommand
        private AuditCommand parent;

        @Mixin
        private CommonOptions common;

        @Override
        public Integer call() throws Exception {
            return VerificationOutput.print(parent.root.session(), common.json(),
                    Verification.audit(common.home()));
        }
    }
}
