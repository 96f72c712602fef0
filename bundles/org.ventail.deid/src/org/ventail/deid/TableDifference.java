package org.ventail.deid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ventail.api.deid.AttributeChange;
import org.ventail.api.deid.AttributeChange.Fate;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.model.VentailException;

/** Compares two BIDS tables column by column; a column that stands for an attribute of DICOM has that attribute's rule. */
final class TableDifference {
    private final NamedReasons reasons;

    TableDifference(CleaningProfile profile) {
        this.reasons = new NamedReasons(profile);
    }

    List<AttributeChange> between(Path before, Path after) throws VentailException, IOException {
        Map<String, List<String>> left = columns(after);
        List<AttributeChange> changes = new ArrayList<>();
        columns(before).forEach((name, cells) -> changes.add(column(name, cells, left.get(name))));
        return changes;
    }

    // nothing is left of a table whose columns all go
    private static Map<String, List<String>> columns(Path file) throws VentailException, IOException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        if (Files.size(file) > 0) {
            TableCleaner.columns(file).forEach(c -> columns.put(c.get(0), c.subList(1, c.size())));
        }
        return columns;
    }

    private AttributeChange column(String name, List<String> before, List<String> after) {
        Fate fate = after == null ? Fate.REMOVED
                : before.equals(after) ? Fate.KEPT
                        : TableCleaner.ID.equals(name) ? Fate.REPLACED : reasons.changed(name);
        String why = TableCleaner.ID.equals(name) ? "The pseudonym of the person"
                : TableCleaner.FILE_NAME.equals(name) ? "Named anew by the release" : reasons.of(name, fate);
        return new AttributeChange(name, "", "column", fate, text(before), after == null ? "" : text(after), why, List.of());
    }

    private static String text(List<String> cells) {
        return DicomText.shortened(String.join(", ", cells.stream().distinct().toList()));
    }
}
