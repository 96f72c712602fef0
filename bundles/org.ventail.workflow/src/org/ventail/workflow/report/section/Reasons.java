package org.ventail.workflow.report.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ventail.api.gate.Decision.Reason;
import org.ventail.workflow.report.data.CheckSummary;
import org.ventail.workflow.report.data.ReportData;
import org.ventail.workflow.report.page.Page;
import org.ventail.workflow.report.page.Tone;

/** Why the gate decided so; the same reason for many is said once. */
final class Reasons {
    private static final int MOST = 3;

    private Reasons() {
    }

    static void write(List<Reason> reasons, ReportData data, Page page) {
        Map<String, List<Reason>> alike = new LinkedHashMap<>();
        reasons.forEach(r -> alike.computeIfAbsent(r.effect() + r.rule() + r.remedy(), k -> new ArrayList<>()).add(r));
        for (List<Reason> one : alike.values()) {
            Reason first = one.get(0);
            String more = one.size() > MOST ? " And " + (one.size() - MOST) + " more." : "";
            page.remark(name(first.rule(), data),
                    String.join(". ", one.stream().limit(MOST).map(Reason::message).toList()) + more,
                    first.remedy(), Tone.of(first.effect()));
        }
    }

    /** A check by its name; a rule of the gate by what it is called in the policy. */
    private static String name(String rule, ReportData data) {
        return data.checks().stream().filter(c -> c.id().equals(rule)).map(CheckSummary::label).findFirst()
                .orElse("Rule: " + rule.replace('-', ' '));
    }
}
