package org.ventail.deid;

import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;

/** A valid structured report of nobody, with identifiers in every kind of content item. */
final class SomeReport {
    private SomeReport() {
    }

    static Attributes report() {
        Attributes a = new Attributes();
        a.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
        a.setString(Tag.SOPClassUID, VR.UI, UID.ComprehensiveSRStorage);
        a.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3.4.5.9.1");
        a.setString(Tag.StudyInstanceUID, VR.UI, "1.2.3.4.5");
        a.setString(Tag.SeriesInstanceUID, VR.UI, "1.2.3.4.5.9");
        a.setString(Tag.Modality, VR.CS, "SR");
        a.setString(Tag.PatientName, VR.PN, "Secretson^Ada");
        a.setString(Tag.PatientID, VR.LO, "SECRET-77120");
        a.setString(Tag.PatientBirthDate, VR.DA, "19500203");
        a.setString(Tag.PatientSex, VR.CS, "F");
        a.setString(Tag.StudyDate, VR.DA, "20240506");
        a.setString(Tag.StudyTime, VR.TM, "101112");
        a.setString(Tag.ContentDate, VR.DA, "20240507");
        a.setString(Tag.ContentTime, VR.TM, "121314");
        a.setString(Tag.AccessionNumber, VR.SH, "SECRET-ACC1");
        a.setString(Tag.StudyID, VR.SH, "1");
        a.setString(Tag.ReferringPhysicianName, VR.PN, "Secretdoc^Bo");
        a.setString(Tag.Manufacturer, VR.LO, "Report Works");
        a.setString(Tag.SeriesNumber, VR.IS, "3");
        a.setString(Tag.InstanceNumber, VR.IS, "1");
        a.setString(Tag.CompletionFlag, VR.CS, "COMPLETE");
        a.setString(Tag.VerificationFlag, VR.CS, "VERIFIED");
        a.setNull(Tag.ReferencedPerformedProcedureStepSequence, VR.SQ);
        a.setNull(Tag.PerformedProcedureCodeSequence, VR.SQ);
        verified(a);
        evidence(a);
        a.setString(Tag.ValueType, VR.CS, "CONTAINER");
        a.newSequence(Tag.ConceptNameCodeSequence, 1).add(Codes.dcm("126000", "Imaging Measurement Report", false));
        a.setString(Tag.ContinuityOfContent, VR.CS, "SEPARATE");
        content(a.newSequence(Tag.ContentSequence, 8));
        return a;
    }

    private static void verified(Attributes a) {
        Attributes observer = new Attributes();
        a.newSequence(Tag.VerifyingObserverSequence, 1).add(observer);
        observer.setString(Tag.VerifyingObserverName, VR.PN, "Secretreader^Cy");
        observer.setNull(Tag.VerifyingObserverIdentificationCodeSequence, VR.SQ);
        observer.setString(Tag.VerifyingOrganization, VR.LO, "SECRET CLINIC");
        observer.setString(Tag.VerificationDateTime, VR.DT, "20240508091011");
    }

    private static void evidence(Attributes a) {
        Attributes study = new Attributes();
        a.newSequence(Tag.CurrentRequestedProcedureEvidenceSequence, 1).add(study);
        study.setString(Tag.StudyInstanceUID, VR.UI, "1.2.3.4.5");
        Attributes series = new Attributes();
        study.newSequence(Tag.ReferencedSeriesSequence, 1).add(series);
        series.setString(Tag.SeriesInstanceUID, VR.UI, "1.2.3.4.5.6");
        series.newSequence(Tag.ReferencedSOPSequence, 1).add(image());
    }

    private static Attributes image() {
        Attributes image = new Attributes();
        image.setString(Tag.ReferencedSOPClassUID, VR.UI, UID.MRImageStorage);
        image.setString(Tag.ReferencedSOPInstanceUID, VR.UI, "1.2.3.4.5.6.1");
        return image;
    }

    private static void content(Sequence items) {
        items.add(item("HAS OBS CONTEXT", "PNAME", "121008", "Person Observer Name"));
        items.get(0).setString(Tag.PersonName, VR.PN, "Secretreader^Cy");
        items.add(item("HAS OBS CONTEXT", "TEXT", "121022", "Accession Number"));
        items.get(1).setString(Tag.TextValue, VR.UT, "SECRETX 99-17");
        items.add(item("HAS OBS CONTEXT", "DATE", "121031", "Subject Birth Date"));
        items.get(2).setString(Tag.Date, VR.DA, "19500203");
        items.add(item("HAS OBS CONTEXT", "UIDREF", "121018", "Procedure Study Instance UID"));
        items.get(3).setString(Tag.UID, VR.UI, "1.2.3.4.5");
        items.add(item("HAS OBS CONTEXT", "NUM", "121033", "Subject Age"));
        number(items.get(4), "74", "a", "year");
        Attributes group = item("CONTAINS", "CONTAINER", "121070", "Findings");
        items.add(group);
        group.setString(Tag.ContinuityOfContent, VR.CS, "SEPARATE");
        findings(group.newSequence(Tag.ContentSequence, 6));
    }

    private static void findings(Sequence items) {
        items.add(item("CONTAINS", "TEXT", "121071", "Finding"));
        items.get(0).setString(Tag.TextValue, VR.UT,
                "Mrs. Secretson, seen 06.05.2024, small lesion; told Secretdoc, +49 555 0199 4471");
        items.add(item("CONTAINS", "NUM", "103339001", "Long axis"));
        number(items.get(1), "12.5", "mm", "millimeter");
        items.add(item("CONTAINS", "DATETIME", "111526", "DateTime Started"));
        items.get(2).setString(Tag.DateTime, VR.DT, "20240506101112");
        items.add(item("CONTAINS", "IMAGE", "121080", "Best illustration of finding"));
        items.get(3).newSequence(Tag.ReferencedSOPSequence, 1).add(image());
        items.add(item("CONTAINS", "CODE", "121071", "Finding"));
        items.get(4).newSequence(Tag.ConceptCodeSequence, 1).add(Codes.dcm("111102", "Non-lesion", false));
        items.add(item("CONTAINS", "TEXT", "121106", "Comment"));
        items.get(5).setString(Tag.TextValue, VR.UT, "Secretson");
    }

    private static Attributes item(String relationship, String type, String code, String meaning) {
        Attributes item = new Attributes();
        item.setString(Tag.RelationshipType, VR.CS, relationship);
        item.setString(Tag.ValueType, VR.CS, type);
        item.newSequence(Tag.ConceptNameCodeSequence, 1).add(Codes.dcm(code, meaning, false));
        return item;
    }

    private static void number(Attributes item, String value, String unit, String meaning) {
        Attributes measured = new Attributes();
        item.newSequence(Tag.MeasuredValueSequence, 1).add(measured);
        measured.setString(Tag.NumericValue, VR.DS, value);
        Attributes code = new Attributes();
        measured.newSequence(Tag.MeasurementUnitsCodeSequence, 1).add(code);
        code.setString(Tag.CodeValue, VR.SH, unit);
        code.setString(Tag.CodingSchemeDesignator, VR.SH, "UCUM");
        code.setString(Tag.CodeMeaning, VR.LO, meaning);
    }
}
