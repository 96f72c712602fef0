package org.ventail.api.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a release contains and why it was let out; written as {@code manifest.json}, signed.
 *
 * @param format version of this format, 1
 * @param product name and version of the program
 * @param created when
 * @param purpose what the data may be used for
 * @param decision id of the gate's decision
 * @param policy digest of the policy
 * @param policyName its name
 * @param auditHead hash of the audit log's last entry before publishing
 * @param files every file of the release but the manifest and its signature
 * @param checks per pseudonym: check id, bundle version and verdict
 */
public record ReleaseManifest(int format, String product, Instant created, String purpose, String decision, String policy,
        String policyName, String auditHead, List<Entry> files, Map<String, List<Judged>> checks) {
    public ReleaseManifest {
        files = List.copyOf(files);
        checks = Map.copyOf(checks);
    }

    /**
     * One file.
     *
     * @param path relative, with forward slashes
     * @param bytes size
     * @param sha256 digest, hexadecimal
     */
    public record Entry(String path, long bytes, String sha256) {
    }

    /** One check's word on one person's data. */
    public record Judged(String check, String version, String bundle, String verdict) {
    }
}
