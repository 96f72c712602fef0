package org.ventail.verify.groups;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ventail.api.model.VentailException;

/** The rows of a BIDS table: of {@code participants.tsv} and its like, or of one in a person's folder. */
final class TableCells implements CellReader {
    private static final String ID = "participant_id";

    @Override
    public boolean read(Path file, Optional<String> owner, Cells cells) throws VentailException {
        if (!file.getFileName().toString().endsWith(".tsv")) {
            return false;
        }
        List<String> lines = lines(file);
        List<String> headings = lines.isEmpty() ? List.of() : cells(lines.get(0).replace("\uFEFF", ""));
        int id = headings.indexOf(ID);
        if (id < 0 && owner.isEmpty()) {
            throw CellReader.unreadable(file, "it has no column " + ID, null);
        }
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            List<String> row = cells(line);
            if (row.size() != headings.size()) {
                throw CellReader.unreadable(file, "its rows differ in length", null);
            }
            addRow(headings, row, id < 0 ? owner.orElseThrow() : person(row.get(id)), cells);
        }
        return true;
    }

    private static void addRow(List<String> headings, List<String> row, String pseudonym, Cells cells) {
        for (int i = 0; i < row.size(); i++) {
            String heading = headings.get(i);
            if (!heading.equals(ID) && !heading.equals("filename")) {
                cells.add(pseudonym, Columns.ofHeading(heading), heading, row.get(i));
            }
        }
    }

    private static String person(String id) {
        return id.startsWith("sub-") ? id : "sub-" + id;
    }

    private static List<String> lines(Path file) throws VentailException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList();
        } catch (IOException e) {
            throw CellReader.unreadable(file, "it is not UTF-8 text", e);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
    }
}
