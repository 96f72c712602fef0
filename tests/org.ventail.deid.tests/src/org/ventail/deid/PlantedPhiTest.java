package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.deid.CleaningOption;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.deid.DeidContext;
import org.ventail.deid.profile.ProfileReader;

/**
 * Identifiers of nobody put into every place of an object; they are looked for in the bytes of what comes out, in all
 * encodings, by no parser.
 */
class PlantedPhiTest {
    private static final String FAMILY = "QUZXAVONIUS";
    private static final String GIVEN = "VELMIRETTE";
    private static final String ID = "QX-7731904";
    private static final String ACCESSION = "ACQ5510937";
    private static final String PHONE = "+49 555 0199 4471";
    private static final String CLINIC = "NULLHEIM";
    private static final String PHYSICIAN = "DRAVOSKYL";
    private static final String BIRTH = "19470913";
    private static final String STUDY_DAY = "20230517";
    private static final List<String> PLANTED = List.of(FAMILY, GIVEN, ID, ACCESSION, PHONE, CLINIC, PHYSICIAN, BIRTH, STUDY_DAY,
            "13.09.1947", "May 17, 2023");
    /** Specific character set to a name that only it can write, with the encoding to look for it in. */
    private static final Map<String, String[]> CHARSETS = new LinkedHashMap<>();

    static {
        CHARSETS.put("ISO_IR 100", new String[] {"\u00c4\u00f1t\u00f6\u00fcnel", "ISO-8859-1"});
        CHARSETS.put("ISO_IR 101", new String[] {"Wa\u0142\u0119dziowski", "ISO-8859-2"});
        CHARSETS.put("ISO_IR 109", new String[] {"\u0108apel\u011doj", "ISO-8859-3"});
        CHARSETS.put("ISO_IR 110", new String[] {"L\u0101\u010dpl\u0113\u0161", "ISO-8859-4"});
        CHARSETS.put("ISO_IR 144",
                new String[] {"\u041b\u044e\u043ace\u0434\u043e\u0432\u0441\u043a".replace("ce", "\u0441\u0435"),
                        "ISO-8859-5"});
        CHARSETS.put("ISO_IR 127", new String[] {"\u0642\u0628\u0627\u0646\u064a\u0646\u0632\u0627\u0631", "ISO-8859-6"});
        CHARSETS.put("ISO_IR 126", new String[] {"\u0394\u03b9\u03bf\u03bd\u03c5\u03c3\u03b9\u03bf\u03c2", "ISO-8859-7"});
        CHARSETS.put("ISO_IR 138", new String[] {"\u05e9\u05e8\u05d5\u05df\u05d3\u05d1\u05d5\u05e8\u05d4", "ISO-8859-8"});
        CHARSETS.put("ISO_IR 148", new String[] {"\u00c7av\u015fo\u011flu\u0131", "ISO-8859-9"});
        CHARSETS.put("ISO_IR 166", new String[] {"\u0e19\u0e32\u0e21\u0e2a\u0e21\u0e21\u0e15\u0e34", "TIS-620"});
        CHARSETS.put("ISO_IR 192", new String[] {"\u5c71\u7530\u592a\u90ce\u540d\u524d", "UTF-8"});
        CHARSETS.put("GB18030", new String[] {"\u738b\u5c0f\u4e1c\u540d\u5b57", "GB18030"});
    }

    @TempDir
    private Path folder;
    private int places;

    @Test
    void nothingOfFourHundredIdentifiersIsLeftByAnyProfile() throws Exception {
        CleaningProfile everything = new CleaningProfile("open", "1",
                Set.of(CleaningOption.CLEAN_DESCRIPTORS, CleaningOption.CLEAN_GRAPHICS, CleaningOption.CLEAN_STRUCTURED_CONTENT,
                        CleaningOption.RETAIN_MODIFIED_DATES, CleaningOption.RETAIN_PATIENT_CHARACTERISTICS,
                        CleaningOption.RETAIN_SAFE_PRIVATE),
                89, Map.of(), Set.of());
        List<CleaningProfile> profiles = new ArrayList<>(List.of(CleaningProfile.BASIC, everything));
        ProfileReader.SHIPPED.forEach(name -> profiles.add(ProfileReader.shipped(name)));
        for (CleaningProfile profile : profiles) {
            places = 0;
            Set<String> left = new TreeSet<>();
            for (Map.Entry<String, String[]> charset : CHARSETS.entrySet()) {
                left.addAll(left(profile, charset.getKey(), charset.getValue()[0], Charset.forName(charset.getValue()[1])));
            }
            assertEquals(Set.of(), left, profile.name());
            assertTrue(places >= 400, "planted " + places);
        }
    }

    private Set<String> left(CleaningProfile profile, String charset, String name, Charset encoding) throws Exception {
        Path in = file(charset, name);
        Path out = folder.resolve("out-" + System.nanoTime() + ".dcm");
        assertTrue(holds(in, FAMILY, StandardCharsets.US_ASCII) && holds(in, name, encoding), "planted in " + charset);
        new DicomCleaner().clean(in, out, new DeidContext("sub-abc", SomeDicom.KEY, -14, false, profile), null);
        Set<String> left = new TreeSet<>();
        List<String> looked = new ArrayList<>(PLANTED);
        looked.add(name);
        for (String planted : looked) {
            for (Charset c : List.of(encoding, StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                for (String form : List.of(planted, planted.toLowerCase(), planted.replace("-", "").replace(" ", ""))) {
                    if (c.newEncoder().canEncode(form) && holds(out, form, c)) {
                        left.add(form + " as " + c + " of " + charset);
                    }
                }
            }
        }
        return left;
    }

    private static boolean holds(Path file, String text, Charset charset) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .contains(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1));
    }

    private Path file(String charset, String name) throws IOException {
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
        Path in = SomeDicom.write(folder.resolve("in-" + System.nanoTime() + ".dcm"), a);
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
            String planted = n % 4 == 3 ? name : PLANTED.get(n % PLANTED.size());
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
