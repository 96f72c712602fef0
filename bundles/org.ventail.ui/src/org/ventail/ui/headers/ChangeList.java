package org.ventail.ui.headers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ventail.api.model.Count;
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
        // what stays behind is looked for first
        for (String what : all.stream().sorted(Comparator.comparing(w -> !w.startsWith(WOULD_NOT_LEAVE))).toList()) {
            int colon = what.startsWith(WOULD_NOT_LEAVE) ? WOULD_NOT_LEAVE.length() - 2 : what.lastIndexOf(": ");
            List<String> cell = new ArrayList<>(List.of(what.substring(0, colon), spoken(what.substring(colon + 2))));
            counts.forEach(c -> cell.add(Integer.toString(c.getOrDefault(what, 0))));
            cells.add(cell);
        }
        return new TextTable(headings, cells);
    }

    /** How many files were tried, and where it stands why some would not leave. */
    static String summary(List<CleaningPreview> answers) {
        CleaningPreview first = answers.get(0);
        int refused = first.refused().size();
        return Count.of(first.files(), "file") + " tried on copies, nothing was changed. "
                + (refused == 0 ? "All can be cleaned." : refused + " would not leave: the first rows say why.")
                + " No value of anybody stands here.";
    }

    /** What two profiles do differently, from lines such as {@code (0010,1010) PatientAge: removed, kept}. */
    static TextTable differences(String first, String second, List<String> lines) {
        List<List<String>> cells = new ArrayList<>();
        for (String line : lines) {
            int colon = line.lastIndexOf(": ");
            String[] both = line.substring(colon + 2).split(", ", 2);
            cells.add(List.of(line.substring(0, colon), both[0], both[1]));
        }
        return new TextTable(List.of("attribute", first, second), cells);
    }

    /** The words of records and audit log in those of the view. */
    private static String spoken(String action) {
        return switch (action) {
            case "uid" -> "new UID";
            case "date" -> "date taken out";
            case "text" -> "cleaned";
            case "age" -> "age capped";
            default -> action;
        };
    }

    private static Map<String, Integer> counts(CleaningPreview preview) {
        Map<String, Integer> counts = new TreeMap<>(preview.changes());
        preview.texts().forEach((what, n) -> counts.merge("texts: cut out " + what, n, Integer::sum));
        preview.refused().forEach(p -> counts.merge(WOULD_NOT_LEAVE + p.message(), 1, Integer::sum));
        return counts;
    }
}
