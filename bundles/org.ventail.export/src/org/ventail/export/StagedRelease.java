package org.ventail.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The files that were judged, where they lie now. Below the root they lie as they will lie in the release.
 *
 * @param root the staging folder of the pipeline; only read
 * @param subjects subject id (as in the gate's input) to that person's files; people without a permit are left out
 * @param shared files that belong to nobody alone
 */
public record StagedRelease(Path root, Map<String, List<Path>> subjects, List<Path> shared) {
    public StagedRelease {
        Objects.requireNonNull(root);
        subjects = Map.copyOf(subjects);
        shared = List.copyOf(shared);
    }
}
