package org.ventail.ui.headers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ventail.workflow.CleaningPreview;
import org.ventail.workflow.TextTable;

/** Changes as a list to copy or save: which attribute, what becomes of it, by which rule. Never a value. */
final class ChangeList {
    private static final String INSIDE = " > ";
    private static final String WOULD_NOT_LEAVE = "would not leave: ";

    private ChangeList() {
    }

    /** The attributes that the filter shows; with a column for a second profile if there is one. */
    static TextTable of(List<HeaderRow> rows, HeaderFilter filter, String profile, Optional<String> other) {
        List<String> headings = new ArrayList<>(List.of("attribute", "name", "kind", profile));
        other.ifPresent(headings::add);
        headings.add("rule");
        List<List<String>> cells = new ArrayList<>();
        add(cells, "", rows, filter, other.isPresent());
        return new TextTable(headings, cells);
    }

    private static void add(List<List<String>> cells, String above, List<HeaderRow> rows, HeaderFilter filter, boolean two) {
        for (HeaderRow row : rows) {
            if (!filter.shows(row)) {
                continue;
            }
            String key = above + row.change().key();
            if (row.attribute()) {
                List<String> cell = new ArrayList<>(List.of(key, row.change().name(), row.change().kind(), row.action()));
                if (two) {
                    cell.add(row.otherAction());
                }
                cell.add(row.change().reason());
                cells.add(cell);
            }
            add(cells, key + INSIDE, row.children(), filter, two);
        }
    }

    /** What profiles would do to a whole cohort, how often each. */
    static TextTable of(List<String> profiles, List<CleaningPreview> previews) {
        List<Map<String, Integer>> counts = previews.stream().map(ChangeList::counts).toList();
        Set<String> all = new TreeSet<>();
        counts.forEach(c -> all.addAll(c.keySet()));
        List<String> headings = new ArrayList<>(List.of("attribute", "action"));
        headings.addAll(profiles);
        List<List<String>> cells = new ArrayList<>();
        for (String what : all) {
            int colon = what.startsWith(WOULD_NOT_LEAVE) ? WOULD_NOT_LEAVE.length() - 2 : what.lastIndexOf(": ");
            List<String> cell = new ArrayList<>(List.of(what.substring(0, colon), what.substring(colon + 2)));
            counts.forEach(c -> cell.add(Integer.toString(c.getOrDefault(what, 0))));
            cells.add(cell);
        }
        return new TextTable(headings, cells);
    }

    private static Map<String, Integer> counts(CleaningPreview preview) {
        Map<String, Integer> counts = new TreeMap<>(preview.changes());
        preview.texts().forEach((what, n) -> counts.merge("texts: cut out " + what, n, Integer::sum));
        preview.refused().forEach(p -> counts.merge(WOULD_NOT_LEAVE + p.message(), 1, Integer::sum));
        return counts;
    }
}
