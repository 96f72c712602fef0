package org.ventail.deid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.IProgressMonitor;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.deid.CleaningRecord;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * Cleans BIDS tables of one person (participants, sessions, scans, events, phenotypes) by the table and the profile
 * that DICOM headers are cleaned by: a column that stands for an attribute of DICOM gets its action, cell by cell;
 * columns that are known to say nothing of anybody keep numbers and technical words; every other column goes. The id
 * becomes the pseudonym, and file names stay only if they are made of it.
 *
 * <p>Threads: safe. A table of several people, or with rows of different length, is refused.
 */
@Component
public final class TableCleaner implements MetadataCleaner {
    static final String ID = "participant_id";
    /** What an id is in a header. */
    private static final String PERSON = "PatientID";
    static final String FILE_NAME = "filename";
    private static final String UNKNOWN = "n/a";
    private static final long LARGEST_BYTES = 64L << 20;
    private final AttributeTable table = AttributeTable.load();
    private final SidecarNames names = SidecarNames.load();

    @Override
    public boolean handles(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".tsv");
    }

    @Override
    public CleaningRecord clean(Path in, Path out, DeidContext context, IProgressMonitor monitor) throws VentailException {
        Tally tally = new Tally();
        List<List<String>> columns = columns(in);
        NamedValues values = new NamedValues(names, table, context, tally);
        columns.forEach(c -> c.subList(1, c.size()).stream().filter(TableCleaner::says)
                .forEach(cell -> values.show(c.get(0).equals(ID) ? PERSON : c.get(0), List.of(cell.replaceFirst("^sub-", "")))));
        List<List<String>> left = new ArrayList<>();
        for (List<String> column : columns) {
            List<String> cleaned = column(column, values, context, tally, in);
            // a column that says nothing is not worth its name
            if (cleaned.subList(1, cleaned.size()).stream().anyMatch(TableCleaner::says)) {
                left.add(cleaned);
            }
        }
        String text = text(left, columns.get(0).size());
        CleanFile.write(out, target -> target.write(text.getBytes(StandardCharsets.UTF_8)));
        return tally.record(new ProfileStatement(context, values.done()).codes());
    }

    private static boolean says(String cell) {
        return !cell.isEmpty() && !cell.equals(UNKNOWN);
    }

    private static List<String> column(List<String> column, NamedValues values, DeidContext context, Tally tally, Path in)
            throws VentailException {
        String name = column.get(0);
        List<String> cells = column.subList(1, column.size());
        List<String> cleaned = new ArrayList<>(List.of(name));
        if (name.equals(ID)) {
            if (cells.stream().distinct().count() > 1) {
                throw damaged(in, "it speaks of several people", null);
            }
            cells.forEach(c -> cleaned.add(context.pseudonym()));
            tally.count(Tally.REPLACED);
        } else if (name.equals(FILE_NAME)) {
            Pattern own = Pattern.compile("(?:[a-z]{2,10}/)?" + Pattern.quote(context.pseudonym()) + "(?:_[A-Za-z0-9-]+)*"
                    + "(?:/|\\.[a-z]+(?:\\.gz)?)");
            cells.forEach(c -> cleaned.add(own.matcher(c).matches() ? c : UNKNOWN));
        } else {
            for (String cell : cells) {
                Optional<List<String>> left = says(cell) ? values.clean(name, List.of(cell)) : Optional.empty();
                cleaned.add(left.map(l -> l.get(0)).filter(TableCleaner::says).orElse(UNKNOWN));
            }
        }
        return cleaned;
    }

    private static String text(List<List<String>> columns, int rows) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows && !columns.isEmpty(); row++) {
            int r = row;
            text.append(String.join("\t", columns.stream().map(c -> c.get(r)).toList())).append('\n');
        }
        return text.toString();
    }

    /** The columns, each with its heading first. */
    static List<List<String>> columns(Path in) throws VentailException {
        List<String> lines;
        try {
            if (Files.size(in) > LARGEST_BYTES) {
                throw new IOException("larger than any table");
            }
            lines = Files.readString(in, StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList();
        } catch (IOException e) {
            throw damaged(in, "it is not UTF-8 text", e);
        }
        List<List<String>> columns = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            List<String> cells = Arrays.stream(lines.get(row).replace("\uFEFF", "").split("\t", -1)).map(String::strip).toList();
            if (row == 0) {
                cells.forEach(c -> columns.add(new ArrayList<>()));
            }
            if (cells.size() != columns.size()) {
                throw damaged(in, "line " + (row + 1) + " has " + cells.size() + " cells, not " + columns.size(), null);
            }
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).add(cells.get(i));
            }
        }
        if (columns.isEmpty()) {
            throw damaged(in, "it is empty", null);
        }
        return columns;
    }

    private static VentailException damaged(Path in, String what, Exception cause) {
        return new VentailException(Problem.error("deid.table", "the table cannot be used: " + what, in,
                "correct the table, or leave it out"), cause);
    }
}
