package org.ventail.workflow.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ventail.verify.stats.CumulativeMatch;
import org.ventail.verify.stats.Roc;
import org.ventail.workflow.report.data.AttackerSummary;
import org.ventail.workflow.report.data.Side;

/** One attacker on the cohort. */
final class AttackerJson {
    private static final int[] RANKS = {1, 5, 10};
    private static final double[] RATES = {1e-2, 1e-3};

    private AttackerJson() {
    }

    static ObjectNode of(AttackerSummary a) {
        ObjectNode n = JsonReport.JSON.createObjectNode().put("id", a.kind()).put("label", a.title())
                .put("restored", a.restored()).put("unit", a.unit()).put("people", a.probes())
                .put("scansWithoutASay", a.silent());
        a.threshold().ifPresent(t -> n.put("threshold", t));
        n.set("recognised", Shares.of(a.recognised()));
        n.set("before", side(a.before()));
        n.set("after", side(a.after()));
        ArrayNode parts = n.putArray("subgroups");
        a.subgroups().forEach((g, s) -> parts.addObject().put("by", g.by()).put("name", g.name()).set("after", side(s)));
        return n;
    }

    private static ObjectNode side(Side side) {
        CumulativeMatch m = side.match();
        ObjectNode n = JsonReport.JSON.createObjectNode().put("gallerySize", m.gallerySize()).put("chance", m.chance(1));
        for (int k : RANKS) {
            n.set("rank" + k, Shares.of(m.within(k)));
        }
        if (m.probes() > 0) {
            n.put("meanRank", m.meanRank());
        }
        m.curve().forEach(n.putArray("cmc")::add);
        ObjectNode growth = n.putObject("firstByGallerySize");
        side.growth().forEach((size, share) -> growth.put(String.valueOf(size), share));
        side.roc().ifPresent(r -> n.set("roc", roc(r)));
        return n;
    }

    private static ObjectNode roc(Roc r) {
        ObjectNode n = JsonReport.JSON.createObjectNode().put("genuinePairs", r.genuinePairs())
                .put("impostorPairs", r.impostorPairs()).put("equalErrorRate", r.equalErrorRate()).put("area", r.area());
        ArrayNode rates = n.putArray("trueRates");
        for (double rate : RATES) {
            rates.addObject().put("falseRate", rate).put("trueRate", r.trueRateAt(rate)).put("resolved", r.resolves(rate));
        }
        ArrayNode points = n.putArray("points");
        r.points().forEach(p -> points.addArray().add(p.falsePositiveRate()).add(p.truePositiveRate()));
        return n;
    }
}
