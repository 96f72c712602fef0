package org.ventail.api.check;

/** What a check is called for, once each. */
public enum CheckScope {
    /** Each series that would be released. */
    SERIES,
    /** Each subject, after its series. */
    SUBJECT,
    /** The whole cohort, at the end. */
    COHORT
}
