package org.ventail.verify.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for the smallest change of a table that leaves nobody in a small group: tries every combination of the columns'
 * {@link Ladder}s, from the least loss on, so that what it finds is the best there is. The loss of a column is the share of
 * its ladder that was climbed; of equal losses the one with the finer groups wins. Immutable.
 */
final class Generaliser {
    /** A lattice larger than this is not searched. */
    private static final int MOST_COMBINATIONS = 100_000;
    /** Divides the heights of all ladders, so that losses are whole numbers. */
    private static final int WHOLE = 12;
    private final List<Person> people;
    private final List<String> columns;
    private final List<String> sensitive;
    /** By column, rung and person: which value. */
    private final int[][][] codes;

    Generaliser(List<Person> people, List<String> columns, List<String> sensitive) {
        this.people = people;
        this.columns = columns;
        this.sensitive = sensitive;
        this.codes = new int[columns.size()][][];
        for (int c = 0; c < codes.length; c++) {
            Ladder ladder = Ladder.of(columns.get(c));
            codes[c] = new int[ladder.top() + 1][];
            for (int rung = 0; rung <= ladder.top(); rung++) {
                codes[c][rung] = code(ladder, rung, columns.get(c));
            }
        }
    }

    private int[] code(Ladder ladder, int rung, String column) {
        Map<String, Integer> seen = new HashMap<>();
        return people.stream().mapToInt(p -> seen.computeIfAbsent(ladder.at(rung, p.in(column)), k -> seen.size()))
                .toArray();
    }

    /**
     * The smallest change by which every group has k people and l values of each sensitive column, or as many as there are
     * in the cohort.
     *
     * @return column to what to do with it, only those that change; empty if the lattice is too large to be sure
     */
    Optional<Map<String, String>> smallest(int k, int l) {
        List<int[]> lattice = lattice();
        if (lattice.isEmpty()) {
            return Optional.empty();
        }
        int[] best = null;
        long bestSpread = Long.MAX_VALUE;
        for (int[] rungs : lattice) {
            if (best != null && loss(rungs) > loss(best)) {
                break;
            }
            long spread = spread(rungs, k, l);
            if (spread < bestSpread) {
                best = rungs;
                bestSpread = spread;
            }
        }
        return Optional.of(describe(best));
    }

    /** All combinations of rungs, the least loss first. */
    private List<int[]> lattice() {
        List<int[]> all = List.of(new int[0]);
        for (int[][] ladder : codes) {
            if ((long) all.size() * ladder.length > MOST_COMBINATIONS) {
                return List.of();
            }
            List<int[]> longer = new ArrayList<>();
            for (int[] rungs : all) {
                for (int rung = 0; rung < ladder.length; rung++) {
                    int[] more = Arrays.copyOf(rungs, rungs.length + 1);
                    more[rungs.length] = rung;
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all.stream().sorted(Comparator.comparingInt(this::loss)).toList();
    }

    private int loss(int[] rungs) {
        int loss = 0;
        for (int c = 0; c < rungs.length; c++) {
            loss += WHOLE * rungs[c] / (codes[c].length - 1);
        }
        return loss;
    }

    /** Sum of the squares of the sizes of all groups, or the largest number there is if one is too small. */
    private long spread(int[] rungs, int k, int l) {
        boolean nothingLeft = true;
        for (int c = 0; c < rungs.length; c++) {
            nothingLeft &= rungs[c] == codes[c].length - 1;
        }
        long spread = 0;
        for (List<Person> group : groups(rungs)) {
            if (!nothingLeft && (group.size() < k || !diverse(group, l))) {
                return Long.MAX_VALUE;
            }
            spread += (long) group.size() * group.size();
        }
        return spread;
    }

    private Iterable<List<Person>> groups(int[] rungs) {
        Map<List<Integer>, List<Person>> groups = new HashMap<>();
        for (int p = 0; p < people.size(); p++) {
            List<Integer> key = new ArrayList<>(rungs.length);
            for (int c = 0; c < rungs.length; c++) {
                key.add(codes[c][rungs[c]][p]);
            }
            groups.computeIfAbsent(key, x -> new ArrayList<>()).add(people.get(p));
        }
        return groups.values();
    }

    private boolean diverse(List<Person> group, int l) {
        return sensitive.stream().allMatch(s -> {
            int inCohort = Groups.different(people, s);
            return Groups.different(group, s) >= Math.min(l, inCohort);
        });
    }

    private Map<String, String> describe(int[] rungs) {
        Map<String, String> what = new LinkedHashMap<>();
        for (int c = 0; c < rungs.length; c++) {
            if (rungs[c] > 0) {
                what.put(columns.get(c), Ladder.of(columns.get(c)).name(rungs[c]));
            }
        }
        return what;
    }
}
