package org.ventail.audit;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a verification of the log found.
 *
 * @param ok whether every line, the chain, the signatures and the head are as they were written
 * @param entries lines that are good, counted from the first
 * @param head hash of the last good line
 * @param key fingerprint of the public key it was checked against; people compare it with what they wrote down
 * @param firstBadLine where the first thing wrong is, counted from 1; empty when it is not about a line
 * @param message one sentence: what is wrong, or that nothing is
 */
public record AuditVerification(boolean ok, long entries, String head, Optional<String> key, OptionalLong firstBadLine,
        String message) {
}
