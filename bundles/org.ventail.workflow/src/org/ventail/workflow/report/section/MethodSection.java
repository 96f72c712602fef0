package org.ventail.workflow.report.section;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ventail.workflow.report.ThreatModel;
import org.ventail.workflow.report.data.ReportData;
import org.ventail.workflow.report.page.Page;

/** Against whom this speaks, and how to make the numbers again. */
final class MethodSection implements Section {
    @Override
    public void write(ReportData data, Page page) {
        page.section("Method");
        page.heading("Whom this report has in mind");
        page.list(ThreatModel.ATTACKERS);
        page.note(ThreatModel.LIMIT);
        page.heading("To repeat it");
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Program", data.run().program());
        facts.put("Decision", data.run().decision().id().hex());
        facts.put("Policy digest", data.run().decision().policy().hex());
        page.facts(facts);
        page.text("The JSON form of this report holds the digests of inputs, gallery, models, calibration and renderer; "
                + "ventail attack --replay REPORT.json makes the numbers again and compares them.");
    }
}
