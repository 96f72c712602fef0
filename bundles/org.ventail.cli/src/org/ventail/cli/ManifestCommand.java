package org.ventail.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ventail.workflow.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Verifies a release, offline. */
@Command(name = "manifest", mixinStandardHelpOptions = true, description = "Verifies a release.",
        subcommands = ManifestCommand.Verify.class)
final class ManifestCommand {
    @ParentCommand
    private VentailCommand root;

    /** Checks signature and every file. */
    @Command(name = "verify", mixinStandardHelpOptions = true,
            description = "Checks the signature and every byte of a release; exit code 1 if anything differs.")
    static final class Verify implements Callable<Integer> {
        @ParentCommand
        private ManifestCommand parent;

        @Mixin
        private CommonOptions common;

        @Parameters(paramLabel = "DIR", description = "The release.")
        private Path folder;

        @Option(names = "--trust", paramLabel = "FINGERPRINT",
                description = "Also require that this key signed it (SHA-256 of the public key, hexadecimal).")
        private String fingerprint;

        @Override
        public Integer call() throws Exception {
            return VerificationOutput.print(parent.root.session(), common.json(),
                    Verification.manifest(folder, Optional.ofNullable(fingerprint)));
        }
    }
}
