package org.ventail.workflow.report.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of many lines a chart shows: per attacker the scan as it leaves, and the restoration that came nearest. */
public final class Nearest {
    private Nearest() {
    }

    /** In the order of the attackers; those that never had a say are left out. */
    public static List<AttackerSummary> of(List<AttackerSummary> all) {
        Map<String, List<AttackerSummary>> byId = new LinkedHashMap<>();
        all.stream().filter(a -> a.probes() > 0).forEach(a -> byId.computeIfAbsent(a.id(), k -> new ArrayList<>()).add(a));
        List<AttackerSummary> shown = new ArrayList<>();
        for (List<AttackerSummary> one : byId.values()) {
            one.stream().filter(a -> !a.restored()).forEach(shown::add);
            worst(one.stream().filter(AttackerSummary::restored).toList()).ifPresent(shown::add);
        }
        return shown;
    }

    private static Optional<AttackerSummary> worst(List<AttackerSummary> restored) {
        return restored.stream().min(Comparator.comparingInt((AttackerSummary a) -> -a.recognised().hits())
                .thenComparing(a -> -a.after().match().within(1).share().orElse(0))
                .thenComparing(a -> a.after().match().meanRank() / a.after().match().gallerySize()));
    }
}
