package org.ventail.deid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;

/** An object with identifiers of nobody in every place of it. One owner. */
final class PlantedObject {
    static final String FAMILY = "QUZXAVONIUS";
    private static final String GIVEN = "VELMIRETTE";
    private static final String ID = "QX-7731904";
    private static final String ACCESSION = "ACQ5510937";
    private static final String PHONE = "+49 555 0199 4471";
    private static final String CLINIC = "NULLHEIM";
    private static final String PHYSICIAN = "DRAVOSKYL";
    private static final String BIRTH = "19470913";
    private static final String STUDY_DAY = "20230517";
    /** What is planted besides the name. */
    static final List<String> IDENTIFIERS = List.of(FAMILY, GIVEN, ID, ACCESSION, PHONE, CLINIC, PHYSICIAN, BIRTH, STUDY_DAY,
            "13.09.1947", "May 17, 2023");
    private final String charset;
    private final String name;
    private int places;

    /**
     * An object to be written.
     *
     * @param name that the character set can write
     */
    PlantedObject(String charset, String name) {
        this.charset = charset;
        this.name = name;
    }

    /** How many identifiers were written. */
    int places() {
        return places;
    }

    /** Writes it, with identifiers in the preamble and behind the end. */
    Path write(Path file) throws IOException {
        Attributes a = SomeDicom.slice("1.2.3.4.5.6.1");
        a.setString(Tag.SpecificCharacterSet, VR.CS, charset);
        a.setString(Tag.PatientName, VR.PN, name + "^" + GIVEN);
        a.setString(Tag.OtherPatientNames, VR.PN, FAMILY + "^" + GIVEN);
        a.setString(Tag.PatientID, VR.LO, ID);
        a.setString(Tag.AccessionNumber, VR.SH, ACCESSION);
        a.setString(Tag.PatientTelephoneNumbers, VR.SH, PHONE);
        a.setString(Tag.InstitutionName, VR.LO, CLINIC);
        a.setString(Tag.ReferringPhysicianName, VR.PN, PHYSICIAN);
        a.setString(Tag.PatientBirthDate, VR.DA, BIRTH);
        a.setString(Tag.StudyDate, VR.DA, STUDY_DAY);
        everyKindOfValue(a, name);
        places += 9;
        nested(a, name, 6);
        privates(a, name);
        pictures(a);
        report(a, name);
        a.setBytes(Tag.DataSetTrailingPadding, VR.OB, FAMILY.getBytes(StandardCharsets.US_ASCII));
        Path in = SomeDicom.write(file, a);
        byte[] bytes = Files.readAllBytes(in);
        System.arraycopy(FAMILY.getBytes(StandardCharsets.US_ASCII), 0, bytes, 10, FAMILY.length());
        Files.write(in, bytes);
        SomeDicom.append(in, (" " + FAMILY + " " + ID).getBytes(StandardCharsets.US_ASCII));
        places += 4;
        return in;
    }

    /** Attributes of the table and others, one identifier after the other. */
    private void everyKindOfValue(Attributes a, String name) {
        int n = 0;
        for (int tag : new int[] {Tag.SeriesDescription, Tag.StudyDescription, Tag.ProtocolName, Tag.ImageComments,
                Tag.AdditionalPatientHistory, Tag.PatientComments, Tag.StudyComments, Tag.RequestedProcedureDescription,
                Tag.AcquisitionComments, Tag.DerivationDescription, Tag.SequenceName, Tag.ConvolutionKernel,
                Tag.ManufacturerModelName,
                Tag.SoftwareVersions, Tag.ScanOptions, Tag.ImageType, Tag.ContrastBolusAgent, Tag.BodyPartExamined,
                Tag.PatientAddress, Tag.OperatorsName, Tag.StationName, Tag.RetrieveAETitle, Tag.DeviceSerialNumber,
                Tag.CodeMeaning, Tag.TextValue, Tag.UnformattedTextValue, Tag.LongCodeValue, Tag.URNCodeValue}) {
            VR vr = ElementDictionary.vrOf(tag, null);
            String planted = n % 4 == 3 ? name : IDENTIFIERS.get(n % IDENTIFIERS.size());
            boolean sentence = vr == VR.LO || vr == VR.LT || vr == VR.ST || vr == VR.UT;
            a.setString(tag, vr, sentence ? "scan of " + planted + " head" : planted);
            n++;
        }
        a.setBytes(Tag.RedPaletteColorLookupTableData, VR.OW, (" " + FAMILY + " ").getBytes(StandardCharsets.US_ASCII));
        a.setBytes(Tag.SamplesPerPixelUsed, VR.UN, FAMILY.getBytes(StandardCharsets.US_ASCII));
        a.setString(Tag.SmallestImagePixelValue, VR.LO, FAMILY);
        places += n + 3;
    }

