package org.ventail.deid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ventail.api.deid.CleaningRecord;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * Rewrites BIDS' {@code participants.tsv}: pseudonyms for ids, and of the other columns age (whole years, above 89 as
 * {@code 90+}, see HIPAA 164.514(b)(2)(i)(C)) and sex only. Rows of people who do not leave are left out; rows are
 * sorted by pseudonym, so that their order says nothing.
 */
public final class ParticipantsTable {
    private static final String ID = "participant_id";
    private static final String UNKNOWN = "n/a";
    private static final int OLDEST_NAMED_YEARS = 89;
    private static final Pattern AGE = Pattern.compile("0*(\\d{1,3})(\\.\\d*)?\\s*[yY]?");

    private ParticipantsTable() {
    }

    /**
     * Rewrites.
     *
     * @param pseudonyms id with or without {@code sub-} to pseudonym ({@code sub-…}), for the people who leave
     * @param out must not exist
     * @throws VentailException if the table cannot be read: no id column, rows of different length, an id twice
     */
    public static CleaningRecord rewrite(Path in, Path out, Map<String, String> pseudonyms) throws VentailException {
        Map<String, String> names = new TreeMap<>();
        pseudonyms.forEach((id, pseudonym) -> names.put(bare(id), pseudonym));
        Tally tally = new Tally();
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (Map<String, String> row : read(in)) {
            String pseudonym = names.get(bare(row.get(ID)));
            if (pseudonym == null) {
                tally.count(Tally.REMOVED);
            } else if (rows.put(pseudonym, row) != null) {
                throw damaged(in, "a participant stands there twice", null);
            } else {
                tally.count(Tally.REPLACED);
            }
        }
        write(rows, out);
        return tally.record(List.of());
    }

    /** Writes a table from what is known of each person: pseudonym to attributes {@code age} and {@code sex}. */
    public static void write(Map<String, Map<String, String>> people, Path out) throws VentailException {
        StringBuilder text = new StringBuilder(ID + "\tage\tsex\n");
        new TreeMap<>(people).forEach((pseudonym, row) -> text.append(pseudonym).append('\t')
                .append(age(row.get("age"))).append('\t').append(sex(row.get("sex"))).append('\n'));
        CleanFile.write(out, (target, channel) -> target.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Map<String, String>> read(Path in) throws VentailException {
        List<String> lines;
        try {
            lines = Files.readString(in, StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList();
        } catch (IOException e) {
            throw damaged(in, "it is not UTF-8 text", e);
        }
        List<String> columns = lines.isEmpty() ? List.of()
                : Arrays.stream(lines.get(0).replace("\uFEFF", "").split("\t", -1))
                        .map(c -> c.strip().toLowerCase(Locale.ROOT))
                        .toList();
        if (!columns.contains(ID)) {
            throw damaged(in, "it has no column " + ID, null);
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells.length != columns.size()) {
                throw damaged(in, "line " + (rows.size() + 2) + " has " + cells.length + " cells, not "
                        + columns.size(), null);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(columns.get(i), cells[i].strip());
            }
            rows.add(row);
        }
        return rows;
    }

    private static VentailException damaged(Path in, String what, Exception cause) {
        return new VentailException(Problem.error("deid.participants", "the table of participants cannot be used: "
                + what, in,
                "correct the table, or leave it out"), cause);
    }

    private static String bare(String id) {
        return id.startsWith("sub-") ? id.substring(4) : id;
    }

    static String age(String written) {
        var years = AGE.matcher(written == null ? "" : written.strip());
        if (!years.matches()) {
            return UNKNOWN;
        }
        int age = Integer.parseInt(years.group(1));
        return age > OLDEST_NAMED_YEARS ? "90+" : Integer.toString(age);
    }

    static String sex(String written) {
        return switch (written == null ? "" : written.strip().toLowerCase(Locale.ROOT)) {
            case "m", "male" -> "M";
            case "f", "female" -> "F";
            case "o", "other" -> "O";
            default -> UNKNOWN;
        };
    }
}
