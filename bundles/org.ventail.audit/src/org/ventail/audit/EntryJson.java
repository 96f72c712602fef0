package org.ventail.audit;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.ventail.api.model.Digest;

/** How an entry becomes a line, what its hash covers, and back. */
final class EntryJson {
    /** Goes before the hash when it is signed, so that the signature cannot be used for anything else. */
    private static final String DOMAIN = "ventail-audit-entry-1\n";

    private EntryJson() {
    }

    /** Numbers, chains and signs an event. */
    static AuditEntry seal(AuditEvent event, long sequence, Instant time, String previous, SigningKeys keys) {
        AuditEntry open = new AuditEntry(sequence, time, event, keys.fingerprint(), previous, "", "");
        String hash = hash(open);
        String signature = Base64.getEncoder().encodeToString(keys.sign(signed(hash)));
        return new AuditEntry(sequence, time, event, keys.fingerprint(), previous, hash, signature);
    }

    /** SHA-256 over the canonical JSON of everything but hash and signature. */
    static String hash(AuditEntry entry) {
        return Digest.of(CanonicalJson.bytes(body(entry))).hex();
    }

    /** The text that the signature is made over. */
    static String signed(String hash) {
        return DOMAIN + hash;
    }

    /** The line, without its line feed. */
    static byte[] write(AuditEntry entry) {
        Map<String, Object> line = body(entry);
        line.put("hash", entry.hash());
        line.put("signature", entry.signature());
        return CanonicalJson.bytes(line);
    }

    /** Reads a line; says nothing about whether it is true. */
    static AuditEntry read(byte[] line) throws IOException {
        Map<String, Object> m = CanonicalJson.parse(line);
        try {
            AuditEvent event = new AuditEvent(text(m, "actor"), text(m, "purpose"), text(m, "step"), text(m, "code"),
                    parameters(m), digest(m, "digestIn"), digest(m, "digestOut"));
            return new AuditEntry(((Number) m.get("sequence")).longValue(), Instant.parse(text(m, "time")), event,
                    text(m, "key"), text(m, "previous"), text(m, "hash"), text(m, "signature"));
        } catch (ClassCastException | NullPointerException | IllegalArgumentException | DateTimeParseException e) {
            throw new IOException("not an audit entry", e);
        }
    }

    private static Map<String, Object> body(AuditEntry entry) {
        AuditEvent event = entry.event();
        Map<String, Object> m = new TreeMap<>();
        m.put("actor", event.actor());
        m.put("purpose", event.purpose());
        m.put("step", event.step());
        m.put("code", event.code());
        m.put("parameters", event.parameters());
        event.digestIn().ifPresent(d -> m.put("digestIn", d.hex()));
        event.digestOut().ifPresent(d -> m.put("digestOut", d.hex()));
        m.put("sequence", entry.sequence());
        m.put("time", entry.time().toString());
        m.put("key", entry.key());
        m.put("previous", entry.previous());
        return m;
    }

    private static String text(Map<String, Object> m, String key) {
        return Objects.requireNonNull((String) m.get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> parameters(Map<String, Object> m) {
        return (Map<String, Object>) m.get("parameters");
    }

    private static Optional<Digest> digest(Map<String, Object> m, String key) {
        return Optional.ofNullable((String) m.get(key)).map(Digest::new);
    }
}
