package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.deid.AttributeAction;
import org.ventail.api.deid.CleaningOption;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.deid.CleaningRecord;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.deid.PrivateAttribute;

/** What the options of PS3.15 Annex E change. */
class OptionsTest {
    private static final int B_VALUE = 0x0019100c;
    @TempDir
    private Path folder;
    private final Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");

    @Test
    void keepsOnlyWhatIsAskedFor() throws Exception {
        source.setString(Tag.SeriesDescription, VR.LO, "t1 of SECRET at 2024-05-06");
        source.setString(Tag.PatientAge, VR.AS, "044Y");
        source.setString(Tag.StationName, VR.SH, "SECRET7");
        Attributes basic = cleaned(CleaningProfile.BASIC);
        assertFalse(basic.contains(Tag.SeriesDescription) || basic.contains(Tag.PatientAge));
        assertEquals(List.of("113100"), codes(basic));
        assertEquals("REMOVED", basic.getString(0x00280303));
    }

    @Test
    void cleansDescriptorsOfTheHeadersOwnWords() throws Exception {
        source.setString(Tag.SeriesDescription, VR.LO, "t1 mprage of SECRET-1 at 2024-05-06");
        source.setString(Tag.ProtocolName, VR.LO, "SECRET NAME");
        Attributes c = cleaned(with(CleaningOption.CLEAN_DESCRIPTORS));
        assertEquals("t1 mprage of at", c.getString(Tag.SeriesDescription));
        assertFalse(c.containsValue(Tag.ProtocolName) && c.getString(Tag.ProtocolName).contains("SECRET"));
        assertEquals(List.of("113100", "113105"), codes(c));
    }

    @Test
    void shiftsDatesAndSaysSo() throws Exception {
        source.setString(Tag.AcquisitionDateTime, VR.DT, "20240506101112.5");
        source.setString(Tag.SeriesTime, VR.TM, "101112");
        Attributes c = cleaned(with(CleaningOption.RETAIN_MODIFIED_DATES));
        assertEquals("20240426", c.getString(Tag.StudyDate));
        assertEquals("20240426101112.5", c.getString(Tag.AcquisitionDateTime));
        assertEquals("101112", c.getString(Tag.SeriesTime));
        assertNull(c.getString(Tag.PatientBirthDate), "the birth date belongs to no option");
        assertEquals("MODIFIED", c.getString(0x00280303));
        assertEquals(List.of("113100", "113107"), codes(c));
    }

    @Test
    void aDateThatIsNoneIsNotShiftedButTreatedAsTheStandardSays() throws Exception {
        source.setString(Tag.StudyDate, VR.DA, "20240231");
        Attributes c = cleaned(with(CleaningOption.RETAIN_MODIFIED_DATES));
        assertFalse(c.containsValue(Tag.StudyDate));
    }

    @Test
    void keepsFullDatesOnRequest() throws Exception {
        Attributes c = cleaned(with(CleaningOption.RETAIN_FULL_DATES));
        assertEquals("20240506", c.getString(Tag.StudyDate));
        assertEquals("UNMODIFIED", c.getString(0x00280303));
    }

    @Test
    void aDateOrTimeThatIsNoneDoesNotStayAsOne() throws Exception {
        source.setString(Tag.StudyDate, VR.DA, "SECRET");
        source.setString(Tag.StudyTime, VR.TM, "771234");
        source.setString(Tag.SeriesTime, VR.TM, "SECRET");
        source.setString(Tag.AcquisitionDateTime, VR.DT, "202405065551234567");
        Attributes c = cleaned(with(CleaningOption.RETAIN_FULL_DATES));
        assertFalse(c.containsValue(Tag.StudyDate) || c.containsValue(Tag.StudyTime));
        assertEquals("000000", c.getString(Tag.SeriesTime), "as the Basic Profile does");
        assertEquals("19000101000000", c.getString(Tag.AcquisitionDateTime));
        assertEquals(List.of("113100"), codes(c), "no date was kept");
        assertEquals("REMOVED", c.getString(0x00280303));
    }

