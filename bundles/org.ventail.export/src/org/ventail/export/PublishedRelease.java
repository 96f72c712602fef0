package org.ventail.export;

import java.nio.file.Path;
import org.ventail.api.export.ReleaseManifest;
import org.ventail.api.model.Digest;

/**
 * A release that is out.
 *
 * @param folder where it lies
 * @param manifest what it says about itself
 * @param digest of {@code manifest.json}
 */
public record PublishedRelease(Path folder, ReleaseManifest manifest, Digest digest) {
}
