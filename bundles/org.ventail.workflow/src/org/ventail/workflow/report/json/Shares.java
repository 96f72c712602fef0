package org.ventail.workflow.report.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ventail.verify.stats.Interval;
import org.ventail.verify.stats.Proportion;

/** A share with its exact interval and the claim it allows. */
final class Shares {
    private Shares() {
    }

    static ObjectNode of(Proportion p) {
        ObjectNode n = JsonReport.JSON.createObjectNode().put("hits", p.hits()).put("of", p.of());
        p.share().ifPresent(s -> n.put("share", s));
        Interval i = p.interval();
        return n.put("low", i.low()).put("high", i.high()).put("atMost", p.atMost());
    }
}
