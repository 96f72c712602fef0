package org.ventail.workflow.report.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ventail.api.check.Verdict;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.VentailException;
import org.ventail.verify.stats.JointRisk;
import org.ventail.workflow.report.ThreatModel;
import org.ventail.workflow.report.data.AttackerSummary;
import org.ventail.workflow.report.data.CheckSummary;
import org.ventail.workflow.report.data.Detector;
import org.ventail.workflow.report.data.Provenance;
import org.ventail.workflow.report.data.ReportData;
import org.ventail.workflow.report.data.SubjectSummary;

/** All numbers of a report, and what is needed to make them again. Field names are stable. */
public final class JsonReport {
    /** Version of the form. */
    public static final int VERSION = 1;
    static final ObjectMapper JSON = new ObjectMapper();

    private JsonReport() {
    }

    /**
     * The report as one object.
     *
     * @throws VentailException if an input cannot be read for its digest
     */
    public static ObjectNode of(ReportData data) throws VentailException {
        ObjectNode n = JSON.createObjectNode().put("ventailReport", VERSION).put("program", data.run().program());
        n.set("decision", decision(data));
        ObjectNode cohort = n.putObject("cohort");
        cohort(cohort, data);
        ArrayNode subjects = n.putArray("subjects");
        for (SubjectSummary s : data.subjects()) {
            subjects.add(SubjectJson.of(s));
        }
        ObjectNode model = n.putObject("model");
        ThreatModel.ATTACKERS.forEach(model.putArray("threats")::add);
        JointRisk.ASSUMPTIONS.forEach(model.putArray("jointRiskAssumptions")::add);
        n.set("repeat", RepeatJson.of(data, Provenance.of(data)));
        return n;
    }

    private static ObjectNode decision(ReportData data) {
        Decision d = data.run().decision();
        ObjectNode n = JSON.createObjectNode().put("id", d.id().hex()).put("effect", d.effect().name())
                .put("policy", d.policyName()).put("policyDigest", d.policy().hex());
        n.set("reasons", SubjectJson.reasons(data.cohortReasons(), s -> "a series"));
        return n;
    }

    private static void cohort(ObjectNode n, ReportData data) {
        n.put("people", data.subjects().size());
        n.put("fitToLeave", data.subjects().stream().filter(s -> s.effect() == Effect.RELEASE).count());
        n.set("recognised", Shares.of(data.recognised()));
        n.put("tableJudged", data.tableJudged());
        ArrayNode attackers = n.putArray("attackers");
        for (AttackerSummary a : data.attackers()) {
            attackers.add(AttackerJson.of(a));
        }
        data.detector().ifPresent(d -> n.set("detector", detector(d)));
        ArrayNode checks = n.putArray("checks");
        for (CheckSummary c : data.checks()) {
            ObjectNode o = checks.addObject().put("id", c.id()).put("label", c.label());
            for (Verdict v : Verdict.values()) {
                o.put(v.name(), c.count(v));
            }
        }
        n.set("cohortChecks", SubjectJson.checks(data.cohortEvidence(), s -> "a series"));
    }

    private static ObjectNode detector(Detector d) {
        ObjectNode n = JSON.createObjectNode();
        n.set("before", Shares.of(d.before()));
        n.set("after", Shares.of(d.after()));
        return n;
    }
}
