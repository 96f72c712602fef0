package org.ventail.workflow;

import java.util.Map;
import java.util.TreeMap;
import org.ventail.verify.stats.Interval;
import org.ventail.verify.stats.Proportion;

/**
 * What the gate caught of what was planted.
 *
 * @param recall over all kinds
 * @param byKind by kind of canary, named for people
 * @param alarms people on whom some check objects although nothing was planted; what it says of them anyway counts as no catch
 */
public record CanaryOutcome(Share recall, Map<String, Share> byKind, int alarms) {
    /**
     * So many of so many, with the exact interval of 95 % (Clopper-Pearson).
     */
    public record Share(int hits, int of, double low, double high) {
        static Share of(Proportion p) {
            Interval i = p.interval();
            return new Share(p.hits(), p.of(), i.low(), i.high());
        }
    }

    public CanaryOutcome {
        byKind = new TreeMap<>(byKind);
    }
}