    private void nested(Attributes a, String name, int depth) {
        if (depth == 0) {
            return;
        }
        Attributes item = new Attributes();
        a.newSequence(depth % 2 == 0 ? Tag.SharedFunctionalGroupsSequence : Tag.SourceImageSequence, 1).add(item);
        item.setString(Tag.PatientName, VR.PN, FAMILY + "^" + GIVEN);
        item.setString(Tag.SeriesDescription, VR.LO, "head of " + name);
        item.setString(Tag.InstitutionName, VR.LO, CLINIC);
        item.setString(0x00090010, VR.LO, FAMILY);
        item.setString(0x00091001, VR.LO, ID);
        places += 5;
        nested(item, name, depth - 1);
    }

    private void privates(Attributes a, String name) {
        a.setString(0x00190010, VR.LO, "SIEMENS MR HEADER");
        a.setString(0x0019100c, VR.LO, FAMILY);
        a.setString(0x0019100d, VR.LT, name);
        a.setString(0x00191011, VR.PN, FAMILY);
        a.setBytes(0x00191012, VR.UN, ID.getBytes(StandardCharsets.US_ASCII));
        a.setBytes(0x00191013, VR.OB, CLINIC.getBytes(StandardCharsets.US_ASCII));
        Attributes item = new Attributes();
        item.setString(Tag.PatientName, VR.PN, FAMILY);
        a.newSequence(0x00191014, 1).add(item);
        places += 6;
    }

    private void pictures(Attributes a) {
        byte[] secret = (FAMILY + " ").getBytes(StandardCharsets.US_ASCII);
        a.setBytes(0x60003000, VR.OW, secret);
        a.setString(0x60000022, VR.LO, FAMILY);
        a.setString(0x60001500, VR.LO, ID);
        a.setBytes(0x50003000, VR.OW, secret);
        Attributes icon = new Attributes();
        icon.setBytes(Tag.PixelData, VR.OW, secret);
        a.newSequence(Tag.IconImageSequence, 1).add(icon);
        Attributes annotation = new Attributes();
        a.newSequence(Tag.GraphicAnnotationSequence, 1).add(annotation);
        Attributes text = new Attributes();
        text.setString(Tag.UnformattedTextValue, VR.ST, "head of " + FAMILY);
        annotation.newSequence(Tag.TextObjectSequence, 1).add(text);
        a.setBytes(Tag.EncapsulatedDocument, VR.OB, ("%PDF-1.4 (" + FAMILY + ")").getBytes(StandardCharsets.US_ASCII));
        a.setString(Tag.DocumentTitle, VR.ST, "letter to " + PHYSICIAN);
        places += 8;
    }

    private void report(Attributes a, String name) {
        Attributes finding = new Attributes();
        a.newSequence(Tag.ContentSequence, 1).add(finding);
        finding.setString(Tag.TextValue, VR.UT, "Seen with Dr. Nemowitz on " + STUDY_DAY + ", " + FAMILY + " " + name);
        finding.setString(Tag.PersonName, VR.PN, PHYSICIAN);
        finding.setString(Tag.DateTime, VR.DT, STUDY_DAY + "101112");
        finding.setString(Tag.UID, VR.UI, "1.2.3.4.5.6.77");
        Attributes deeper = new Attributes();
        finding.newSequence(Tag.ContentSequence, 1).add(deeper);
        deeper.setString(Tag.TextValue, VR.UT, "call " + PHONE);
        places += 6;
    }
}
