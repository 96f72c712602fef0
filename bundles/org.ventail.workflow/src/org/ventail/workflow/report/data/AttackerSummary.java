package org.ventail.workflow.report.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ventail.verify.stats.Proportion;

/**
 * One attacker on the whole cohort.
 *
 * @param kind attacker and restoration
 * @param id the attacker alone
 * @param title for people
 * @param restored whether the face was put back before
 * @param unit of the distances
 * @param probes people attacked
 * @param silent scans on which the attacker does not even name the intact head: they are counted nowhere else
 * @param recognised people named by an attacker who knows it
 * @param before intact heads
 * @param after what would leave
 * @param subgroups the same after defacing, by group of people
 * @param threshold calibrated distance, the same for all scans; empty when it varies
 */
public record AttackerSummary(String kind, String id, String title, boolean restored, String unit, int probes, int silent,
        Proportion recognised, Side before, Side after, Map<Subgroup, Side> subgroups, Optional<Double> threshold) {

    static AttackerSummary of(List<Attack> all, Subgroups groups) {
        Attack first = all.get(0);
        List<Attack> heard = all.stream().filter(Attack::works).toList();
        List<String> people = heard.stream().map(Attack::subjectId).distinct().toList();
        int named = (int) heard.stream().filter(Attack::recognised).map(Attack::subjectId).distinct().count();
        Map<Subgroup, Side> parts = new TreeMap<>();
        groups.all().forEach((group, members) -> {
            List<Attack> part = heard.stream().filter(a -> members.contains(a)).toList();
            if (!part.isEmpty() && part.size() < heard.size()) {
                parts.put(group, Side.of(part, Attack::after));
            }
        });
        List<Double> thresholds = heard.stream().flatMap(a -> a.threshold().stream().boxed()).distinct().toList();
        return new AttackerSummary(first.kind(), first.id(), first.title(), first.restored().isPresent(), first.unit(),
                people.size(),
                all.size() - heard.size(), new Proportion(named, people.size()), Side.of(heard, Attack::before),
                Side.of(heard, Attack::after), parts,
                thresholds.size() == 1 ? Optional.of(thresholds.get(0)) : Optional.empty());
    }
}
