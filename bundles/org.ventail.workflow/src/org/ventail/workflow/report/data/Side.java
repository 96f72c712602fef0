package org.ventail.workflow.report.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.ventail.verify.stats.CumulativeMatch;
import org.ventail.verify.stats.DistractorGrowth;
import org.ventail.verify.stats.Roc;

/**
 * One attacker on all people, either before or after defacing.
 *
 * @param match of how many people the right one is among the first k; each person counts once, by the best place of any scan
 * @param roc what distances tell; empty when one side has none
 * @param growth expected share of people who come first, by gallery size
 * @param genuine distances within people
 * @param impostor distances between people
 */
public record Side(CumulativeMatch match, Optional<Roc> roc, Map<Integer, Double> growth, List<Double> genuine,
        List<Double> impostor) {
    private static final int[] STEPS = {1, 2, 5};

    public Side {
        growth = new TreeMap<>(growth);
        genuine = List.copyOf(genuine);
        impostor = List.copyOf(impostor);
    }

    static Side of(List<Attack> attacks, Function<Attack, Search> side) {
        Map<String, Integer> best = new TreeMap<>();
        List<Double> genuine = new ArrayList<>();
        List<Double> impostor = new ArrayList<>();
        for (Attack a : attacks) {
            Search s = side.apply(a);
            best.merge(a.subjectId(), s.rank(), Math::min);
            genuine.add(s.own());
            s.strangers().forEach(impostor::add);
        }
        int[] ranks = best.values().stream().mapToInt(r -> r).toArray();
        int gallery = attacks.stream().mapToInt(Attack::gallerySize).min().orElse(1);
        return new Side(new CumulativeMatch(ranks, gallery), roc(genuine, impostor), growth(ranks, gallery), genuine,
                impostor);
    }

    private static Optional<Roc> roc(List<Double> genuine, List<Double> impostor) {
        return genuine.isEmpty() || impostor.isEmpty() ? Optional.empty() : Optional.of(new Roc(
                genuine.stream().mapToDouble(d -> d).toArray(), impostor.stream().mapToDouble(d -> d).toArray()));
    }

    /** At 1, 2, 5, 10, 20, 50 … and all people searched. */
    private static Map<Integer, Double> growth(int[] ranks, int gallery) {
        Map<Integer, Double> all = new TreeMap<>();
        for (int ten = 1; ten <= gallery && ranks.length > 0; ten *= 10) {
            for (int step : STEPS) {
                int size = Math.min(gallery, step * ten);
                all.put(size, DistractorGrowth.firstShare(within(ranks, gallery), gallery, size));
            }
        }
        if (ranks.length > 0) {
            all.put(gallery, DistractorGrowth.firstShare(within(ranks, gallery), gallery, gallery));
        }
        return all;
    }

    /** Somebody searched in a larger gallery may stand behind the last place of the smallest. */
    private static int[] within(int[] ranks, int gallery) {
        return java.util.Arrays.stream(ranks).map(r -> Math.min(r, gallery)).toArray();
    }
}
