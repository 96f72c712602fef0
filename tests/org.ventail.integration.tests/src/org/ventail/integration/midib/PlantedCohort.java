package org.ventail.integration.midib;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomOutputStream;
import org.ventail.integration.midib.AnswerKey.Place;
import org.ventail.testkit.Lettering;

/**
 * A cohort of nobody with its answer key: CT, MR, PET, ultrasound and screenshots with names burned in, reports, structure sets.
 * What stays and what goes is said here where it is planted, after the standard's text, and knows nothing of the cleaner.
 */
final class PlantedCohort {
    static final int COLUMNS = 320;
    static final int ROWS = 96;
    private static final int INK = 230;
    private static final String[] EXAMS = {"HEAD W/O CONTRAST", "AX T2 FLAIR", "ROUTINE BRAIN", "THIN BONE"};
    private final Path folder;
    private final Random random;
    private final AnswerKey key = new AnswerKey();
    private final Map<String, Person> owners = new HashMap<>();
    private final Map<String, Rectangle> burnedIn = new HashMap<>();

    private PlantedCohort(Path folder, Random random) {
        this.folder = folder;
        this.random = random;
    }

    /** Writes the objects of that many people. */
    static PlantedCohort of(int people, Path folder, Random random) throws IOException {
        PlantedCohort cohort = new PlantedCohort(folder, random);
        for (int i = 1; i <= people; i++) {
            Person p = Person.of(i, random);
            for (int slice = 1; slice <= 4; slice++) {
                cohort.image(p, 1, slice, "CT", UID.CTImageStorage);
                cohort.image(p, 2, slice, "MR", UID.MRImageStorage);
            }
            cohort.image(p, 3, 1, "PT", UID.PositronEmissionTomographyImageStorage);
            cohort.picture(p, 4, "US", UID.UltrasoundImageStorage);
            cohort.picture(p, 5, "OT", UID.SecondaryCaptureImageStorage);
            cohort.report(p, 6);
            cohort.structures(p, 7);
        }
        return cohort;
    }

    List<Required> key() {
        return key.lines();
    }

    /** Whose object a file is. */
    Map<String, Person> owners() {
        return owners;
    }

    /** Where text stands in pictures. */
    Map<String, Rectangle> burnedIn() {
        return burnedIn;
    }

    private Place object(Person p, int series, int instance, String modality, String sopClass) {
        String name = "p" + p.root().split("\\.")[7] + "-s" + series + "-i" + instance + ".dcm";
        owners.put(name, p);
        Place o = new Place(key, new Attributes(), name, List.of(), p.shiftDays());
        o.data().setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 100");
        o.retained(Tag.SOPClassUID, sopClass).retained(Tag.Modality, modality);
        o.uid(Tag.SOPInstanceUID, uid(p, series, instance)).uid(Tag.SeriesInstanceUID, p.root() + "." + series)
                .uid(Tag.StudyInstanceUID, p.root() + ".0");
        o.removed(Tag.PatientName, p.family() + "^" + p.given()).need(Action.TEXT_NOTNULL, Tag.PatientName, "");
        o.removed(Tag.PatientID, p.id()).need(Action.PATID_CONSISTENT, Tag.PatientID, p.id());
        o.removed(Tag.PatientBirthDate, DateTimeFormatter.BASIC_ISO_DATE.format(p.birth()))
                .removed(Tag.AccessionNumber, p.accession())
                .removed(Tag.ReferringPhysicianName, p.physician() + "^" + p.given()).removed(Tag.InstitutionName, p.clinic())
                .removed(Tag.PatientTelephoneNumbers, p.phone()).removed(Tag.OtherPatientIDs, p.id() + "A")
                .removed(Tag.PatientAddress, "7 " + p.family() + " Road").removed(Tag.StationName, p.clinic() + "1")
                .removed(Tag.OperatorsName, p.physician()).removed(Tag.DeviceSerialNumber, p.accession().substring(2));
        o.date(Tag.StudyDate, p.visit(), "").date(Tag.SeriesDate, p.visit(), "").date(Tag.ContentDate, p.visit(), "");
        o.retained(Tag.StudyTime, "101112").retained(Tag.PatientSex, random.nextBoolean() ? "F" : "M")
                .retained(Tag.Manufacturer, "ACME").retained(Tag.SeriesNumber, Integer.toString(series))
                .retained(Tag.InstanceNumber, Integer.toString(instance));
        texts(o, p);
        return o;
    }

