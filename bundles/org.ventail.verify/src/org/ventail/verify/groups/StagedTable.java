package org.ventail.verify.groups;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.model.VentailException;

/**
 * Adds up the table that a release is, whether or not it holds one: from tables, DICOM headers and sidecars of the files that
 * would leave. One thread.
 */
final class StagedTable implements CellReader.Cells {
    /** A person's folder; that of a series in it goes on with an underscore. */
    private static final String PERSON = "sub-[A-Za-z0-9]+";
    private final Map<String, Map<String, SortedSet<String>>> people = new TreeMap<>();
    private final List<CellReader> readers = List.of(new DicomCells(), new SidecarCells(), new TableCells());

    /**
     * Reads all files.
     *
     * @throws VentailException if one cannot be read: nobody knows then what it says
     */
    static List<Person> of(List<Path> staged, IProgressMonitor monitor) throws VentailException {
        StagedTable table = new StagedTable();
        SubMonitor progress = SubMonitor.convert(monitor, staged.size());
        for (Path file : staged) {
            if (progress.isCanceled()) {
                throw new OperationCanceledException();
            }
            table.add(file);
            progress.worked(1);
        }
        List<Person> all = new ArrayList<>();
        table.people.forEach((pseudonym, values) -> all.add(new Person(pseudonym, values)));
        return all;
    }

    private void add(Path file) throws VentailException {
        Optional<String> owner = owner(file);
        owner.ifPresent(o -> people.computeIfAbsent(o, k -> new TreeMap<>()));
        for (CellReader reader : readers) {
            if (reader.read(file, owner, this)) {
                return;
            }
        }
    }

    /** The person whose folder a file lies in. */
    private static Optional<String> owner(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            Path name = folder.getFileName();
            if (name != null && name.toString().matches(PERSON)) {
                return Optional.of(name.toString());
            }
        }
        return Optional.empty();
    }

    @Override
    public void add(String pseudonym, String column, String keyword, String written) {
        if (!Columns.empty(written)) {
            people.computeIfAbsent(pseudonym, k -> new TreeMap<>()).computeIfAbsent(column, k -> new TreeSet<>())
                    .add(Columns.value(column, keyword, written));
        }
    }
}
