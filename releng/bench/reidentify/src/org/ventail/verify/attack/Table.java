package org.ventail.verify.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.distribution.BetaDistribution;

/** Ranks by method and attacker, and what they say. */
final class Table {
    private final int gallery;
    private final Map<String, Map<String, List<double[]>>> rows = new LinkedHashMap<>();
    private final Map<String, List<Double>> strangers = new LinkedHashMap<>();
    private final Map<String, String> refused = new LinkedHashMap<>();

    Table(int gallery) {
        this.gallery = gallery;
    }

    /** Distances to all people; ties count for the attacker, a face of which nothing is left for nobody. */
    void add(String method, String attacker, double[] distances, int own) {
        double d = distances[own];
        long nearer = Arrays.stream(distances).filter(o -> o < d).count();
        long ties = Double.isInfinite(d) ? Arrays.stream(distances).filter(Double::isInfinite).count() - 1 : 0;
        double next = Double.POSITIVE_INFINITY;
        for (int i = 0; i < distances.length; i++) {
            next = i == own ? next : Math.min(next, distances[i]);
        }
        if (method.equals("intact")) {
            for (int i = 0; i < distances.length; i++) {
                if (i != own) {
                    strangers.computeIfAbsent(attacker, k -> new ArrayList<>()).add(distances[i]);
                }
            }
        }
        rows.computeIfAbsent(method, k -> new LinkedHashMap<>()).computeIfAbsent(attacker, k -> new ArrayList<>())
                .add(new double[] {1 + nearer + ties / 2.0, d, next});
    }

    void refused(String method, String why) {
        refused.put(method, why);
    }

    /** In Markdown. */
    String text() {
        StringBuilder b = new StringBuilder("| defaced by | attacker | n | rank 1, % (95 % interval) | rank <= 5, % (95 % interval) | mean rank "
                + "| median distance: own | nearest other |\n|---|---|--:|--:|--:|--:|--:|--:|\n");
        rows.forEach((method, attackers) -> attackers.forEach((attacker, r) -> b.append(line(method, attacker, r))));
        b.append(String.format(Locale.ROOT, "| (chance) | | | %.1f | %.1f | %.1f | | |%n%n", 100.0 / gallery, 500.0 / gallery,
                (gallery + 1) / 2.0));
        strangers.forEach((attacker, all) -> {
            double[] v = all.stream().mapToDouble(x -> x).sorted().toArray();
            b.append(String.format(Locale.ROOT, "* %s: 1 %% of %d pairs of different intact people are nearer than %.3f.%n",
                    attacker, v.length, v[v.length / 100]));
        });
        refused.forEach((m, why) -> b.append("* ").append(m).append(" refused: ").append(why).append('\n'));
        return b.toString();
    }

    private static String line(String method, String attacker, List<double[]> r) {
        double mean = r.stream().mapToDouble(x -> x[0]).average().orElse(0);
        return String.format(Locale.ROOT, "| %s | %s | %d | %s | %s | %.1f | %.3f | %.3f |%n", method, attacker, r.size(),
                share(r, 1), share(r, 5), mean, median(r, 1), median(r, 2));
    }

    /** Share with the exact interval of Clopper and Pearson. */
    private static String share(List<double[]> ranks, int within) {
        int n = ranks.size();
        int k = (int) ranks.stream().filter(x -> x[0] <= within).count();
        double low = k == 0 ? 0 : new BetaDistribution(k, n - k + 1).inverseCumulativeProbability(0.025);
        double high = k == n ? 1 : new BetaDistribution(k + 1, n - k).inverseCumulativeProbability(0.975);
        return String.format(Locale.ROOT, "%.0f (%.0f to %.0f)", 100.0 * k / n, 100 * low, 100 * high);
    }

    private static double median(List<double[]> r, int column) {
        double[] v = r.stream().mapToDouble(x -> x[column]).sorted().toArray();
        return v[v.length / 2];
    }
}
