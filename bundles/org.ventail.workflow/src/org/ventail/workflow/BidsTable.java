package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table as BIDS writes it: tabs between cells, names of columns first.
 *
 * @param rows cells by the name of their column
 */
record BidsTable(List<Map<String, String>> rows) {
    /** What a cell says that says nothing. */
    static final String UNKNOWN = "n/a";

    BidsTable {
        rows = List.copyOf(rows);
    }

    static BidsTable read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> names = lines.isEmpty() ? List.of() : cells(lines.get(0));
        return new BidsTable(lines.stream().skip(1).map(l -> row(names, cells(l))).toList());
    }

    /** The cells of one line; of the first one, the names of the columns. */
    static List<String> cells(String line) {
        return Arrays.stream(line.replace("\uFEFF", "").split("\t", -1)).map(String::strip).toList();
    }

    private static Map<String, String> row(List<String> names, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
            row.put(names.get(i), cells.get(i));
        }
        return row;
    }

    /** The whole table; columns in the order in which rows name them. */
    String text() {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(r -> names.addAll(r.keySet()));
        StringBuilder text = new StringBuilder(String.join("\t", names)).append('\n');
        rows.forEach(r -> text.append(String.join("\t",
                names.stream().map(n -> r.getOrDefault(n, UNKNOWN).replaceAll("[\t\r\n]", " ")).toList())).append('\n'));
        return text.toString();
    }
}
