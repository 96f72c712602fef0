package org.ventail.workflow;

import java.nio.file.Path;
import java.util.List;
import org.ventail.api.model.Series;

/** A series as it was written: the same in other files. */
final class ReadBack {
    private ReadBack() {
    }

    /** @param files what was written; sidecars are left out */
    static Series of(Series o, List<Path> files) {
        return new Series(o.id(), o.description(), o.modality(), o.format(), o.role(), o.geometry(), o.timePoints(),
                o.frames(), files.stream().filter(f -> !f.toString().endsWith(".json")).toList(), o.studyId(),
                o.frameOfReferenceId(), o.attributes(), List.of());
    }
}
