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
            return digest("sub-", "study ".concat(a.getString(Tag.StudyInstanceUID, "")));
        }
        return digest("sub-", new StringBuilder("patient ").append(id).append('\0')
                .append(a.getString(Tag.IssuerOfPatientID, "").trim()).toString());
    }

    static String study(String studyUid) {
        return digest("ses-", "study ".concat(studyUid));
    }

    static String frameOfReference(String uid) {
        return uid.isEmpty() ? "" : digest("for-", "frame ".concat(uid));
    }

    static String series(Instance.Uids uids, String part) {
        return digest("dcm-", new StringBuilder("series ").append(uids.study()).append('\0').append(uids.series()).append('\0')
                .append(uids.frameOfReference()).append('\0').append(part).toString());
    }

    private static String digest(String prefix, String text) {
        return prefix.concat(Digest.of(text).hex().substring(0, DIGITS));
    }
}
