package org.ventail.workflow.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Evidence;
import org.ventail.api.gate.Decision;
import org.ventail.verify.stats.JointRisk;
import org.ventail.workflow.StagedSeries;
import org.ventail.workflow.report.data.Attack;
import org.ventail.workflow.report.data.SubjectSummary;

/** One person. */
final class SubjectJson {
    private SubjectJson() {
    }

    static ObjectNode of(SubjectSummary s) {
        ObjectNode n = JsonReport.JSON.createObjectNode().put("name", s.name()).put("pseudonym", s.pseudonym())
                .put("decision", s.effect().name());
        n.set("reasons", reasons(s.reasons(), s::seriesName));
        ArrayNode series = n.putArray("series");
        for (StagedSeries x : s.series()) {
            ObjectNode o = series.addObject().put("name", s.seriesName(x.original().id()))
                    .put("modality", x.original().modality().name())
                    .put("leaves", x.leaves());
            x.withheld().ifPresent(p -> o.put("withheld", p.message()));
        }
        s.worst().ifPresent(a -> n.set("worst", attack(a, s)));
        s.risk().ifPresent(r -> n.set("jointRisk", risk(r)));
        ArrayNode attacks = n.putArray("attacks");
        s.attacks().forEach(a -> attacks.add(attack(a, s)));
        n.set("checks", checks(s.evidence(), s::seriesName));
        return n;
    }

    private static ObjectNode risk(JointRisk r) {
        return JsonReport.JSON.createObjectNode().put("classSize", r.classSize()).put("candidates", r.candidates())
                .put("risk", r.risk()).put("worstCase", r.worstCase());
    }

    private static ObjectNode attack(Attack a, SubjectSummary s) {
        ObjectNode n = JsonReport.JSON.createObjectNode().put("attacker", a.kind()).put("label", a.title())
                .put("series", s.seriesName(a.seriesId())).put("works", a.works()).put("recognised", a.recognised())
                .put("gallerySize", a.gallerySize()).put("rankBefore", a.before().rank())
                .put("rankAfter", a.after().rank()).put("unit", a.unit());
        a.before().distance().ifPresent(d -> n.put("distanceBefore", d));
        a.after().distance().ifPresent(d -> n.put("distanceAfter", d));
        a.threshold().ifPresent(d -> n.put("threshold", d));
        a.after().percentile().ifPresent(p -> n.put("percentileAmongDecoys", p));
        return n;
    }

    static ArrayNode reasons(List<Decision.Reason> reasons, UnaryOperator<String> seriesName) {
        ArrayNode a = JsonReport.JSON.createArrayNode();
        for (Decision.Reason r : reasons) {
            ObjectNode n = a.addObject().put("effect", r.effect().name()).put("rule", r.rule());
            r.seriesId().ifPresent(s -> n.put("series", seriesName.apply(s)));
            n.put("message", r.message()).put("remedy", r.remedy());
        }
        return a;
    }

    static ArrayNode checks(List<Evidence> evidence, UnaryOperator<String> seriesName) {
        ArrayNode a = JsonReport.JSON.createArrayNode();
        for (Evidence e : evidence) {
            CheckResult r = e.result();
            ObjectNode n = a.addObject().put("id", e.checkId()).put("label", e.label());
            e.seriesId().ifPresent(s -> n.put("series", seriesName.apply(s)));
            n.put("judged", e.judged().hex()).put("verdict", r.verdict().name());
            r.value().ifPresent(v -> n.put("value", v));
            r.threshold().ifPresent(v -> n.put("threshold", v));
            n.put("unit", r.unit()).put("message", r.message()).put("remedy", r.remedy());
        }
        return a;
    }
}
