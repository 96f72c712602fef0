package org.ventail.io.dicom;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.dcm4che3.media.RecordFactory;
import org.dcm4che3.media.RecordType;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * Makes the records of a DICOMDIR with the keys of PS3.3 F.5. A record demands some values that an object need not
 * have, or has no more when it is cleaned: numbers are counted then, and a day that nobody knows is 1 January 1900. One
 * thread.
 */
final class MediumRecords {
    private static final String NO_DAY = "19000101";
    private static final String NO_TIME = "000000";
    private static final int[] DAYS = {Tag.StudyDate, Tag.SeriesDate, Tag.AcquisitionDate, Tag.ContentDate};
    /** What records of the lowest level demand besides a number, if they have it at all. */
    private static final Map<Integer, String> DEMANDED = Map.of(Tag.ContentDate, NO_DAY, Tag.ContentTime, NO_TIME,
            Tag.PresentationCreationDate, NO_DAY, Tag.PresentationCreationTime, NO_TIME, Tag.CompletionFlag, "PARTIAL",
            Tag.VerificationFlag, "UNVERIFIED");
    /** What records must have, with a value or without (type 2). */
    private static final int[] EMPTY_IF_UNKNOWN = {Tag.PatientName, Tag.StudyDescription, Tag.AccessionNumber,
            Tag.StructureSetDate,
            Tag.StructureSetTime, Tag.RTPlanDate, Tag.RTPlanTime, Tag.TreatmentDate, Tag.TreatmentTime, Tag.ContentDescription,
            Tag.ContentCreatorName};
    private final RecordFactory factory = new RecordFactory();

    Attributes patient(Attributes object) {
        return record(RecordType.PATIENT, object);
    }

    /** @param number among the patient's */
    Attributes study(Attributes object, int number) {
        Attributes record = record(RecordType.STUDY, object);
        demand(record, Tag.StudyDate, VR.DA, IntStream.of(DAYS).mapToObj(object::getString).filter(d -> d != null).findFirst()
                .orElse(NO_DAY));
        demand(record, Tag.StudyTime, VR.TM, NO_TIME);
        demand(record, Tag.StudyID, VR.SH, String.valueOf(number));
        return record;
    }

    /** @param number among the study's */
    Attributes series(Attributes object, int number) {
        Attributes record = record(RecordType.SERIES, object);
        demand(record, Tag.Modality, VR.CS, "OT");
        demand(record, Tag.SeriesNumber, VR.IS, String.valueOf(number));
        return record;
    }

    /**
     * An image, report or whatever the object is.
     *
     * @param id its file id
     * @param number among the series'
     * @throws VentailException if the standard has no record for it
     */
    Attributes instance(Path file, DicomHeader header, String[] id, int number) throws VentailException {
        Attributes object = header.dataset();
        String sopClass = object.getString(Tag.SOPClassUID, header.mediaStorageClass());
        RecordType type = factory.getRecordType(sopClass);
        if (type == RecordType.PRIVATE && object.containsValue(Tag.Rows)) {
            type = RecordType.IMAGE;
        }
        if (type == RecordType.PRIVATE) {
            throw new VentailException(Problem.error("medium.unknown-class", "This kind of object has no place in a DICOMDIR that"
                    + " is known here.", file, "Release it apart, and make the medium from the rest."));
        }
        Attributes meta = Attributes.createFileMetaInformation(object.getString(Tag.SOPInstanceUID, ""), sopClass,
                header.transferSyntax());
        Attributes record = record(type, object, meta, id);
        demand(record, Tag.InstanceNumber, VR.IS, String.valueOf(number));
        for (int tag : factory.getRecordKeys(type)) {
            if (DEMANDED.containsKey(tag)) {
                demand(record, tag, ElementDictionary.vrOf(tag, null), DEMANDED.get(tag));
            }
        }
        return record;
    }

    private Attributes record(RecordType type, Attributes object) {
        return record(type, object, null, null);
    }

    private Attributes record(RecordType type, Attributes object, Attributes meta, String[] id) {
        Attributes record = factory.createRecord(type, null, object, meta, id);
        Set<Integer> keys = Arrays.stream(factory.getRecordKeys(type)).boxed().collect(Collectors.toSet());
        for (int tag : EMPTY_IF_UNKNOWN) {
            if (keys.contains(tag) && !record.contains(tag)) {
                record.setNull(tag, ElementDictionary.vrOf(tag, null));
            }
        }
        return record;
    }

    private static void demand(Attributes record, int tag, VR vr, String otherwise) {
        if (!record.containsValue(tag)) {
            record.setString(tag, vr, otherwise);
        }
    }
}
