package org.ventail.workflow.report.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ventail.api.check.Evidence;
import org.ventail.api.model.Digest;
import org.ventail.api.model.VentailException;
import org.ventail.workflow.InputDigests;
import org.ventail.workflow.RunRequest;
import org.ventail.workflow.RunResult;

/**
 * What the numbers were made from, so that they can be made again: digests only, no folder and no name.
 *
 * @param workspace key of the run's private folder below the home folder
 * @param inputs digest of each person's files, by what the report calls the person
 * @param gallery digest of the extra gallery; empty without one
 * @param defaced digest of the defaced scan where a pair was attacked; empty after a run on a cohort
 * @param options how faces were taken out
 * @param checks who attacked, with which version, parameters and ingredients
 */
public record Provenance(String workspace, Map<String, String> inputs, Optional<String> gallery,
        Optional<String> defaced, Map<String, String> options, List<Attacker> checks) {
    /**
     * One check.
     *
     * @param madeWith models, calibration, renderer and seeds, as the check names them
     */
    public record Attacker(String id, String bundle, String version, String parameters, Map<String, String> madeWith) {
    }

    /**
     * Reads all inputs once.
     *
     * @throws VentailException if one cannot be read
     */
    public static Provenance of(ReportData data) throws VentailException {
        RunResult run = data.run();
        Map<String, Digest> digests = InputDigests.of(run.cohort());
        Map<String, String> inputs = new TreeMap<>();
        for (SubjectSummary s : data.subjects()) {
            inputs.put(s.name(), digests.containsKey(s.id()) ? digests.get(s.id()).hex() : "");
        }
        Optional<RunRequest> request = run.request();
        Optional<String> gallery = Optional.empty();
        if (request.flatMap(RunRequest::gallery).isPresent()) {
            gallery = Optional.of(InputDigests.of(request.flatMap(RunRequest::gallery).get()).hex());
        }
        Optional<String> defaced = Optional.empty();
        if (run.pair().isPresent()) {
            defaced = Optional.of(InputDigests.of(run.pair().get().defaced()).hex());
        }
        return new Provenance(run.workspace().getFileName().toString(), inputs, gallery, defaced,
                request.map(Provenance::options).orElse(Map.of()), attackers(data));
    }

    private static Map<String, String> options(RunRequest request) {
        return Map.of("method", request.options().method().name(), "parts",
                String.join(",", request.options().parts().stream().map(Enum::name).sorted().toList()), "keeps",
                String.valueOf(request.keep().isPresent()));
    }

    private static List<Attacker> attackers(ReportData data) {
        Map<String, Attacker> all = new TreeMap<>();
        List<Evidence> evidence = new ArrayList<>(data.cohortEvidence());
        data.subjects().forEach(s -> evidence.addAll(s.evidence()));
        for (Evidence e : evidence) {
            Map<String, String> made = Details.of(e.result().details()).child("madeWith").texts();
            Attacker one = new Attacker(e.checkId(), e.bundle(), e.version(), e.parameters().hex(), made);
            all.merge(e.checkId(), one, (a, b) -> a.madeWith().isEmpty() ? b : a);
        }
        return List.copyOf(all.values());
    }
}
