package org.ventail.workflow;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A folder whose metadata is to be cleaned, without a release.
 *
 * @param in a file or folder; only read
 * @param out new or empty; appears when it is complete
 * @param home state of this installation: keys of the pseudonyms, audit log, a site's rules for devices
 * @param profile how metadata is cleaned: the name of a shipped profile or a file; the default profile if empty
 * @param text whether text is also looked for in the pixels: taken out of pictures that are no scans, named where it is in a scan
 */
public record CleanRequest(Path in, Path out, Path home, Optional<String> profile, boolean text) {
    public CleanRequest {
        Objects.requireNonNull(in);
        Objects.requireNonNull(out);
        Objects.requireNonNull(home);
        Objects.requireNonNull(profile);
    }
}
