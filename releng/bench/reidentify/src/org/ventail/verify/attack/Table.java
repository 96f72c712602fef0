package org.ventail.verify.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BetaDistribution;

/** Ranks by method and attacker, and what they say. */
final class Table {
    /** Between the name of a method and that of a restorer. */
    static final String RESTORED = " + ";
    /** The same, restored with a mask that is guessed from what left. */
    static final String GUESSED = RESTORED + "guessed mask, ";
    private final int gallery;
    private final Map<String, Map<String, List<double[]>>> rows = new LinkedHashMap<>();
    /** By method and attacker, then by the number of the person attacked: distances to everybody. */
    private final Map<String, Map<Integer, double[]>> lists = new LinkedHashMap<>();
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
        lists.computeIfAbsent(method + "/" + attacker, k -> new LinkedHashMap<>()).put(own, distances);
        rows.computeIfAbsent(method, k -> new LinkedHashMap<>()).computeIfAbsent(attacker, k -> new ArrayList<>())
                .add(new double[] {1 + nearer + ties / 2.0, d, next});
    }

    void refused(String method, String why) {
        refused.put(method, why);
    }

    /** In Markdown. */
    String text() {
        StringBuilder b = new StringBuilder("| defaced by | attacker | n | rank 1, % (95 % interval) | rank <= 5, % (95 % interval) | mean rank "
                + "| of these people in others' lists | median distance: own | nearest other |\n|---|---|--:|--:|--:|--:|--:|--:|--:|\n");
        rows.forEach((method, attackers) -> attackers.forEach((attacker, r) -> b.append(line(method, attacker, r))));
        rows.keySet().stream().filter(m -> rows.keySet().stream().anyMatch(o -> o.startsWith(m + RESTORED)))
                .forEach(m -> bestOf(m).forEach((attacker, r) -> b.append(line(m + ", best of all these", attacker, r))));
        b.append(String.format(Locale.ROOT, "| (chance) | | | %.1f | %.1f | %.1f | | | |%n%n", 100.0 / gallery, 500.0 / gallery,
                (gallery + 1) / 2.0));
        strangers.forEach((attacker, all) -> {
            double[] v = all.stream().mapToDouble(x -> x).sorted().toArray();
            b.append(String.format(Locale.ROOT, "* %s: 1 %% of %d pairs of different intact people are nearer than %.3f.%n",
                    attacker, v.length, v[v.length / 100]));
        });
        refused.forEach((m, why) -> b.append("* ").append(m).append(" refused: ").append(why).append('\n'));
        return b.toString();
    }

    /** By attacker: the best that it gets from what a method leaves and from every restoration of that. */
    private Map<String, List<double[]>> bestOf(String method) {
        Map<String, List<double[]>> best = new LinkedHashMap<>();
        rows.forEach((name, attackers) -> {
            if (name.equals(method) || name.startsWith(method + RESTORED)) {
                attackers.forEach((attacker, r) -> best.merge(attacker, r, Table::better));
            }
        });
        return best;
    }

    private static List<double[]> better(List<double[]> a, List<double[]> b) {
        return IntStream.range(0, Math.min(a.size(), b.size())).mapToObj(i -> a.get(i)[0] <= b.get(i)[0] ? a.get(i) : b.get(i))
                .toList();
    }

    private String line(String method, String attacker, List<double[]> r) {
        double mean = r.stream().mapToDouble(x -> x[0]).average().orElse(0);
        return String.format(Locale.ROOT, "| %s | %s | %d | %s | %s | %.1f | %s | %s | %s |%n", method, attacker, r.size(),
                share(r, 1), share(r, 5), mean, elsewhere(method, attacker), number(median(r, 1)), number(median(r, 2)));
    }

    /** Share with the exact interval of Clopper and Pearson. */
    private static String share(List<double[]> ranks, int within) {
        int n = ranks.size();
        int k = (int) ranks.stream().filter(x -> x[0] <= within).count();
        double low = k == 0 ? 0 : new BetaDistribution(k, n - k + 1).inverseCumulativeProbability(0.025);
        double high = k == n ? 1 : new BetaDistribution(k + 1, n - k).inverseCumulativeProbability(0.975);
        return String.format(Locale.ROOT, "%.0f (%.0f to %.0f)", 100.0 * k / n, 100 * low, 100 * high);
    }

    /** Mean rank of the people attacked in each other's lists: average faces come early in everybody's. */
    private String elsewhere(String method, String attacker) {
        Map<Integer, double[]> all = lists.getOrDefault(method + "/" + attacker, Map.of());
        double sum = 0;
        int n = 0;
        for (int person : all.keySet()) {
            for (Map.Entry<Integer, double[]> list : all.entrySet()) {
                if (list.getKey() != person) {
                    double[] distances = list.getValue();
                    sum += 1 + Arrays.stream(distances).filter(o -> o < distances[person]).count();
                    n++;
                }
            }
        }
        return n == 0 ? "" : String.format(Locale.ROOT, "%.1f", sum / n);
    }

    private static String number(double distance) {
        return Double.isFinite(distance) ? String.format(Locale.ROOT, "%.3f", distance) : "none";
    }

    private static double median(List<double[]> r, int column) {
        double[] v = r.stream().mapToDouble(x -> x[column]).sorted().toArray();
        return v[v.length / 2];
    }
}
