package org.ventail.io.bids;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The place of a file in a BIDS dataset.
 *
 * @param root the dataset's folder, the one that holds {@code sub-…}
 * @param name the file's name taken apart
 */
record BidsDataset(Path root, BidsName name) {
    /** Recognised by a file {@code sub-01_…} below a folder {@code sub-01}; other files belong to no dataset. */
    static Optional<BidsDataset> of(Path file, String stem) {
        Optional<BidsName> name = BidsName.parse(stem).filter(n -> n.subject().isPresent());
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String folder = "sub-" + name.get().subject().orElseThrow();
        for (Path up = file.getParent(); up != null && up.getFileName() != null; up = up.getParent()) {
            if (up.getFileName().toString().equals(folder) && up.getParent() != null) {
                return Optional.of(new BidsDataset(up.getParent(), name.get()));
            }
        }
        return Optional.empty();
    }

    /** {@code sub-01}. */
    String subject() {
        return "sub-" + name.subject().orElseThrow();
    }
}