    @Test
    void aTextInPlaceOfADateDoesNotStay() throws Exception {
        source.setString(Tag.StudyDate, VR.LO, "of Nemo");
        source.setString(Tag.SeriesTime, VR.LO, "of Nemo");
        assertFalse(SomeDicom.holds(cleanedFile(with(CleaningOption.RETAIN_FULL_DATES)), "Nemo"));
        assertFalse(SomeDicom.holds(cleanedFile(with(CleaningOption.RETAIN_MODIFIED_DATES)), "Nemo"));
    }

    @Test
    void partsOfDatesAndZonesStayWithFullDates() throws Exception {
        source.setString(Tag.StudyDate, VR.DA, "2024.05.06");
        source.setString(Tag.AcquisitionDateTime, VR.DT, "202405");
        source.setString(Tag.FrameAcquisitionDateTime, VR.DT, "20240506101112.123456+0200");
        Attributes c = cleaned(with(CleaningOption.RETAIN_FULL_DATES));
        assertEquals("2024.05.06", c.getString(Tag.StudyDate));
        assertEquals("202405", c.getString(Tag.AcquisitionDateTime));
        assertEquals("20240506101112.123456+0200", c.getString(Tag.FrameAcquisitionDateTime));
    }

    @Test
    void whatAPersonIsLikeIsLookedInto() throws Exception {
        source.setString(Tag.PatientSex, VR.CS, "SECRET");
        source.setString(Tag.EthnicGroup, VR.SH, "SECRET clan");
        source.setString(Tag.SmokingStatus, VR.CS, "SECRET");
        Attributes c = cleaned(with(CleaningOption.RETAIN_PATIENT_CHARACTERISTICS));
        assertFalse(c.containsValue(Tag.PatientSex));
        assertEquals("clan", c.getString(Tag.EthnicGroup));
        assertEquals("ANON", c.getString(Tag.SmokingStatus));
    }

    @Test
    void aUidThatIsNoneDoesNotStay() throws Exception {
        source.setString(Tag.FrameOfReferenceUID, VR.UI, "1.2.840.SECRET.5");
        Attributes c = cleaned(with(CleaningOption.RETAIN_UIDS));
        assertTrue(c.getString(Tag.FrameOfReferenceUID).startsWith("2.25."));
        assertEquals("1.2.3.4.5", c.getString(Tag.StudyInstanceUID));
    }

    @Test
    void aSiteKeepsSingleAttributesAndTheObjectSaysSoOfDates() throws Exception {
        source.setString(Tag.StationName, VR.SH, "ROOM77123");
        source.setString(Tag.AccessionNumber, VR.SH, "AC998877");
        CleaningProfile keeping = new CleaningProfile("site", "1", Set.of(), 89, Map.of(Tag.StationName, AttributeAction.KEEP,
                Tag.AccessionNumber, AttributeAction.KEEP, Tag.FrameOfReferenceUID, AttributeAction.KEEP, Tag.StudyDate,
                AttributeAction.KEEP), Set.of());
        Attributes c = cleaned(keeping);
        assertEquals("ROOM77123", c.getString(Tag.StationName));
        assertEquals("AC998877", c.getString(Tag.AccessionNumber));
        assertEquals("1.2.3.4.5.7", c.getString(Tag.FrameOfReferenceUID));
        assertEquals("20240506", c.getString(Tag.StudyDate));
        assertEquals("UNMODIFIED", c.getString(0x00280303));
        assertEquals(List.of("113100"), codes(c), "no option was carried out");
        CleaningProfile shifting = new CleaningProfile("site", "1", Set.of(), 89, Map.of(Tag.StudyDate, AttributeAction.CLEAN),
                Set.of());
        assertEquals("20240426", cleaned(shifting).getString(Tag.StudyDate));
        assertEquals("MODIFIED", cleaned(shifting).getString(0x00280303));
    }

