package org.ventail.export;

import java.util.List;
import java.util.Optional;
import org.ventail.api.export.ReleaseManifest;
import org.ventail.api.model.Problem;

/**
 * What a verification of a release found.
 *
 * @param ok whether every file is there as it was signed, and nothing else; and the key is the trusted one if one was
 *        named
 * @param key fingerprint of the key that signed; empty when it cannot be read
 * @param trusted whether the key was compared with a trusted one, and is it. Without a trusted one, a valid signature
 *        only says that whoever made the release made all of it
 * @param manifest what the release says about itself; empty when it cannot be believed
 * @param problems what is wrong, each with the file
 */
public record ReleaseVerification(boolean ok, Optional<String> key, boolean trusted, Optional<ReleaseManifest> manifest,
        List<Problem> problems) {
    public ReleaseVerification {
        problems = List.copyOf(problems);
    }
}
