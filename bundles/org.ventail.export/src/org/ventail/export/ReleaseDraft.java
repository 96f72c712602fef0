package org.ventail.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ventail.api.export.ReleaseManifest.Judged;
import org.ventail.api.gate.Decision;

/**
 * What the manifest says besides the permit and the files.
 *
 * @param product name and version of the program
 * @param created when
 * @param auditHead hash of the audit log's last entry before publishing
 * @param checks per pseudonym: check, version and verdict; see {@link #checks(Decision, Map)}
 * @param contact whom the people in the data can write to; a sentence without one when empty
 * @param besides what else was done, for the people in the data: plain sentences
 */
public record ReleaseDraft(String product, Instant created, String auditHead, Map<String, List<Judged>> checks,
        String contact, List<String> besides) {
    /** Where nothing but scans leaves. */
    public ReleaseDraft(String product, Instant created, String auditHead, Map<String, List<Judged>> checks,
            String contact) {
        this(product, created, auditHead, checks, contact, List.of());
    }

    public ReleaseDraft {
        Objects.requireNonNull(product);
        Objects.requireNonNull(created);
        Objects.requireNonNull(auditHead);
        Objects.requireNonNull(contact);
        checks = Map.copyOf(checks);
        besides = List.copyOf(besides);
    }

    /**
     * What the checks said, as manifests carry it.
     *
     * @param pseudonyms subject id to pseudonym, for the people who leave; others are not mentioned
     */
    public static Map<String, List<Judged>> checks(Decision decision, Map<String, String> pseudonyms) {
        Map<String, List<Judged>> checks = new TreeMap<>();
        for (Decision.OfSubject subject : decision.subjects()) {
            String pseudonym = pseudonyms.get(subject.subjectId());
            if (pseudonym != null) {
                checks.put(pseudonym, subject.evidence().stream()
                        .map(e -> new Judged(e.checkId(), e.version(), e.bundle(), e.result().verdict().name()))
                        .toList());
            }
        }
        return checks;
    }
}
