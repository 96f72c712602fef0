package org.ventail.audit;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ventail.api.model.Digest;

/**
 * Something that was done with the data, before the log numbers, chains and signs it. Must not hold a patient
 * identifier, a tag value or a path: people are named by pseudonym, data by digest.
 *
 * @param actor who: the account the program ran under, or a reviewer
 * @param purpose what the data are wanted for
 * @param step what was done, stable: {@code scan}, {@code deface}, {@code check}, {@code decide}, {@code publish} …
 * @param code DICOM's code value for this kind of event, see {@link DicomAuditCode}
 * @param parameters what it was done with: text, numbers, booleans, lists and maps of these
 * @param digestIn what went in, if data did
 * @param digestOut what came out, if data did
 */
public record AuditEvent(String actor, String purpose, String step, String code, Map<String, Object> parameters,
        Optional<Digest> digestIn, Optional<Digest> digestOut) {
    public AuditEvent {
        Objects.requireNonNull(actor);
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(step);
        Objects.requireNonNull(digestIn);
        Objects.requireNonNull(digestOut);
        if (!code.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("not a DICOM audit code: " + code);
        }
        parameters = CanonicalJson.copyOf(parameters);
    }

    /** An event without parameters and digests. */
    public static AuditEvent of(String actor, String purpose, String step, DicomAuditCode code) {
        return new AuditEvent(actor, purpose, step, code.code(), Map.of(), Optional.empty(), Optional.empty());
    }

    /** The same with parameters. */
    public AuditEvent with(Map<String, Object> more) {
        return new AuditEvent(actor, purpose, step, code, more, digestIn, digestOut);
    }

    /** The same with what went in. */
    public AuditEvent in(Digest digest) {
        return new AuditEvent(actor, purpose, step, code, parameters, Optional.of(digest), digestOut);
    }

    /** The same with what came out. */
    public AuditEvent out(Digest digest) {
        return new AuditEvent(actor, purpose, step, code, parameters, digestIn, Optional.of(digest));
    }
}
