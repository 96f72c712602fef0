package org.ventail.io.dicom;

import java.nio.file.Path;
import java.util.Comparator;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.ventail.api.model.VentailException;

/**
 * A file that goes on a medium, and where it belongs in the hierarchy of patients.
 *
 * @param patient their id
 * @param study its UID
 * @param series its UID
 * @param uid of the object
 */
record MediumObject(Path file, String patient, String study, String series, String uid) {
    /** Keeps what belongs together beside each other; the order of files within a series stays. */
    static final Comparator<MediumObject> HIERARCHY = Comparator.comparing(MediumObject::patient)
            .thenComparing(MediumObject::study).thenComparing(MediumObject::series);

    static MediumObject of(Path file) throws VentailException {
        return DicomHeaderParser.parse(file, header -> {
            Attributes a = header.dataset();
            return new MediumObject(file, a.getString(Tag.PatientID, ""), a.getString(Tag.StudyInstanceUID, ""),
                    a.getString(Tag.SeriesInstanceUID, ""), a.getString(Tag.SOPInstanceUID, ""));
        });
    }
}
