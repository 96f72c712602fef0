package org.ventail.workflow.report.data;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ventail.api.check.Evidence;
import org.ventail.api.check.Verdict;

/**
 * What one check said over the whole cohort.
 *
 * @param verdicts how often it said what
 */
public record CheckSummary(String id, String label, Map<Verdict, Integer> verdicts) {
    static CheckSummary of(List<Evidence> evidence) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        evidence.forEach(e -> verdicts.merge(e.result().verdict(), 1, Integer::sum));
        return new CheckSummary(evidence.get(0).checkId(), evidence.get(0).label(), verdicts);
    }

    public int count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }
}
