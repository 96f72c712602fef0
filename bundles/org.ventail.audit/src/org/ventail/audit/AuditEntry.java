package org.ventail.audit;

import java.time.Instant;

/**
 * One line of the log: an event with its place in the chain.
 *
 * @param sequence 1, 2, 3 …
 * @param time when it was appended, UTC, milliseconds
 * @param event what happened
 * @param key fingerprint of the key that signed it
 * @param previous hash of the line before, {@link #GENESIS} for the first
 * @param hash SHA-256, hexadecimal, over the canonical JSON of everything above
 * @param signature Ed25519 over the hash, Base64
 */
public record AuditEntry(long sequence, Instant time, AuditEvent event, String key, String previous, String hash,
        String signature) {
    /** What the first entry has for a previous hash. */
    public static final String GENESIS = "0".repeat(64);
}
