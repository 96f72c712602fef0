package org.ventail.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ventail.workflow.ReleaseMedium;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes a medium with a DICOMDIR from a release. */
@Command(name = "medium", mixinStandardHelpOptions = true,
        description = {"Verifies a release, copies its DICOM objects, byte for byte, under file names that DICOM media allow,",
                "and writes a DICOMDIR that lists them. What is no DICOM stays in the release."})
final class MediumCommand implements Callable<Integer> {
    @ParentCommand
    private VentailCommand root;

    @Mixin
    private CommonOptions common;

    @Parameters(index = "0", paramLabel = "RELEASE", description = "The release. Only read.")
    private Path release;

    @Parameters(index = "1", paramLabel = "DIR", description = "Where to write; must be empty or new.")
    private Path out;

    @Option(names = "--trust", paramLabel = "FINGERPRINT",
            description = "Also require that this key signed the release (SHA-256 of the public key, hexadecimal).")
    private String fingerprint;

    @Override
    public Integer call() throws Exception {
        Session s = root.session();
        ReleaseMedium m = s.pipeline().medium(release, Optional.ofNullable(fingerprint), out, s.monitor());
        s.out().println(common.json()
                ? Json.text(
                        Json.object().put("medium", m.folder().toString()).put("objects", m.objects()).put("others", m.others()))
                : "%s: %d DICOM objects and their DICOMDIR; %d other files stay in the release.".formatted(m.folder(),
                        m.objects(),
                        m.others()));
        return ExitCode.OK;
    }
}
