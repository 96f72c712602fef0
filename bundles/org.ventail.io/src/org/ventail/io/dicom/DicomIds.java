package org.ventail.io.dicom;

import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.ventail.api.model.Digest;

/** Ids that are stable and say nothing: short digests of patient IDs and UIDs. */
final class DicomIds {
    private static final int DIGITS = 10;

    private DicomIds() {
    }

    /**
     * The person: patient ID and its issuer. A file without patient ID is a person of its own study, so that two
     * unknown people never become one.
     */
    static String subject(Attributes a) {
        String id = a.getString(Tag.PatientID, "").trim();
        if (id.isEmpty()) {
            return digest("sub-", "study " + a.getString(Tag.StudyInstanceUID, ""));
        }
        return digest("sub-", "patient " + id + '\0' + a.getString(Tag.IssuerOfPatientID, "").trim());
    }

    static String study(String studyUid) {
        return digest("ses-", "study " + studyUid);
    }

    static String frameOfReference(String uid) {
        return uid.isEmpty() ? "" : digest("for-", "frame " + uid);
    }

    static String series(Instance.Uids uids, String part) {
        return digest("dcm-", "series " + uids.study() + '\0' + uids.series() + '\0' + uids.frameOfReference()
                + '\0' + part);
    }

    private static String digest(String prefix, String text) {
        return prefix + Digest.of(text).hex().substring(0, DIGITS);
    }
}
