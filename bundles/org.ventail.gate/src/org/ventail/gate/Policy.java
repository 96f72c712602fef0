package org.ventail.gate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ventail.api.check.Parameters;
import org.ventail.api.model.Digest;

/**
 * The rules of a release, as read from a policy file.
 *
 * @param name what people call it
 * @param version the author's version of it
 * @param purposes what data may be released for; {@code *} is any purpose that is named
 * @param checks one rule per check
 * @param unusableSeries what a series means that could not be read or processed
 * @param derivedSeries what a derived object, localizer or other non-volume means
 * @param unknownChecks what evidence of a check means that is not in {@code checks}
 * @param blockedSubject whether one blocked person blocks all
 * @param minimumSubjects fewest people a release may hold
 * @param digest of the file's bytes
 * @param besides what may leave besides scans
 * @see PolicyReader
 */
public record Policy(String name, String version, List<String> purposes, List<CheckRule> checks,
        UnusableSeries unusableSeries, DerivedSeries derivedSeries, UnknownChecks unknownChecks,
        BlockedSubject blockedSubject, int minimumSubjects, Digest digest, Besides besides) {
    /** A series of a person that could not be read, cleaned or defaced. It never leaves; but may the others? */
    public enum UnusableSeries {
        /** Somebody must look. */
        REVIEW,
        /** The person is blocked. */
        BLOCK,
        /** It is left out and listed. */
        EXCLUDE
    }

    /** A derived object, localizer or other non-volume. */
    public enum DerivedSeries {
        /** It is left out and listed. */
        EXCLUDE,
        /** The person is blocked. */
        BLOCK,
        /** It may leave if the face region of a scan that passed was taken out of it; others are left out and listed. */
        CLEAN
    }

    /** Evidence of a check that the policy does not name. */
    public enum UnknownChecks {
        /** A FAIL or ERROR of it blocks, a REVIEW needs a review. */
        ON_FAIL,
        /** That it ran at all blocks: only named checks may have a say. */
        BLOCK
    }

    /** What one blocked person does to the release. */
    public enum BlockedSubject {
        /** Nothing leaves. */
        BLOCK_RELEASE,
        /** That person is left out, the others may leave. */
        WITHHOLD
    }

    /**
     * What may leave besides scans and what was made of them.
     *
     * @param pictures pictures that lie nowhere in space, once their text is gone; a person must look at each in any case
     * @param reports structured reports with their content cleaned
     * @param participants a table of all people who leave
     */
    public record Besides(boolean pictures, boolean reports, boolean participants) {
        /** The default. */
        public static final Besides NOTHING = new Besides(false, false, false);
    }

    /** Nothing but scans and what was made of them leaves. */
    public Policy(String name, String version, List<String> purposes, List<CheckRule> checks, UnusableSeries unusableSeries,
            DerivedSeries derivedSeries, UnknownChecks unknownChecks, BlockedSubject blockedSubject, int minimumSubjects,
            Digest digest) {
        this(name, version, purposes, checks, unusableSeries, derivedSeries, unknownChecks, blockedSubject, minimumSubjects,
                digest, Besides.NOTHING);
    }

    public Policy {
        Objects.requireNonNull(besides);
        Objects.requireNonNull(name);
        Objects.requireNonNull(version);
        purposes = List.copyOf(purposes);
        checks = List.copyOf(checks);
        if (checks.stream().noneMatch(CheckRule::required)) {
            throw new IllegalArgumentException("a policy must require at least one check");
        }
    }

    /** The rule for a check; empty if the policy does not name it. */
    public Optional<CheckRule> rule(String checkId) {
        return checks.stream().filter(c -> c.id().equals(checkId)).findFirst();
    }

    /** The parameters a check must run with. */
    public Parameters parametersOf(String checkId) {
        return rule(checkId).map(CheckRule::parameters).orElse(Parameters.NONE);
    }

    /** Whether data may leave for that purpose. */
    public boolean allows(String purpose) {
        return !purpose.isBlank() && purposes.stream().anyMatch(p -> p.equals("*")
                || p.equalsIgnoreCase(purpose.strip()));
    }

    /** Name and version, as decisions and manifests carry them. */
    public String title() {
        return name + " " + version;
    }
}
