package org.ventail.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ventail.api.check.Evidence;
import org.ventail.api.gate.Decision;
import org.ventail.api.model.Cohort;

/**
 * A finished run: what was found, what would leave, what was decided, and what did leave.
 *
 * @param cohort as scanned
 * @param series what became of each series
 * @param pseudonyms subject id to released id
 * @param judgement the gate's word and what led to it
 * @param workspace private folder of this run: staged files and pictures
 * @param release the published folder, if it came to that
 * @param auditHead hash of the audit log's last entry
 * @param millis how long it took
 */
public record RunResult(Cohort cohort, List<StagedSeries> series, Map<String, String> pseudonyms, Judgement judgement,
        Path workspace, Optional<Path> release, String auditHead, long millis) {
    public RunResult {
        series = List.copyOf(series);
        pseudonyms = Map.copyOf(pseudonyms);
    }

    /** The gate's word. */
    public Decision decision() {
        return judgement.decision();
    }

    /** What checks said of the cohort as a whole. */
    public List<Evidence> cohortEvidence() {
        return judgement.input() == null ? List.of() : judgement.input().cohortEvidence();
    }

    /** The same run after it was published. */
    RunResult published(Path folder, String head) {
        return new RunResult(cohort, series, pseudonyms, judgement, workspace, Optional.of(folder), head, millis);
    }

    /** Name and version of this program. */
    public String program() {
        return Product.NAME + " " + Product.version();
    }

    /** The home folder it was run in. */
    public Path home() {
        return workspace.resolve("..").resolve("..").normalize();
    }

    /** What was asked for, as the workspace remembers it; empty when it does not. */
    public Optional<RunRequest> request() {
        return RequestNote.read(home(), workspace, decision().id());
    }

    /** The pair of scans that was attacked; empty when this was a run on a cohort. */
    public Optional<AttackRequest> pair() {
        return PairNote.read(home(), workspace);
    }

    /** What became of one subject's series. */
    public List<StagedSeries> seriesOf(String subjectId) {
        return series.stream().filter(s -> s.subjectId().equals(subjectId)).toList();
    }

    /** Folder with the pictures that checks attached for a series. */
    public Path pictures(String subjectId, String seriesId) {
        return workspace.resolve("pictures").resolve(subjectId).resolve(seriesId);
    }
}