    @Test
    void keepsAndShiftsDatesAtOnceOfNobody() {
        assertThrows(IllegalArgumentException.class,
                () -> with(CleaningOption.RETAIN_FULL_DATES, CleaningOption.RETAIN_MODIFIED_DATES));
    }

    @Test
    void capsGreatAges() throws Exception {
        for (String[] age : new String[][] {{"089Y", "089Y"}, {"090Y", "090Y"}, {"101Y", "090Y"}, {"044Y", "044Y"},
                {"011M", "011M"}}) {
            source.setString(Tag.PatientAge, VR.AS, age[0]);
            source.setString(Tag.PatientSex, VR.CS, "F");
            Attributes c = cleaned(with(CleaningOption.RETAIN_PATIENT_CHARACTERISTICS));
            assertEquals(age[1], c.getString(Tag.PatientAge));
            assertEquals("F", c.getString(Tag.PatientSex));
        }
    }

    @Test
    void keepsUidsOnRequestAlsoInReferences() throws Exception {
        Attributes c = cleaned(with(CleaningOption.RETAIN_UIDS));
        assertEquals("1.2.3.4.5", c.getString(Tag.StudyInstanceUID));
        assertTrue(codes(c).contains("113110"));
    }

    @Test
    void keepsSafePrivateAttributesAndNoOther() throws Exception {
        source.setString(0x00190010, VR.LO, "SIEMENS MR HEADER");
        source.setString(B_VALUE, VR.IS, "1000");
        source.setString(0x00191008, VR.CS, "SECRET");
        source.setString(0x00290010, VR.LO, "SIEMENS CSA HEADER");
        source.setString(0x00291010, VR.LO, "SECRET");
        Attributes c = cleaned(with(CleaningOption.RETAIN_SAFE_PRIVATE));
        assertEquals("1000", c.getString(B_VALUE));
        assertEquals("SIEMENS MR HEADER", c.getString(0x00190010));
        assertFalse(c.contains(0x00191008) || c.contains(0x00290010) || c.contains(0x00291010));
        assertTrue(codes(c).contains("113111"));
    }

    @Test
    void aSafePrivateAttributeThatHoldsTextGoes() throws Exception {
        source.setString(0x00190010, VR.LO, "SIEMENS MR HEADER");
        source.setString(B_VALUE, VR.LT, "SECRET");
        Attributes c = cleaned(with(CleaningOption.RETAIN_SAFE_PRIVATE));
        assertFalse(c.contains(B_VALUE));
    }

    @Test
    void theStandardsListOfSafePrivateAttributesIsComplete() {
        assertEquals(479, SafePrivate.load().size());
        assertEquals(VR.DS, SafePrivate.load().get(new PrivateAttribute(0x7053, "Philips PET Private Group", 0)));
        assertEquals(VR.FD, SafePrivate.load().get(new PrivateAttribute(0x0149, "SIEMENS Ultrasound SC2000", 3)));
    }

    @Test
    void safePrivateValuesOfEveryKindAreLookedInto() throws Exception {
        source.setString(0x20010010, VR.LO, "Philips Imaging DD 001");
        source.setString(0x20011050, VR.LO, "arrow for SECRET");
        source.setBytes(0x2001107d, VR.OW, "a picture".getBytes());
        source.setString(0x20011002, VR.LO, "no number");
        source.setBytes(0x20011003, VR.UN, new byte[] {0, 0, 122, 68});
        source.setBytes(0x20011004, VR.UN, "AP".getBytes());
        Attributes item = new Attributes();
        item.setString(Tag.PatientName, VR.PN, "SECRET^NAME");
        item.setString(0x20010010, VR.LO, "Philips Imaging DD 001");
        item.setFloat(0x20011032, VR.FL, 12.5f);
        source.newSequence(0x2001105f, 1).add(item);
        source.setString(0x00990010, VR.LO, "NQHeader");
        source.setString(0x00991002, VR.UI, "1.2.3.4.5.6");

        Attributes c = cleaned(with(CleaningOption.RETAIN_SAFE_PRIVATE));
        assertEquals("arrow for", c.getString(0x20011050));
        assertFalse(c.contains(0x2001107d) || c.contains(0x20011002));
        assertEquals("AP", c.getString(0x20011004));
        assertTrue(c.containsValue(0x20011003));
        assertEquals(12.5f, c.getNestedDataset(0x2001105f).getFloat(0x20011032, 0));
        assertFalse(c.getNestedDataset(0x2001105f).containsValue(Tag.PatientName)
                && c.getNestedDataset(0x2001105f).getString(Tag.PatientName).contains("SECRET"));
        assertEquals(c.getString(Tag.SeriesInstanceUID), c.getString(0x00991002));
    }

