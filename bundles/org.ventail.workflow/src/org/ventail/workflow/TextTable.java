package org.ventail.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.workflow.files.WholeFile;

/**
 * A list to take away: rows of text under headings, as CSV (RFC 4180) or JSON (one object a row).
 *
 * @param headings of the columns; keys of the JSON objects
 * @param rows each as long as the headings
 */
public record TextTable(List<String> headings, List<List<String>> rows) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public TextTable {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException(row.size() + " cells under " + headings.size() + " headings");
            }
        }
    }

    /** As CSV, the headings first. */
    public String csv() {
        StringBuilder out = new StringBuilder(line(headings));
        rows.forEach(r -> out.append(line(r)));
        return out.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(TextTable::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        // a spreadsheet takes what begins like that for a formula
        String safe = cell.matches("(?s)[=+@\\t\\r-].*") ? "'" + cell : cell;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** As a JSON array. */
    public String json() {
        ArrayNode all = JSON.createArrayNode();
        for (List<String> row : rows) {
            ObjectNode n = all.addObject();
            for (int i = 0; i < row.size(); i++) {
                n.put(headings.get(i), row.get(i));
            }
        }
        try {
            return JSON.writeValueAsString(all) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text is always JSON", e);
        }
    }

    /**
     * Writes the file whole or not at all, as JSON if its name ends so, else as CSV.
     *
     * @throws VentailException if it cannot be written
     */
    public void write(Path file) throws VentailException {
        boolean json = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json");
        try {
            WholeFile.write(file, part -> Files.writeString(part, json ? json() : csv()));
        } catch (IOException e) {
            throw new VentailException(Problem.error("list.unwritable", "The list cannot be written: " + Problem.reason(e), file,
                    "Choose another folder, or make room."), e);
        }
    }
}
