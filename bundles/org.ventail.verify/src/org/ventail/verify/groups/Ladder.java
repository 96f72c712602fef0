package org.ventail.verify.groups;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** How a kind of column is made coarser, rung by rung; the last rung leaves the column out. */
enum Ladder {
    /** Years: bands of 5, 10 and 20 years. */
    AGE("as it is", "bands of 5 years", "bands of 10 years", "bands of 20 years", "left out") {
        @Override
        String coarser(String value, int rung) {
            int band = new int[] {0, 5, 10, 20}[rung];
            return value.matches("\\d{1,3}(\\.\\d+)?") ? band + ":" + (int) Double.parseDouble(value) / band : value;
        }
    },
    /** Days as {@code 2031-12-31}: months, years. */
    DATE("as it is", "month and year", "year", "left out") {
        @Override
        String coarser(String value, int rung) {
            return value.matches("\\d{4}-\\d{2}-\\d{2}") ? value.substring(0, rung == 1 ? 7 : 4) : value;
        }
    },
    /** Anything else: all or nothing. */
    WORDS("as it is", "left out") {
        @Override
        String coarser(String value, int rung) {
            return value;
        }
    };

    private final List<String> rungs;

    Ladder(String... rungs) {
        this.rungs = List.of(rungs);
    }

    /** The one for a column. */
    static Ladder of(String column) {
        return switch (column) {
            case Columns.AGE -> AGE;
            case Columns.DATE -> DATE;
            default -> WORDS;
        };
    }

    /** The rung that leaves a column out. */
    int top() {
        return rungs.size() - 1;
    }

    /** What a rung does, for people. */
    String name(int rung) {
        return rungs.get(rung);
    }

    /** A cell at a rung; the same text for cells that cannot be told apart there. */
    String at(int rung, SortedSet<String> cell) {
        if (rung == top()) {
            return "";
        }
        SortedSet<String> all = new TreeSet<>();
        cell.forEach(v -> all.add(rung == 0 ? v : coarser(v, rung)));
        return all.toString();
    }

    /** One value, for a rung between the first and the last. */
    abstract String coarser(String value, int rung);
}