    @Test
    void takesASitesOwnDecisions() throws Exception {
        source.setString(0x00990010, VR.LO, "OUR LAB");
        source.setString(0x00991042, VR.DS, "1.5");
        source.setString(Tag.SequenceName, VR.SH, "*fl3d1");
        CleaningProfile profile = new CleaningProfile("site", "1", Set.of(CleaningOption.RETAIN_SAFE_PRIVATE), 89,
                Map.of(Tag.SequenceName, AttributeAction.REMOVE), Set.of(new PrivateAttribute(0x0099, "OUR LAB", 0x42)));
        Attributes c = cleaned(profile);
        assertEquals("1.5", c.getString(0x00991042));
        assertFalse(c.contains(Tag.SequenceName));
    }

    @Test
    void listsWhatWasChangedAndNoValue() throws Exception {
        Path in = SomeDicom.write(folder.resolve("in.dcm"), source);
        CleaningRecord record = new DicomCleaner().clean(in, folder.resolve("out.dcm"),
                context(with(CleaningOption.RETAIN_MODIFIED_DATES)), null);
        assertEquals(1, record.attributes().get("(0008,0020) StudyDate: shifted"));
        assertEquals(1, record.attributes().get("(0008,0080) InstitutionName: replaced"));
        assertFalse(record.attributes().toString().contains("SECRET"));
    }

    @Test
    void textOutsideTheTableLosesTheObjectsOwnWords() throws Exception {
        source.setString(Tag.SequenceName, VR.SH, "SECRET");
        source.setString(Tag.ScanningSequence, VR.CS, "SECRET");
        source.setString(Tag.ConvolutionKernel, VR.SH, "J40s");
        source.setBytes(Tag.RedPaletteColorLookupTableData, VR.OW, "xx SECRET-1 xx".getBytes());
        Path out = folder.resolve("text.dcm");
        new DicomCleaner().clean(SomeDicom.write(folder.resolve("in.dcm"), source), out, context(CleaningProfile.BASIC), null);
        assertFalse(SomeDicom.holds(out, SomeDicom.SECRET));
        assertEquals("J40s", SomeDicom.read(out).getString(Tag.ConvolutionKernel));
    }

    @Test
    void textsGoWhereTheObjectDoesNotSayWhoItIsOf() throws Exception {
        source.setString(Tag.SeriesDescription, VR.LO, "t1 head");
        assertEquals("t1 head", cleaned(with(CleaningOption.CLEAN_DESCRIPTORS)).getString(Tag.SeriesDescription));
        source.remove(Tag.PatientName);
        source.remove(Tag.PatientID);
        assertFalse(cleaned(with(CleaningOption.CLEAN_DESCRIPTORS)).containsValue(Tag.SeriesDescription));
    }

    @Test
    void aTextWithControlCharactersIsNone() throws Exception {
        source.setBytes(Tag.SeriesDescription, VR.LO, "t1\u0010\u0000PN of somebody".getBytes());
        assertFalse(cleaned(with(CleaningOption.CLEAN_DESCRIPTORS)).containsValue(Tag.SeriesDescription));
    }

