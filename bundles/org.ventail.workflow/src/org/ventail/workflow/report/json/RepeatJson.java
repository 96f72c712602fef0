package org.ventail.workflow.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ventail.workflow.report.data.Provenance;
import org.ventail.workflow.report.data.ReportData;

/** What the numbers were made from. */
final class RepeatJson {
    private RepeatJson() {
    }

    static ObjectNode of(ReportData data, Provenance p) {
        ObjectNode n = JsonReport.JSON.createObjectNode().put("workspace", p.workspace())
                .put("policy", data.run().decision().policy().hex());
        ObjectNode inputs = n.putObject("inputs");
        p.inputs().forEach(inputs::put);
        p.gallery().ifPresent(g -> n.put("gallery", g));
        p.defaced().ifPresent(d -> n.put("defaced", d));
        ObjectNode options = n.putObject("options");
        new java.util.TreeMap<>(p.options()).forEach(options::put);
        ArrayNode checks = n.putArray("checks");
        for (Provenance.Attacker a : p.checks()) {
            ObjectNode made = checks.addObject().put("id", a.id()).put("bundle", a.bundle()).put("version", a.version())
                    .put("parameters", a.parameters()).putObject("madeWith");
            a.madeWith().forEach(made::put);
        }
        return n;
    }
}
