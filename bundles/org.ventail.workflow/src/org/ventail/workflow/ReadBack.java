package org.ventail.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.ventail.api.model.Series;

/** A series as it was written: the same in other files. */
final class ReadBack {
    private static final Pattern COMPANION = Pattern.compile(".*\\.(json|tsv|bval|bvec)");

    private ReadBack() {
    }

    /** @param files what was written; sidecars and tables are left out */
    static Series of(Series o, List<Path> files) {
        return new Series(o.id(), o.description(), o.modality(), o.format(), o.role(), o.geometry(), o.timePoints(),
                o.frames(), files.stream().filter(f -> !COMPANION.matcher(f.toString()).matches()).toList(), o.studyId(),
                o.frameOfReferenceId(), o.attributes(), List.of());
    }
}
