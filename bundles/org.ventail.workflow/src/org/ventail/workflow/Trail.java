package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ventail.api.check.Evidence;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.gate.Decision;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;
import org.ventail.audit.AuditEvent;
import org.ventail.audit.AuditLog;
import org.ventail.audit.DicomAuditCode;

/** Writes what a run does into the audit log: digests and pseudonyms, never an identifier or a path. */
final class Trail {
    private final AuditLog log;
    private final RunRequest request;
    /**
     * Series ids may come from file names; the log knows a series as the n-th of a pseudonym. Filled before any worker
     * starts.
     */
    private final Map<String, String> seriesNames = new HashMap<>();

    private Trail(AuditLog log, RunRequest request) {
        this.log = log;
        this.request = request;
    }

    static Trail open(RunRequest request) throws VentailException {
        return new Trail(AuditLog.open(request.home()), request);
    }

    void scanned(Cohort cohort, Map<String, String> pseudonyms, CleaningProfile profile) throws VentailException {
        for (Subject subject : cohort.subjects()) {
            int n = 0;
            for (Series series : subject.series()) {
                seriesNames.put(series.id(), pseudonyms.get(subject.id()) + "/series-" + ++n);
            }
        }
        log.append(event("scan", DicomAuditCode.IMPORT).with(Map.of("subjects", cohort.subjects().size(), "series",
                cohort.allSeries().count(), "problems", cohort.allProblems().count(), "profile",
                profile.name() + " " + profile.version(),
                "profileDigest", profile.digest().hex())));
    }

    /** @param released digest of its staged files; of none if it stays behind */
    void staged(StagedSeries s, String pseudonym, Digest released) throws VentailException {
        if (s.withheld().isPresent()) {
            log.append(event("withhold", DicomAuditCode.INSTANCES_ACCESSED)
                    .with(Map.of("subject", pseudonym, "series", nameOf(s.original().id()), "reason",
                            s.withheld().get().code())));
            return;
        }
        if (s.cleaned().isPresent()) {
            CleanedObject c = s.cleaned().get();
            log.append(event("clean", DicomAuditCode.INSTANCES_ACCESSED)
                    .with(Map.of("subject", pseudonym, "series", nameOf(s.original().id()), "object",
                            ObjectNames.of(s.original()), "head", nameOf(c.source()), "removed", c.cleared().count(),
                            "unit", c.cleared().unit()))
                    .in(digest(s.original().files())).out(released));
            return;
        }
        if (s.alone().isPresent()) {
            LoneObject o = s.alone().get();
            log.append(event("clean", DicomAuditCode.INSTANCES_ACCESSED)
                    .with(Map.of("subject", pseudonym, "series", nameOf(s.original().id()), "object",
                            ObjectNames.of(s.original()), "kind", o.kind().name(), "files", o.files(), "blanked", o.boxes()))
                    .in(digest(s.original().files())).out(released));
            return;
        }
        var recipe = s.recipe().orElseThrow();
        log.append(event("deface", DicomAuditCode.INSTANCES_ACCESSED)
                .with(Map.of("subject", pseudonym, "series", nameOf(s.original().id()), "status", s.status().orElseThrow().name(),
                        "defacer", recipe.defacer(), "version", recipe.version(), "confidence", recipe.confidence(),
                        "recipe", named(recipe.parameters())))
                .in(digest(s.original().files())).out(released));
    }

    void checked(Evidence e) throws VentailException {
        log.append(event("check", DicomAuditCode.QUERY).with(Map.of("check", e.checkId(), "version", e.version(), "bundle",
                e.bundle(), "series", e.seriesId().map(this::nameOf).orElse(""), "verdict", e.result().verdict().name()))
                .in(e.judged()));
    }

    /**
     * Who took responsibility for what, or did not; of the reason only that there was one, because people write names
     * into reasons.
     */
    void reviewed(Review r, Map<String, String> pseudonyms) throws VentailException {
        log.append(event(r.accepted() ? "sign-off" : "rejection", DicomAuditCode.QUERY).with(Map.of("reviewer", r.reviewer(),
                "subject", r.subjectId().isEmpty() ? "cohort" : pseudonyms.getOrDefault(r.subjectId(), "unknown"), "day",
                r.day().toString())).in(r.judged()));
    }

    /** Logs the decision and gives the hash of its entry. */
    String decided(Decision d) throws VentailException {
        return log.append(event("decide", DicomAuditCode.QUERY)
                .with(Map.of("effect", d.effect().name(), "policy", d.policyName(), "policyDigest", d.policy().hex()))
                .out(d.id())).hash();
    }

    /** Logs that a release is about to become visible. */
    String publishing(Digest decision) throws VentailException {
        return log.append(event("publish", DicomAuditCode.EXPORT).in(decision)).hash();
    }

    /** Logs that it is, and gives the hash of that entry. */
    String published(Digest manifest) throws VentailException {
        return log.append(event("published", DicomAuditCode.EXPORT).out(manifest)).hash();
    }

    /** The recipe without ids of series, which may come from file names. */
    private Map<String, String> named(Map<String, String> recipe) {
        Map<String, String> named = new HashMap<>(recipe);
        named.computeIfPresent(SessionDefacer.HEAD_SERIES, (k, id) -> nameOf(id));
        return named;
    }

    private String nameOf(String seriesId) {
        return seriesNames.getOrDefault(seriesId, "unknown");
    }

    private AuditEvent event(String step, DicomAuditCode code) {
        return AuditEvent.of(request.actor(), request.purpose(), step, code);
    }

    private static Digest digest(List<Path> files) throws VentailException {
        try {
            StringBuilder b = new StringBuilder();
            for (Path f : files) {
                b.append(Digest.ofFile(f).hex()).append('\n');
            }
            return Digest.of(b.toString());
        } catch (IOException e) {
            throw new VentailException(Problem.error("audit.source", "A source file cannot be read any more",
                    files.get(0), "Put it back and run again."), e);
        }
    }
}
