package org.ventail.api.deid;

/** The options of DICOM PS3.15 Annex E that change what is done to metadata, with their codes of CID 7050 (scheme DCM). */
public enum CleaningOption {
    /** Graphics, overlays and curves are cleaned rather than removed. */
    CLEAN_GRAPHICS("113103", "Clean Graphics Option"),
    /** Structured content (reports, acquisition context) is cleaned rather than removed. */
    CLEAN_STRUCTURED_CONTENT("113104", "Clean Structured Content Option"),
    /** Descriptions and comments are cleaned of what identifies rather than removed. */
    CLEAN_DESCRIPTORS("113105", "Clean Descriptors Option"),
    /** Dates and times stay as they are. */
    RETAIN_FULL_DATES("113106", "Retain Longitudinal Temporal Information Full Dates Option"),
    /** Dates are shifted by one offset per person. */
    RETAIN_MODIFIED_DATES("113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
    /** Age, sex, size, weight and the like stay; great ages are capped. */
    RETAIN_PATIENT_CHARACTERISTICS("113108", "Retain Patient Characteristics Option"),
    /** Which device it was stays. */
    RETAIN_DEVICE_IDENTITY("113109", "Retain Device Identity Option"),
    /** UIDs stay. */
    RETAIN_UIDS("113110", "Retain UIDs Option"),
    /** Private attributes that are known to be harmless stay. */
    RETAIN_SAFE_PRIVATE("113111", "Retain Safe Private Option"),
    /** Which institution it was stays. */
    RETAIN_INSTITUTION_IDENTITY("113112", "Retain Institution Identity Option");

    private final String code;
    private final String meaning;

    CleaningOption(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** Its code value. */
    public String code() {
        return code;
    }

    /** Its code meaning. */
    public String meaning() {
        return meaning;
    }
}
