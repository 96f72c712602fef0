package org.ventail.io.bids;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ventail.api.model.Problem;

/**
 * The table {@code participants.tsv} of a dataset: columns of every person; cells that say {@code n/a} are left out.
 */
final class Participants {
    private final Map<String, Map<String, String>> rows = new HashMap<>();

    private Participants() {
    }

    /** Reads the table of a dataset; an empty one if there is none. */
    static Participants of(Path dataset, List<Problem> problems) {
        Participants table = new Participants();
        Path file = dataset.resolve("participants.tsv");
        if (Files.isRegularFile(file)) {
            try {
                table.fill(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList());
            } catch (IOException e) {
                problems.add(Problem.warning("bids.participants-unreadable",
                        "the table of participants could not be read",
                        file, "Check its permissions; the images are used without it."));
            }
        }
        return table;
    }

    private void fill(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        String[] header = lines.get(0).replace("\uFEFF", "").split("\t", -1);
        int key = List.of(header).indexOf("participant_id");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (key >= 0 && key < cells.length) {
                rows.put(cells[key].trim(), row(header, cells, key));
            }
        }
    }

    private static Map<String, String> row(String[] header, String[] cells, int key) {
        Map<String, String> row = new TreeMap<>();
        for (int i = 0; i < Math.min(header.length, cells.length); i++) {
            String value = cells[i].trim();
            if (i != key && !value.isEmpty() && !value.equals("n/a")) {
                row.put(header[i].trim(), value);
            }
        }
        return row;
    }

    /** The columns of a person by the full label ({@code sub-01}); empty if the table does not have him. */
    Map<String, String> of(String subject) {
        return rows.getOrDefault(subject, Map.of());
    }
}
