package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;

/**
 * The table of one person's NIfTI scans as BIDS has it ({@code sub-X_scans.tsv}): when each was made, and what the data
 * set's tables say of the session and the person, as far as the profile lets it stay. A release has no sessions of its
 * own. One thread a person.
 */
final class ScansTable {
    static final String FILE_NAME = "filename";
    private static final String SESSION = "session_id";
    private final Engine engine;
    private final Workspace workspace;
    private final PhenotypeTables phenotypes;

    /** @param phenotypes what tables of the data set say of people besides */
    ScansTable(Engine engine, Workspace workspace, PhenotypeTables phenotypes) {
        this.engine = engine;
        this.phenotypes = phenotypes;
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
            Files.writeString(raw, new BidsTable(rows).text());
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
            throw new VentailException(Problem.error("stage.io", "The table of scans could not be staged: " + Problem.reason(e),
                    workspace.root(), "Make room or choose another --home, then run again."), e);
        }
        List<StagedSeries> all = new ArrayList<>(staged);
        StagedSeries first = staged.stream().filter(s -> s.leaves() && s.original().format().equals("NIfTI")).findFirst()
                .orElseThrow();
        all.set(all.indexOf(first), first.with(table));
        return all;
    }

    private Map<String, String> row(Subject subject, StagedSeries s, Path folder) {
        Map<String, String> row = new LinkedHashMap<>();
        Path image = s.files().stream().filter(f -> f.toString().matches(".*\\.(nii|hdr)(\\.gz)?")).findFirst()
                .orElse(s.files().get(0));
        row.put(FILE_NAME, folder.relativize(image).toString().replace('\\', '/'));
        row.putAll(inSourceTables(s.original()));
        subject.attributes().forEach(row::putIfAbsent);
        phenotypes.of(subject).forEach(row::putIfAbsent);
        return row;
    }

    /** What tables of scans and of sessions in the person's folder say of an image. */
    static Map<String, String> inSourceTables(Series series) {
        Path image = series.files().get(0);
        Path folder = image.getParent().getParent();
        if (folder == null) {
            return Map.of();
        }
        Map<String, String> row = new LinkedHashMap<>(row(folder, "sub-*_scans.tsv", FILE_NAME,
                folder.relativize(image).toString().replace('\\', '/')));
        String session = String.valueOf(folder.getFileName());
        if (session.startsWith("ses-") && folder.getParent() != null) {
            row(folder.getParent(), "sub-*_sessions.tsv", SESSION, session).forEach(row::putIfAbsent);
        }
        return row;
    }

    /** The first row, of the first table by name, whose key says so, without the key; nothing if there is none. */
    private static Map<String, String> row(Path folder, String tables, String key, String value) {
        try {
            for (Path table : sorted(folder, tables)) {
                for (Map<String, String> row : BidsTable.read(table).rows()) {
                    if (value.equals(row.get(key))) {
                        Map<String, String> others = new LinkedHashMap<>(row);
                        others.remove(key);
                        return others;
                    }
                }
            }
        } catch (IOException e) {
            // a table that cannot be read says nothing; nothing of it leaves
            return Map.of();
        }
        return Map.of();
    }

    /** No release may depend on the order in which a disk lists files. */
    private static List<Path> sorted(Path folder, String names) throws IOException {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, names)) {
            found.forEach(all::add);
        }
        Collections.sort(all);
        return all;
    }
}
