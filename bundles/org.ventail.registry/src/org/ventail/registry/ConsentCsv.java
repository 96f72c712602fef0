package org.ventail.registry;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/** Reads lists of objections and consent. Strict: a list that is half understood would let people out who objected. */
final class ConsentCsv {
    private static final String HEADER = "subject_id,purposes,until";

    private ConsentCsv() {
    }

    /** One person of the list. */
    record Line(String subjectId, Consent.Terms terms) {
    }

    static List<Line> read(Path file) throws VentailException {
        List<String> rows = rows(file);
        if (rows.isEmpty() || !rows.get(0).replace(" ", "").equals(HEADER)) {
            throw wrong(file, 1, "the first line must be " + HEADER, null);
        }
        List<Line> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).isBlank()) {
                continue;
            }
            Line line = line(file, i + 1, rows.get(i));
            if (!seen.add(SubjectIds.normal(line.subjectId()))) {
                throw wrong(file, i + 1, "this person is listed twice", null);
            }
            lines.add(line);
        }
        return lines;
    }

    private static List<String> rows(Path file) throws VentailException {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1).lines().toList() : text.lines().toList();
        } catch (CharacterCodingException e) {
            throw new VentailException(Problem.error("registry.list", "the list cannot be read as UTF-8 text", file,
                    "save it as CSV in UTF-8"), e);
        } catch (IOException e) {
            throw new VentailException(Problem.error("registry.list", Files.notExists(file) ? "there is no such list"
                    : "the list cannot be read", file, "check the path for a typo, and the permissions of the file"), e);
        }
    }

    private static Line line(Path file, int number, String row) throws VentailException {
        String[] cells = row.split(",", -1);
        if (cells.length != 3) {
            throw wrong(file, number, "there must be three cells (separate purposes by semicolons, no quotes)", null);
        }
        try {
            SubjectIds.normal(cells[0]);
            Set<String> purposes = Arrays.stream(cells[1].split(";")).map(String::strip).filter(p -> !p.isEmpty())
                    .collect(Collectors.toSet());
            Optional<LocalDate> until = cells[2].isBlank() ? Optional.empty()
                    : Optional.of(LocalDate.parse(cells[2].strip()));
            return new Line(cells[0], new Consent.Terms(purposes, until));
        } catch (DateTimeParseException e) {
            throw wrong(file, number, "the date must look like 2031-12-31", e);
        } catch (IllegalArgumentException e) {
            throw wrong(file, number, "the subject id is empty", e);
        }
    }

    private static VentailException wrong(Path file, int line, String what, Exception cause) {
        return new VentailException(Problem.error("registry.list", "line " + line + ": " + what, file,
                "correct the list and import it again; nothing of it was recorded"), cause);
    }
}
