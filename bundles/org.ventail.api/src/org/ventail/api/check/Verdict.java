package org.ventail.api.check;

/** What a check says. */
public enum Verdict {
    /** The attack failed, the inspection found nothing. */
    PASS,
    /** The attack succeeded, or something identifying was found. */
    FAIL,
    /** A person must look. */
    REVIEW,
    /**
     * There is nothing of the kind to look at (a face check on a scan without a head region). Counts as a pass only
     * where the policy says so.
     */
    NOT_APPLICABLE,
    /** The check itself did not work: thrown, timed out, model missing. Never a pass. */
    ERROR
}
