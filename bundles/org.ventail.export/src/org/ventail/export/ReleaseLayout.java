package org.ventail.export;

import java.util.Set;

/** Names of the files that every release has besides its data. */
final class ReleaseLayout {
    /** The signed list of everything. */
    static final String MANIFEST = "manifest.json";
    /** Ed25519 over the bytes of the manifest, Base64. */
    static final String SIGNATURE = "manifest.sig";
    /** The public key, PEM. */
    static final String PUBLIC_KEY = "manifest.pub";
    /** For {@code sha256sum -c}, without this program. */
    static final String CHECKSUMS = "SHA256SUMS";
    /** For the people in the data. */
    static final String NOTICE = "notice.txt";
    static final Set<String> RESERVED = Set.of(MANIFEST, SIGNATURE, PUBLIC_KEY, CHECKSUMS, NOTICE);

    private ReleaseLayout() {
    }
}
