package org.ventail.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ventail.api.check.Evidence;
import org.ventail.api.check.Verdict;
import org.ventail.api.model.VentailException;
import org.ventail.workflow.AttackRequest;
import org.ventail.workflow.OutputPlace;
import org.ventail.workflow.RunRequest;
import org.ventail.workflow.RunResult;
import org.ventail.workflow.report.RunReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Attacks one defaced scan, by whatever tool it was defaced; or the attack of a report again; or a cohort with planted leaks. */
@Command(name = "attack", mixinStandardHelpOptions = true,
        description = {"Attacks a defaced scan with the original at hand and says whether the person can still be found.",
                "With --replay, makes the numbers of a report again; with --canaries, measures what the gate catches."})
final class AttackCommand implements Callable<Integer> {
    @ParentCommand
    private VentailCommand root;

    @Mixin
    private CommonOptions common;

    @ArgGroup(multiplicity = "1")
    private Target target;

    @Option(names = "--gallery", paramLabel = "DIR", description = "More scans the person may be mistaken for.")
    private Path gallery;

    @Option(names = "--policy", paramLabel = "FILE",
            description = "The gate's rules for --canaries; default: the shipped policy.")
    private Path policy;

    @Option(names = "--pictures", paramLabel = "DIR", description = "Keep what the attackers saw. Shows the face: private.")
    private Path pictures;

    @Option(names = "--report", paramLabel = "FILE", split = ",",
            description = {
                    "Write a report of the attack on ORIGINAL and DEFACED; the ending says how: .html, .pdf (pictures show",
                    "faces: private) or .json (numbers, and what --replay needs). May be given several times."})
    private List<Path> reports = List.of();

    /** What is attacked: one of these. */
    private static final class Target {
        @ArgGroup(exclusive = false, multiplicity = "1")
        private Pair pair;

        @Option(names = "--replay", required = true, paramLabel = "REPORT.json",
                description = "Repeat the attack of a report and compare number by number; exit code 1 if any differs.")
        private Path replay;

        @Option(names = "--canaries", required = true, paramLabel = "COHORT",
                description = {
                        "Plant synthetic identifiers and intact heads into a copy of the cohort, run the gate on it and say",
                        "how many it caught; exit code 1 if any slipped through. Nothing of the copy can leave."})
        private Path canaries;
    }

    /** One scan before and after. */
    private static final class Pair {
        @Parameters(index = "0", paramLabel = "ORIGINAL", description = "The scan before. Only read.")
        private Path original;

        @Parameters(index = "1", paramLabel = "DEFACED", description = "The scan after. Only read.")
        private Path defaced;
    }

    @Override
    public Integer call() throws Exception {
        Session s = root.session();
        if (target.replay != null) {
            return TrialOutput.print(s, common.json(), s.pipeline().replay(target.replay, common.home(),
                    new ProgressPrinter(s.err()), s.monitor()));
        }
        return target.canaries != null ? canaries(s) : pair(s, target.pair);
    }

    private int canaries(Session s) throws VentailException {
        RunRequest usual = RunRequest.of(target.canaries, common.home(), "canaries");
        RunRequest request = new RunRequest(target.canaries, common.home(), Optional.ofNullable(policy), usual.purpose(),
                usual.actor(), usual.options(), Optional.ofNullable(gallery), usual.workers());
        return TrialOutput.print(s, common.json(), s.pipeline().canaries(request, new ProgressPrinter(s.err()), s.monitor()));
    }

    private int pair(Session s, Pair pair) throws VentailException {
        for (Path report : reports) {
            RunReport.needForm(report);
            OutputPlace.needFile(report, pair.original);
            OutputPlace.needFile(report, pair.defaced);
        }
        if (pictures != null) {
            OutputPlace.needOutside(pictures, pair.original);
            OutputPlace.needOutside(pictures, pair.defaced);
        }
        AttackRequest request = new AttackRequest(pair.original, pair.defaced, Optional.ofNullable(gallery), common.home(),
                Optional.ofNullable(pictures));
        RunResult result = s.pipeline().attack(request, s.monitor());
        List<Evidence> evidence = result.decision().subjects().get(0).evidence();
        for (Path report : reports) {
            RunReport.of(result).write(report);
        }
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
