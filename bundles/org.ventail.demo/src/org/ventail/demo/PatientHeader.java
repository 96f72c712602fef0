package org.ventail.demo;

import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;

/**
 * A full patient, study and device header as a hospital writes it: every value is made up, says so, and must not be found in a
 * release. Nested sequences and private elements included.
 */
final class PatientHeader {
    private static final String STUDY = "2.25.30017735622940";
    private static final String PRIVATE_CREATOR = "VENTAIL DEMO PRIVATE";

    private PatientHeader() {
    }

    static Attributes of(String sopClass, String instanceUid, String seriesUid, int series, int instance) {
        Attributes a = new Attributes();
        a.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
        a.setString(Tag.SOPClassUID, VR.UI, sopClass);
        a.setString(Tag.SOPInstanceUID, VR.UI, instanceUid);
        a.setString(Tag.StudyInstanceUID, VR.UI, STUDY);
        a.setString(Tag.SeriesInstanceUID, VR.UI, seriesUid);
        a.setInt(Tag.SeriesNumber, VR.IS, series);
        a.setInt(Tag.InstanceNumber, VR.IS, instance);
        patient(a);
        study(a);
        privateElements(a);
        return a;
    }

    private static void patient(Attributes a) {
        a.setString(Tag.PatientName, VR.PN, "MADE-UP^PATIENT");
        a.setString(Tag.PatientID, VR.LO, "MRN-0042-4711");
        a.setString(Tag.PatientBirthDate, VR.DA, "19580314");
        a.setString(Tag.PatientSex, VR.CS, "M");
        a.setString(Tag.PatientAge, VR.AS, "054Y");
        a.setString(Tag.PatientAddress, VR.LO, "12 Made-up Street, Nowhere");
        a.setString(Tag.PatientTelephoneNumbers, VR.SH, "+00 555 0142");
        a.setString(Tag.OtherPatientNames, VR.PN, "MADE-UP^OTHER");
        a.setString(Tag.EthnicGroup, VR.SH, "MADE-UP GROUP");
        a.setString(Tag.Occupation, VR.SH, "MADE-UP TRADE");
        a.setString(Tag.PatientComments, VR.LT, "Made-up comment that names MADE-UP^PATIENT again");
    }

    private static void study(Attributes a) {
        a.setString(Tag.StudyDate, VR.DA, "20120914");
        a.setString(Tag.SeriesDate, VR.DA, "20120914");
        a.setString(Tag.StudyTime, VR.TM, "151208");
        a.setString(Tag.AccessionNumber, VR.SH, "ACC-20120914-7");
        a.setString(Tag.StudyID, VR.SH, "STUDY-7741");
        a.setString(Tag.StudyDescription, VR.LO, "CT HEAD FOR MADE-UP PATIENT");
        a.setString(Tag.ReferringPhysicianName, VR.PN, "MADE-UP^REFERRER");
        a.setString(Tag.PerformingPhysicianName, VR.PN, "MADE-UP^PERFORMER");
        a.setString(Tag.OperatorsName, VR.PN, "MADE-UP^OPERATOR");
        a.setString(Tag.InstitutionName, VR.LO, "MADE-UP HOSPITAL");
        a.setString(Tag.InstitutionAddress, VR.ST, "1 Hospital Road, Nowhere");
        a.setString(Tag.StationName, VR.SH, "CTSTATION77");
        a.setString(Tag.DeviceSerialNumber, VR.LO, "SN-998877");
        a.setString(Tag.Manufacturer, VR.LO, "VENTAIL DEMO");
        a.setString(Tag.ProtocolName, VR.LO, "HEAD ROUTINE MADE-UP");
        Sequence requests = a.newSequence(Tag.RequestAttributesSequence, 1);
        Attributes request = new Attributes();
        request.setString(Tag.RequestedProcedureID, VR.SH, "RP-556677");
        request.setString(Tag.ScheduledProcedureStepID, VR.SH, "SPS-556677");
        requests.add(request);
    }

    private static void privateElements(Attributes a) {
        a.setString(PRIVATE_CREATOR, 0x00290001, VR.LO, "MADE-UP^PATIENT");
        a.setString(PRIVATE_CREATOR, 0x00290002, VR.LO, "private copy of MRN-0042-4711");
    }
}
