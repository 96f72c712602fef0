package org.ventail.io.dicom;

import java.io.IOException;
import java.util.Locale;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.media.DicomDirWriter;
import org.ventail.api.model.VentailException;

/**
 * Adds objects, sorted by hierarchy, to a DICOMDIR, and gives each a file id: {@code
 * PA000001\ST000001\SE000001\IM000001} (PS3.10 8.5: at most eight capitals and digits a part, eight parts). One thread.
 */
final class MediumTree {
    private final DicomDirWriter directory;
    private final MediumRecords records = new MediumRecords();
    private MediumObject last;
    private Attributes patient;
    private Attributes study;
    private Attributes series;
    private int patients;
    private int studies;
    private int seriesInStudy;
    private int objects;

    MediumTree(DicomDirWriter directory) {
        this.directory = directory;
    }

    /** Adds the records that the object needs. */
    String[] add(MediumObject object) throws VentailException {
        return DicomHeaderParser.parse(object.file(), header -> add(object, header));
    }

    private String[] add(MediumObject object, DicomHeader header) throws IOException, VentailException {
        boolean newPatient = last == null || !last.patient().equals(object.patient());
        boolean newStudy = newPatient || !last.study().equals(object.study());
        if (newPatient) {
            patients++;
            studies = 0;
            patient = directory.addRootDirectoryRecord(records.patient(header.dataset()));
        }
        if (newStudy) {
            studies++;
            seriesInStudy = 0;
            study = directory.addLowerDirectoryRecord(patient, records.study(header.dataset(), studies));
        }
        if (newStudy || !last.series().equals(object.series())) {
            seriesInStudy++;
            objects = 0;
            series = directory.addLowerDirectoryRecord(study, records.series(header.dataset(), seriesInStudy));
            // what is written needs no memory
            directory.commit();
        }
        objects++;
        last = object;
        String[] id = {part("PA", patients), part("ST", studies), part("SE", seriesInStudy), part("IM", objects)};
        directory.addLowerDirectoryRecord(series, records.instance(object.file(), header, id, objects));
        return id;
    }

    private static String part(String letters, int number) {
        return String.format(Locale.ROOT, "%s%06d", letters, number);
    }
}
