package org.ventail.workflow.report.section;

import java.util.List;
import org.ventail.workflow.report.data.ReportData;
import org.ventail.workflow.report.page.Page;

/** A part of the report. */
@FunctionalInterface
public interface Section {
    /** All of them, in their order. */
    List<Section> ALL = List.of(new DecisionSection(), new ClaimSection(), new AttackersSection(), new CurvesSection(),
            new SubgroupSection(), new RiskSection(), new ChecksSection(), new PeopleSection(), new ProblemsSection(),
            new MethodSection());

    /** Writes it; nothing when there is nothing to say. */
    void write(ReportData data, Page page);
}
