package org.ventail.workflow.report.data;

import java.util.regex.Pattern;

/** What a person is called in a report. */
final class PersonName {
    /** A code: letters few enough to be no name, then digits; or a digest. */
    private static final Pattern CODE = Pattern.compile("(sub-)?([A-Za-z]{0,3}[0-9]{1,8}|[0-9a-f]{8,64})");

    private PersonName() {
    }

    /**
     * The id in the cohort where it is a mere code, else the number of the person: a folder may be named after somebody.
     *
     * @param number place in the cohort, from 1
     */
    static String of(String subjectId, int number) {
        return CODE.matcher(subjectId).matches() ? subjectId : "person " + number;
    }
}
