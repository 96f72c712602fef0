package org.ventail.audit;

/**
 * Kinds of audited events: DICOM's codes (PS3.16 CID 400, scheme DCM), so that a hospital's audit repository knows
 * them.
 */
public enum DicomAuditCode {
    APPLICATION_ACTIVITY("110100"),
    INSTANCES_ACCESSED("110103"),
    EXPORT("110106"),
    IMPORT("110107"),
    QUERY("110112"),
    SECURITY_ALERT("110113");

    private final String code;

    DicomAuditCode(String code) {
        this.code = code;
    }

    /** The code value in scheme DCM, for example {@code 110106}. */
    public String code() {
        return code;
    }
}
