package org.ventail.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks of the right person after each pipeline, as the program beside wrote them: lines of tool, tab, one rank for
 * each attacker; the first line names the attackers and the size of the gallery. Empty when nobody attacked.
 */
record Ranks(List<String> attackers, Map<String, List<String>> byTool) {
    static Ranks read(Path folder) throws IOException {
        Path file = folder.resolve("ranks.tsv");
        if (!Files.exists(file)) {
            return new Ranks(List.of(), Map.of());
        }
        List<String> lines = Files.readAllLines(file);
        Map<String, List<String>> ranks = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split("\t"));
            ranks.put(cells.get(0), cells.subList(1, cells.size()));
        }
        return new Ranks(Arrays.asList(lines.get(0).split("\t")), ranks);
    }

    /** A sentence on the ranks without any defacing; empty when nobody attacked. */
    String before() {
        return byTool.containsKey("before") ? " Ranks before: " + String.join(", ", byTool.get("before")) + "." : "";
    }

    String header() {
        StringBuilder b = new StringBuilder();
        attackers.forEach(a -> b.append(' ').append(a).append(" |"));
        return b.toString();
    }

    String rule() {
        return "--:|".repeat(attackers.size());
    }

    String of(String tool) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < attackers.size(); i++) {
            b.append(' ').append(byTool.containsKey(tool) ? byTool.get(tool).get(i) : "–").append(" |");
        }
        return b.toString();
    }
}