    private void texts(Place o, Person p) {
        List<String> names = p.spellings();
        o.mixed(Tag.SeriesDescription, EXAMS[random.nextInt(EXAMS.length)], "for " + names.get(random.nextInt(3)))
                .mixed(Tag.StudyDescription, EXAMS[random.nextInt(EXAMS.length)], p.id())
                .mixed(Tag.ProtocolName, EXAMS[random.nextInt(EXAMS.length)], p.visit().toString())
                .mixed(Tag.ImageComments, "motion artefact seen by", "Dr. " + p.physician());
        Place request = o.item(Tag.RequestAttributesSequence);
        request.mixed(Tag.ScheduledProcedureStepDescription, EXAMS[random.nextInt(EXAMS.length)], p.family())
                .removed(Tag.ScheduledProcedureStepID, p.accession());
        o.item(Tag.OtherPatientIDsSequence).removed(Tag.PatientID, p.id() + "B");
        Place study = o.item(Tag.ReferencedStudySequence);
        study.removed(Tag.PatientName, p.family());
        o.data().setString(0x00330010, VR.LO, "ACME PRIVATE");
        o.removed(0x00331002, p.family() + " " + p.phone());
    }

    private static String uid(Person p, int series, int instance) {
        return p.root() + "." + series + "." + instance;
    }

    private void image(Person p, int series, int slice, String modality, String sopClass) throws IOException {
        Place o = object(p, series, slice, modality, sopClass);
        o.uid(Tag.FrameOfReferenceUID, p.root() + ".9").date(Tag.AcquisitionDate, p.visit(), "")
                .date(Tag.AcquisitionDateTime, p.visit(), "101530.250000");
        o.retained(Tag.ImageOrientationPatient, "1", "0", "0", "0", "1", "0").retained(Tag.PixelSpacing, "1.5", "1.5")
                .retained(Tag.ImagePositionPatient, "-10", "20", Integer.toString(3 * slice)).retained(Tag.SliceThickness, "3")
                .retained(Tag.ImageType, "ORIGINAL", "PRIMARY", "AXIAL").retained(Tag.PatientPosition, "HFS");
        if (modality.equals("MR")) {
            o.retained(Tag.EchoTime, "98").retained(Tag.MagneticFieldStrength, "3").retained(Tag.ScanningSequence, "SE");
            o.data().setString(0x00190010, VR.LO, "SIEMENS MR HEADER");
            o.data().setString(0x0019100c, VR.IS, "1000");
            o.need(Action.TAG_RETAINED, 0x0019100c, "");
        } else {
            o.retained(Tag.BodyPartExamined, "HEAD").retained(Tag.KVP, "120");
        }
        Place reference = o.item(Tag.ReferencedImageSequence);
        reference.retained(Tag.ReferencedSOPClassUID, sopClass).uid(Tag.ReferencedSOPInstanceUID, uid(p, series, 1 + slice % 4));
        byte[] pixels = new byte[2 * 16 * 16];
        random.nextBytes(pixels);
        grid(o.data(), 16, 16, 16);
        o.data().setBytes(Tag.PixelData, VR.OW, pixels);
        o.pixels(Action.PIXELS_RETAINED, "");
        write(o);
    }

