package org.ventail.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads a log from its first byte to its last and says whether it is as it was written. Only reads; needs the public
 * key, not the private one.
 *
 * <p>Detected: any changed byte, a removed, repeated, moved or inserted line, lines cut off the end (by the signed
 * head), a changed or missing head. <b>Not detectable</b> from the folder alone: log and head put back together to an
 * older state, and a log written anew with a new key. Against these stand the log's hash in every published manifest
 * ({@code auditHead}, to be looked up here) and the key's fingerprint, kept elsewhere.
 */
public final class AuditVerifier {
    private final AuditFiles files;
    private final PublicKey key;
    private long sequence;
    private long bytes;
    private String previous = AuditEntry.GENESIS;

    private AuditVerifier(AuditFiles files, PublicKey key) {
        this.files = files;
        this.key = key;
    }

    /** Verifies the log of a home folder; the log file itself, or its folder, can be named too. */
    public static AuditVerification verify(Path homeOrFile) {
        AuditFiles files = AuditFiles.locate(homeOrFile);
        if (!Files.isRegularFile(files.log())) {
            return new AuditVerification(false, 0, AuditEntry.GENESIS, Optional.empty(), OptionalLong.empty(),
                    "there is no audit log here");
        }
        try {
            return new AuditVerifier(files, Pem.readPublic(files.publicKey())).run();
        } catch (IOException | GeneralSecurityException e) {
            return new AuditVerification(false, 0, AuditEntry.GENESIS, Optional.empty(), OptionalLong.empty(),
                    "the public key keys/audit.pub is missing or damaged");
        }
    }

    /** The same, and the key must be the one with this fingerprint. */
    public static AuditVerification verify(Path homeOrFile, String trustedFingerprint) {
        AuditVerification found = verify(homeOrFile);
        if (found.ok() && !found.key().equals(Optional.of(trustedFingerprint))) {
            return new AuditVerification(false, 0, found.head(), found.key(), OptionalLong.empty(),
                    "the log is signed by a key other than the trusted one");
        }
        return found;
    }

    private AuditVerification run() {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(files.log()))) {
            for (Optional<byte[]> line = next(in); line.isPresent(); line = next(in)) {
                Optional<String> wrong = wrong(line.get());
                if (wrong.isPresent()) {
                    return bad(sequence + 1, wrong.get());
                }
            }
        } catch (IOException e) {
            return bad(sequence + 1, "cannot be read");
        }
        return againstHead();
    }

    /** A line with its line feed; a missing one at the end of the file stays missing. */
    private static Optional<byte[]> next(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        for (int b; (b = in.read()) >= 0;) {
            line.write(b);
            if (b == '\n') {
                break;
            }
        }
        return line.size() == 0 ? Optional.empty() : Optional.of(line.toByteArray());
    }

    private Optional<String> wrong(byte[] line) {
        AuditEntry entry;
        try {
            entry = EntryJson.read(line);
        } catch (IOException e) {
            return Optional.of(line[line.length - 1] == '\n' ? "is not an audit entry" : "is cut short");
        }
        Optional<String> wrong = wrong(entry, line);
        if (wrong.isEmpty()) {
            sequence = entry.sequence();
            previous = entry.hash();
            bytes += line.length;
        }
        return wrong;
    }

    private Optional<String> wrong(AuditEntry entry, byte[] line) {
        if (entry.sequence() != sequence + 1) {
            return Optional.of("has number " + entry.sequence() + ": a line was removed, repeated or moved");
        }
        if (!entry.previous().equals(previous)) {
            return Optional.of("does not follow the line before it");
        }
        if (!Arrays.equals(line, Lines.terminated(EntryJson.write(entry)))
                || !entry.hash().equals(EntryJson.hash(entry))) {
            return Optional.of("was changed");
        }
        if (!entry.key().equals(SigningKeys.fingerprint(key)) || !signed(entry)) {
            return Optional.of("is not signed by this log's key");
        }
        return Optional.empty();
    }

    private boolean signed(AuditEntry entry) {
        try {
            byte[] signature = Base64.getDecoder().decode(entry.signature());
            // Base64 has spare bits at its end: only the spelling that encodes back is the one that was written
            return Base64.getEncoder().encodeToString(signature).equals(entry.signature())
                    && SigningKeys.verifies(key, EntryJson.signed(entry.hash()), signature);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private AuditVerification againstHead() {
        AuditHead head;
        try {
            head = AuditHead.read(files.head(), key);
        } catch (IOException e) {
            return whole(false, "the head file audit.head is missing or was changed");
        }
        if (head.entries() > sequence) {
            return bad(sequence + 1, "is missing: the signed head counts " + head.entries() + " lines");
        }
        if (head.entries() < sequence - 1) {
            return whole(false, "the head file is an old one: it counts " + head.entries() + " of " + sequence
                    + " lines");
        }
        if (head.entries() == sequence && !(head.hash().equals(previous) && head.bytes() == bytes)) {
            return whole(false, "the head file belongs to another log");
        }
        return whole(true, head.entries() == sequence ? "every line is as it was written"
                : "every line is as it was written; a crash left the head one line behind, the next entry repairs it");
    }

    private AuditVerification whole(boolean ok, String message) {
        return new AuditVerification(ok, sequence, previous, Optional.of(SigningKeys.fingerprint(key)),
                OptionalLong.empty(),
                message);
    }

    private AuditVerification bad(long line, String what) {
        return new AuditVerification(false, sequence, previous, Optional.of(SigningKeys.fingerprint(key)),
                OptionalLong.of(line), "line " + line + " " + what);
    }
}