    @Test
    void aNumberGoesOnlyIfItIsAnIdentifierAsAWhole() throws Exception {
        source.setString(Tag.PatientID, VR.LO, "12345678");
        source.setString(Tag.SliceLocation, VR.DS, "-12.345678");
        source.setString(Tag.NumberOfAverages, VR.DS, "12345678");
        Attributes c = cleaned(CleaningProfile.BASIC);
        assertEquals("-12.345678", c.getString(Tag.SliceLocation));
        assertFalse(c.containsValue(Tag.NumberOfAverages));
    }

    @Test
    void textsOfGraphicsAreCleanedAndNotTakenAway() throws Exception {
        Attributes text = new Attributes();
        text.setString(Tag.UnformattedTextValue, VR.ST, "lesion of SECRET");
        Attributes other = new Attributes();
        other.setString(Tag.UnformattedTextValue, VR.ST, "SECRET");
        Attributes annotation = new Attributes();
        annotation.newSequence(Tag.TextObjectSequence, 2).addAll(List.of(text, other));
        source.newSequence(Tag.GraphicAnnotationSequence, 1).add(annotation);
        source.setString(Tag.PresentationCreationDate, VR.DA, "20240506");
        Attributes c = cleaned(with(CleaningOption.CLEAN_GRAPHICS));
        assertEquals(List.of("lesion of", "ANONYMIZED"), c.getNestedDataset(Tag.GraphicAnnotationSequence)
                .getSequence(Tag.TextObjectSequence).stream().map(t -> t.getString(Tag.UnformattedTextValue)).toList());
        assertTrue(codes(c).contains("113103"));
        assertEquals("19000101", c.getString(Tag.PresentationCreationDate), "a presentation state must have one");
        assertFalse(cleaned(CleaningProfile.BASIC).contains(Tag.GraphicAnnotationSequence));
    }

    @Test
    void aDocumentIsAsLongAsItSays() throws Exception {
        source.setBytes(Tag.EncapsulatedDocument, VR.OB, "%PDF of SECRET".getBytes());
        source.setInt(Tag.EncapsulatedDocumentLength, VR.UL, 14);
        source.setString(Tag.DocumentTitle, VR.ST, "SECRET");
        Attributes c = cleaned(CleaningProfile.BASIC);
        assertEquals(c.getBytes(Tag.EncapsulatedDocument).length, c.getInt(Tag.EncapsulatedDocumentLength, 0));
        assertTrue(c.contains(Tag.DocumentTitle) && !c.containsValue(Tag.DocumentTitle), "a document must have one, or none");
    }

    @Test
    void codesOfTerminologiesStay() throws Exception {
        Attributes code = new Attributes();
        code.setString(Tag.CodeValue, VR.SH, "121311");
        code.setString(Tag.CodingSchemeDesignator, VR.SH, "DCM");
        source.newSequence(Tag.DerivationCodeSequence, 1).add(code);
        source.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "SECRET");
        Attributes c = cleaned(CleaningProfile.BASIC);
        assertEquals("121311", c.getNestedDataset(Tag.DerivationCodeSequence).getString(Tag.CodeValue));
        assertEquals(List.of("ORIGINAL", "PRIMARY", "ANON"), List.of(c.getStrings(Tag.ImageType)));
    }

    private Attributes cleaned(CleaningProfile profile) throws Exception {
        return SomeDicom.read(cleanedFile(profile));
    }

    private Path cleanedFile(CleaningProfile profile) throws Exception {
        return SomeDicom.cleaned(SomeDicom.write(folder.resolve("in.dcm"), new Attributes(source)), context(profile));
    }

    private static DeidContext context(CleaningProfile profile) {
        return new DeidContext("sub-abc", SomeDicom.KEY, -10, false, profile);
    }

    private static CleaningProfile with(CleaningOption... options) {
        return new CleaningProfile("test", "1", Set.of(options), 89, Map.of(), Set.of());
    }

    private static List<String> codes(Attributes data) {
        return data.getSequence(Tag.DeidentificationMethodCodeSequence).stream().map(i -> i.getString(Tag.CodeValue))
                .toList();
    }
}
