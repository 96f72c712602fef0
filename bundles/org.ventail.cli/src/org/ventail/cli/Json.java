package org.ventail.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Evidence;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.gate.Decision;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Finding;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Subject;
import org.ventail.workflow.DefacedCohort;
import org.ventail.workflow.DefacedSeries;
import org.ventail.workflow.RunResult;
import org.ventail.workflow.StagedSeries;

/** The machine-readable form of every result; field names are stable. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Json() {
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static ObjectNode of(Problem p) {
        ObjectNode n = object().put("code", p.code()).put("severity", p.severity().name()).put("message", p.message());
        p.file().ifPresent(f -> n.put("file", f.toString()));
        return n.put("remedy", p.remedy());
    }

    static ArrayNode of(Collection<Problem> problems) {
        ArrayNode a = array();
        problems.forEach(p -> a.add(of(p)));
        return a;
    }

    static ObjectNode of(Cohort cohort) {
        ObjectNode n = object().put("folder", cohort.root().toString());
        ArrayNode subjects = n.putArray("subjects");
        for (Subject s : cohort.subjects()) {
            ArrayNode series = subjects.addObject().put("id", s.id()).putArray("series");
            s.series().forEach(x -> series.add(of(x)));
        }
        n.set("problems", of(cohort.problems()));
        return n;
    }

    private static ObjectNode of(Series s) {
        ObjectNode n = object().put("id", s.id()).put("description", s.description())
                .put("modality", s.modality().name()).put("format", s.format()).put("role", s.role().name());
        s.geometry().ifPresent(g -> geometry(n, g, s.timePoints()));
        n.put("frames", s.frames());
        ArrayNode files = n.putArray("files");
        s.files().forEach(f -> files.add(f.toString()));
        n.set("problems", of(s.problems()));
        return n;
    }

    private static void geometry(ObjectNode n, Geometry g, int timePoints) {
        ArrayNode shape = n.putArray("shape").add(g.nx()).add(g.ny()).add(g.nz());
        if (timePoints > 1) {
            shape.add(timePoints);
        }
        Spacing s = g.spacingMm();
        n.putArray("spacingMm").add(rounded(s.xMm())).add(rounded(s.yMm())).add(rounded(s.zMm()));
    }

    private static double rounded(double mm) {
        return Math.round(mm * 1e6) / 1e6;
    }

    static ObjectNode of(DefacedCohort done) {
        ObjectNode all = object();
        ArrayNode a = all.putArray("series");
        for (DefacedSeries d : done.series()) {
            ObjectNode n = a.addObject().put("subject", d.subjectId()).put("series", d.series().id());
            d.status().ifPresent(s -> n.put("status", s.name()));
            n.put("outcome", DefaceTable.outcome(d)).put("confidence", d.confidence()).put("changedMl", d.changedMl())
                    .put("changedVoxels", d.difference().voxels()).put("changedInBrain", d.difference().inBrain())
                    .put("changedOutside", d.difference().outside()).put("millis", d.millis());
            d.headSeries().ifPresent(h -> n.put("headSeries", h));
            d.cleared().ifPresent(c -> n.put("cleared", c.count()).put("clearedUnit", c.unit()));
            ArrayNode files = n.putArray("files");
            d.files().forEach(f -> files.add(f.toString()));
            n.set("findings", findings(d.findings()));
            d.problem().ifPresent(p -> n.set("problem", of(p)));
        }
        return all.set("problems", of(done.problems()));
    }

    static ObjectNode ofAttack(List<Evidence> evidence) {
        ObjectNode n = object();
        n.set("checks", checks(evidence));
        return n;
    }

    private static ArrayNode checks(List<Evidence> evidence) {
        ArrayNode a = array();
        for (Evidence e : evidence) {
            CheckResult r = e.result();
            ObjectNode n = a.addObject().put("id", e.checkId()).put("label", e.label()).put("version", e.version())
                    .put("bundle", e.bundle());
            e.seriesId().ifPresent(s -> n.put("series", s));
            n.put("verdict", r.verdict().name());
            number(n, "value", r.value());
            number(n, "threshold", r.threshold());
            n.put("unit", r.unit()).put("message", r.message()).put("remedy", r.remedy());
            n.set("findings", findings(r.findings()));
            n.set("details", MAPPER.valueToTree(r.details()));
            n.put("millis", e.millis());
        }
        return a;
    }

    private static void number(ObjectNode n, String name, OptionalDouble v) {
        if (v.isPresent()) {
            n.put(name, v.getAsDouble());
        } else {
            n.putNull(name);
        }
    }

    private static ArrayNode findings(List<Finding> findings) {
        ArrayNode a = array();
        for (Finding f : findings) {
            ObjectNode n = a.addObject().put("message", f.message()).put("remedy", f.remedy());
            f.positionLps().ifPresent(p -> n.putArray("positionLps").add(p.x()).add(p.y()).add(p.z()));
            f.file().ifPresent(p -> n.put("file", p.toString()));
        }
        return a;
    }

    static ObjectNode of(RunResult run) {
        Decision d = run.decision();
        ObjectNode n = object().put("decision", d.effect().name()).put("decisionId", d.id().hex())
                .put("policy", d.policyName()).put("policyDigest", d.policy().hex());
        n.set("reasons", reasons(d.cohortReasons()));
        ArrayNode subjects = n.putArray("subjects");
        for (Decision.OfSubject s : d.subjects()) {
            ObjectNode o = subjects.addObject().put("id", s.subjectId())
                    .put("pseudonym", run.pseudonyms().getOrDefault(s.subjectId(), ""))
                    .put("decision", s.effect().name());
            o.set("reasons", reasons(s.reasons()));
            o.set("series", series(run.seriesOf(s.subjectId())));
            o.set("checks", checks(s.evidence()));
        }
        run.release().ifPresent(r -> n.put("release", r.toString()).put("manifest", r.resolve("manifest.json").toString()));
        n.set("problems", of(run.cohort().allProblems().toList()));
        return n.put("auditHead", run.auditHead()).put("millis", run.millis());
    }

    private static ArrayNode series(List<StagedSeries> series) {
        ArrayNode a = array();
        for (StagedSeries s : series) {
            ObjectNode n = a.addObject().put("id", s.original().id()).put("leaves", s.leaves());
            s.status().map(DefacedVolume.Status::name).ifPresent(x -> n.put("status", x));
            s.recipe().ifPresent(r -> n.put("headSeries", r.parameters().getOrDefault("head.series", s.original().id())));
            s.uncompressed().ifPresent(u -> n.put("uncompressed", u));
            s.cleaned().ifPresent(c -> n.put("headSeries", c.source()).put("cleared", c.cleared().count())
                    .put("clearedUnit", c.cleared().unit()).set("findings", findings(c.cleared().findings())));
            s.alone().ifPresent(o -> n.put("object", o.name()).put("blanked", o.boxes())
                    .put("uncompressedFiles", o.uncompressed()));
            s.withheld().ifPresent(p -> n.set("withheld", of(p)));
        }
        return a;
    }

    private static ArrayNode reasons(List<Decision.Reason> reasons) {
        ArrayNode a = array();
        for (Decision.Reason r : reasons) {
            ObjectNode n = a.addObject().put("effect", r.effect().name()).put("rule", r.rule());
            r.seriesId().ifPresent(s -> n.put("series", s));
            n.put("message", r.message()).put("remedy", r.remedy());
        }
        return a;
    }
}
