package org.ventail.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ventail.api.check.Evidence;
import org.ventail.api.check.Verdict;
import org.ventail.workflow.AttackRequest;
import org.ventail.workflow.OutputPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Attacks one defaced scan, by whatever tool it was defaced. */
@Command(name = "attack", mixinStandardHelpOptions = true,
        description = "Attacks a defaced scan with the original at hand and says whether the person can still be found.")
final class AttackCommand implements Callable<Integer> {
    @ParentCommand
    private VentailCommand root;

    @Mixin
    private CommonOptions common;

    @Parameters(index = "0", paramLabel = "ORIGINAL", description = "The scan before. Only read.")
    private Path original;

    @Parameters(index = "1", paramLabel = "DEFACED", description = "The scan after. Only read.")
    private Path defaced;

    @Option(names = "--gallery", paramLabel = "DIR", description = "More scans the person may be mistaken for.")
    private Path gallery;

    @Option(names = "--pictures", paramLabel = "DIR", description = "Keep what the attackers saw. Shows the face: private.")
    private Path pictures;

    @Override
    public Integer call() throws Exception {
        Session s = root.session();
        if (pictures != null) {
            OutputPlace.needOutside(pictures, original);
            OutputPlace.needOutside(pictures, defaced);
        }
        AttackRequest request = new AttackRequest(original, defaced, Optional.ofNullable(gallery), common.home(),
                Optional.ofNullable(pictures));
        List<Evidence> evidence = s.pipeline().attack(request, s.monitor());
        s.out().println(common.json() ? Json.text(Json.ofAttack(evidence)) : Text.of(evidence));
        return code(evidence);
    }

    private static int code(List<Evidence> evidence) {
        if (has(evidence, Verdict.FAIL)) {
            return ExitCode.BLOCKED;
        }
        if (evidence.isEmpty() || has(evidence, Verdict.ERROR)) {
            return ExitCode.ERROR;
        }
        return has(evidence, Verdict.REVIEW) ? ExitCode.REVIEW : ExitCode.OK;
    }

    private static boolean has(List<Evidence> evidence, Verdict verdict) {
        return evidence.stream().anyMatch(e -> e.result().verdict() == verdict);
    }
}
