package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;

/**
 * The table of one person's NIfTI scans as BIDS has it ({@code sub-X_scans.tsv}): when each was made, and what the data set's tables
 * say of the person, as far as the profile lets it stay. There is no table of all people: it would also name those who stay behind.
 * One thread a person.
 */
final class ScansTable {
    private static final String FILE_NAME = "filename";
    private static final String UNKNOWN = "n/a";
    private final Engine engine;
    private final Workspace workspace;

    ScansTable(Engine engine, Workspace workspace) {
        this.engine = engine;
        this.workspace = workspace;
    }

    /** The same series; the first that leaves takes the table with it. */
    List<StagedSeries> added(Subject subject, List<StagedSeries> staged, DeidContext identity, IProgressMonitor monitor)
            throws VentailException {
        Path folder = workspace.out().resolve(identity.pseudonym());
        List<Map<String, String>> rows = staged.stream().filter(s -> s.leaves() && s.original().format().equals("NIfTI"))
                .map(s -> row(subject, s, folder)).toList();
        Optional<MetadataCleaner> cleaner = engine.cleanerFor(Path.of(identity.pseudonym() + "_scans.tsv"));
        if (rows.stream().allMatch(r -> r.size() <= 1) || cleaner.isEmpty()) {
            return staged;
        }
        Path table = folder.resolve(identity.pseudonym() + "_scans.tsv");
        try {
            Path raw = Files.createDirectories(workspace.scratch().resolve(identity.pseudonym())).resolve(table.getFileName());
            Files.writeString(raw, text(rows));
            Files.deleteIfExists(table);
            cleaner.get().clean(raw, table, identity, monitor);
            Files.delete(raw);
            Files.delete(raw.getParent());
            if (Files.readAllLines(table).get(0).equals(FILE_NAME)) {
                // what is left are names that everybody sees
                Files.delete(table);
                return staged;
            }
        } catch (IOException e) {
            throw new VentailException(Problem.error("stage.io", "The table of scans could not be staged: " + Reasons.of(e),
                    workspace.root(), "Make room or choose another --home, then run again."), e);
        }
        List<StagedSeries> all = new ArrayList<>(staged);
        StagedSeries first = staged.stream().filter(s -> s.leaves() && s.original().format().equals("NIfTI")).findFirst()
                .orElseThrow();
        all.set(all.indexOf(first), first.with(table));
        return all;
    }

    private static Map<String, String> row(Subject subject, StagedSeries s, Path folder) {
        Map<String, String> row = new LinkedHashMap<>();
        Path image = s.files().stream().filter(f -> f.toString().matches(".*\\.(nii|hdr)(\\.gz)?")).findFirst()
                .orElse(s.files().get(0));
        row.put(FILE_NAME, folder.relativize(image).toString().replace('\\', '/'));
        row.putAll(inSourceTable(s.original()));
        subject.attributes().forEach(row::putIfAbsent);
        return row;
    }

    /** What a table of scans in the person's or the session's folder says of an image. */
    private static Map<String, String> inSourceTable(Series series) {
        Path image = series.files().get(0);
        Path folder = image.getParent().getParent();
        if (folder != null) {
            try (DirectoryStream<Path> tables = Files.newDirectoryStream(folder, "sub-*_scans.tsv")) {
                for (Path table : tables) {
                    List<String> lines = Files.readAllLines(table);
                    for (String line : lines) {
                        Map<String, String> row = cells(lines.get(0), line);
                        if (folder.relativize(image).toString().replace('\\', '/').equals(row.remove(FILE_NAME))) {
                            return row;
                        }
                    }
                }
            } catch (IOException e) {
                // a table that cannot be read says nothing; nothing of it leaves
                return Map.of();
            }
        }
        return Map.of();
    }

    private static Map<String, String> cells(String heading, String line) {
        String[] names = heading.replace("\uFEFF", "").split("\t", -1);
        String[] cells = line.split("\t", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.length, cells.length); i++) {
            row.put(names[i].strip(), cells[i].strip());
        }
        return row;
    }

    private static String text(List<Map<String, String>> rows) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(r -> names.addAll(r.keySet()));
        StringBuilder text = new StringBuilder(String.join("\t", names)).append('\n');
        rows.forEach(r -> text.append(String.join("\t",
                names.stream().map(n -> r.getOrDefault(n, UNKNOWN).replaceAll("[\t\r\n]", " ")).toList())).append('\n'));
        return text.toString();
    }
}
