package org.ventail.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ventail.api.model.Count;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.audit.AuditVerification;
import org.ventail.audit.AuditVerifier;
import org.ventail.export.ManifestVerifier;
import org.ventail.export.ReleaseVerification;

/** Verifies audit logs and releases; only reads, needs no service and no network. */
public final class Verification {
    private Verification() {
    }

    /**
     * What a verification found.
     *
     * @param ok whether all is as it was signed
     * @param entries entries or files that are good
     * @param head hash of the last log entry, or fingerprint of the key that signed the release
     * @param message what is wrong, or that nothing is
     */
    public record Outcome(boolean ok, long entries, String head, String message) {
    }

    /** Verifies the audit log of a home folder. */
    public static Outcome audit(Path home) {
        AuditVerification v = AuditVerifier.verify(home);
        String where = v.firstBadLine().isPresent() ? "line " + v.firstBadLine().getAsLong() + ": " : "";
        return new Outcome(v.ok(), v.entries(), v.head(), where + v.message()
                + (v.ok() ? " (" + v.entries() + " entries, head " + v.head() + ")" : ""));
    }

    /**
     * The lines of an audit log as they stand there, one JSON object each, unverified.
     *
     * @throws VentailException if there is none, or it cannot be read
     */
    public static List<String> auditLines(Path home) throws VentailException {
        Path log = home.resolve("audit").resolve("audit.jsonl");
        try {
            return Files.readAllLines(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new VentailException(Problem.error("audit.unreadable", "There is no readable audit log here", log,
                    "Name the home folder with --home; a log is begun with the first release."), e);
        }
    }

    /** Verifies a release; with a fingerprint, also that the key is the trusted one. */
    public static Outcome manifest(Path folder, Optional<String> trustedFingerprint) {
        ReleaseVerification v = ManifestVerifier.verify(folder, trustedFingerprint);
        long files = v.manifest().map(m -> (long) m.files().size()).orElse(0L);
        String message = v.ok()
                ? Count.of(files, "file is as it was", "files are as they were") + " signed by key " + v.key().orElse("?")
                        + (v.trusted() ? " (trusted)" : "; compare the key with the one the releasing team published")
                : v.problems().stream().map(Problem::message).collect(Collectors.joining("; "));
        return new Outcome(v.ok(), files, v.key().orElse(""), message);
    }
}