    private void picture(Person p, int series, String modality, String sopClass) throws IOException {
        Place o = object(p, series, 1, modality, sopClass);
        float[] picture = new float[COLUMNS * ROWS];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = 20 + random.nextInt(12);
        }
        burnedIn.put(o.object(), Lettering.write(picture, COLUMNS, p.burnedIn(), 12, 12, 2, INK));
        byte[] pixels = new byte[picture.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) picture[i];
        }
        grid(o.data(), COLUMNS, ROWS, 8);
        o.data().setBytes(Tag.PixelData, VR.OB, pixels);
        o.pixels(Action.PIXELS_HIDDEN, "");
        o.pixels(Action.PIXELS_RETAINED, "");
        write(o);
    }

    private static void grid(Attributes a, int columns, int rows, int bits) {
        a.setInt(Tag.SamplesPerPixel, VR.US, 1);
        a.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        a.setInt(Tag.Rows, VR.US, rows);
        a.setInt(Tag.Columns, VR.US, columns);
        a.setInt(Tag.BitsAllocated, VR.US, bits);
        a.setInt(Tag.BitsStored, VR.US, bits);
        a.setInt(Tag.HighBit, VR.US, bits - 1);
        a.setInt(Tag.PixelRepresentation, VR.US, 0);
    }

    private void report(Person p, int series) throws IOException {
        Place o = object(p, series, 1, "SR", UID.BasicTextSRStorage);
        o.retained(Tag.ValueType, "CONTAINER").retained(Tag.ContinuityOfContent, "SEPARATE")
                .retained(Tag.CompletionFlag, "COMPLETE")
                .retained(Tag.VerificationFlag, "UNVERIFIED");
        concept(o, "18748-4");
        Place text = o.item(Tag.ContentSequence);
        text.data().setString(Tag.RelationshipType, VR.CS, "CONTAINS");
        text.data().setString(Tag.ValueType, VR.CS, "TEXT");
        concept(text, "121071");
        text.mixed(Tag.TextValue, "No acute infarct, discussed with", "Dr. " + p.physician());
        Place observer = o.item(Tag.ContentSequence);
        observer.data().setString(Tag.RelationshipType, VR.CS, "HAS OBS CONTEXT");
        observer.data().setString(Tag.ValueType, VR.CS, "PNAME");
        concept(observer, "121008");
        observer.removed(Tag.PersonName, p.physician() + "^" + p.given());
        write(o);
    }

    private static void concept(Place o, String code) {
        o.item(Tag.ConceptNameCodeSequence).retained(Tag.CodeValue, code).retained(Tag.CodingSchemeDesignator, "DCM");
    }

    private void structures(Person p, int series) throws IOException {
        Place o = object(p, series, 1, "RTSTRUCT", UID.RTStructureSetStorage);
        o.date(Tag.StructureSetDate, p.visit(), "").mixed(Tag.StructureSetName, "contours", p.family());
        Place frame = o.item(Tag.ReferencedFrameOfReferenceSequence);
        frame.uid(Tag.FrameOfReferenceUID, p.root() + ".9");
        Place referenced = frame.item(Tag.RTReferencedStudySequence);
        referenced.uid(Tag.ReferencedSOPInstanceUID, p.root() + ".0");
        Place seriesItem = referenced.item(Tag.RTReferencedSeriesSequence);
        seriesItem.uid(Tag.SeriesInstanceUID, p.root() + ".1");
        for (int slice = 1; slice <= 4; slice++) {
            seriesItem.item(Tag.ContourImageSequence).retained(Tag.ReferencedSOPClassUID, UID.CTImageStorage)
                    .uid(Tag.ReferencedSOPInstanceUID, uid(p, 1, slice));
        }
        o.item(Tag.StructureSetROISequence).retained(Tag.ROINumber, "1").uid(Tag.ReferencedFrameOfReferenceUID, p.root() + ".9")
                .mixed(Tag.ROIName, "BRAINSTEM", p.id());
        Place contour = o.item(Tag.ROIContourSequence);
        contour.item(Tag.ContourSequence).retained(Tag.ContourGeometricType, "POINT").retained(Tag.NumberOfContourPoints, "1")
                .retained(Tag.ContourData, "1", "2", "3");
        write(o);
    }

    private void write(Place o) throws IOException {
        Attributes meta = o.data().createFileMetaInformation(UID.ExplicitVRLittleEndian);
        try (DicomOutputStream out = new DicomOutputStream(folder.resolve(o.object()).toFile())) {
            out.writeDataset(meta, o.data());
        }
    }

    /** All files. */
    List<String> files() {
        return owners.keySet().stream().sorted().toList();
    }
}
