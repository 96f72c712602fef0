package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.deid.DeidContext;
import org.ventail.deid.profile.ProfileReader;

/** A report stays one: what was found can be read, who was seen by whom cannot. */
class StructuredReportTest {
    private static final List<String> IDENTIFIERS = List.of("secret", "19500203", "20240506", "20240507", "20240508",
            "06.05.2024", "0199 4471", "77120", "99-17", "1.2.3.4.5");
    @TempDir
    private Path folder;
    private Path in;

    @BeforeEach
    void writesAReport() throws Exception {
        in = SomeDicom.write(folder.resolve("report.dcm"), SomeReport.report());
    }

    @ParameterizedTest
    @ValueSource(strings = {"research-default", "strict", "longitudinal"})
    void noIdentifierIsLeftInTheBytes(String profile) throws Exception {
        String bytes = Files.readString(clean(profile), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        for (String identifier : IDENTIFIERS) {
            assertFalse(bytes.contains(identifier), identifier);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"research-default", "strict", "longitudinal"})
    void isAsValidAsBefore(String profile) throws Exception {
        Dciodvfy.require();
        assertEquals(Set.of(), Dciodvfy.errors(in), "the sample itself");
        assertEquals(Set.of(), Dciodvfy.errors(clean(profile)));
    }

    @Test
    void theTreeStaysWithDummiesInPlaceOfNamesAndDates() throws Exception {
        Attributes report = SomeDicom.read(clean("research-default"));
        Sequence items = report.getSequence(Tag.ContentSequence);
        assertEquals(List.of("PNAME", "TEXT", "DATE", "UIDREF", "NUM", "CONTAINER"),
                items.stream().map(i -> i.getString(Tag.ValueType)).toList());
        assertEquals("ANONYMIZED", items.get(0).getString(Tag.PersonName));
        assertEquals("ANONYMIZED", items.get(1).getString(Tag.TextValue));
        assertEquals("19000101", items.get(2).getString(Tag.Date));
        assertEquals(report.getString(Tag.StudyInstanceUID), items.get(3).getString(Tag.UID));
        assertTrue(items.get(4).getSequence(Tag.MeasuredValueSequence).isEmpty(), "the age is not known");

        Sequence findings = items.get(5).getSequence(Tag.ContentSequence);
        String text = findings.get(0).getString(Tag.TextValue);
        assertTrue(text.contains("small lesion; told"), text);
        assertEquals("12.5", findings.get(1).getNestedDataset(Tag.MeasuredValueSequence).getString(Tag.NumericValue));
        assertNotEquals("1.2.3.4.5.6.1", findings.get(3).getNestedDataset(Tag.ReferencedSOPSequence)
                .getString(Tag.ReferencedSOPInstanceUID));
        assertEquals("111102", findings.get(4).getNestedDataset(Tag.ConceptCodeSequence).getString(Tag.CodeValue));
        assertEquals("ANONYMIZED", findings.get(5).getString(Tag.TextValue));
    }

    @Test
    void datesInTheTreeAreShiftedAndTheAgeStaysWhereTheProfileSaysSo() throws Exception {
        Sequence items = SomeDicom.read(clean("longitudinal")).getSequence(Tag.ContentSequence);
        assertEquals("20240422101112", items.get(5).getSequence(Tag.ContentSequence).get(2).getString(Tag.DateTime));
        assertEquals("19000101", items.get(2).getString(Tag.Date), "the date of birth is not shifted");
        assertEquals("74", items.get(4).getNestedDataset(Tag.MeasuredValueSequence).getString(Tag.NumericValue));
    }

    @Test
    void strictLeavesNothingOfTheTreeButAPlaceholder() throws Exception {
        Sequence items = SomeDicom.read(clean("strict")).getSequence(Tag.ContentSequence);
        assertEquals(List.of("ANONYMIZED"), items.stream().map(i -> i.getString(Tag.TextValue)).toList());
    }

    @Test
    void saysThatStructuredContentWasCleanedOnlyIfItWas() throws Exception {
        assertTrue(Codes.has(SomeDicom.read(clean("research-default")).getSequence(Tag.DeidentificationMethodCodeSequence),
                "113104"));
        assertFalse(Codes.has(SomeDicom.read(clean("strict")).getSequence(Tag.DeidentificationMethodCodeSequence), "113104"));
    }

    private Path clean(String profile) throws Exception {
        return SomeDicom.cleaned(in, new DeidContext("sub-abc", SomeDicom.KEY, -14, false, ProfileReader.shipped(profile)));
    }

    /** Test objects name people so. */
    @Test
    void whoIsCalledLikeAKindOfItemChangesNoItem() throws Exception {
        Attributes report = SomeReport.report();
        report.setString(Tag.ReferringPhysicianName, VR.PN, "Enter text^Container");
        Path named = SomeDicom.write(folder.resolve("named.dcm"), report);
        Attributes out = SomeDicom.read(SomeDicom.cleaned(named,
                new DeidContext("sub-abc", SomeDicom.KEY, -14, false, ProfileReader.shippedDefault())));
        assertEquals(List.of("PNAME", "TEXT", "DATE", "UIDREF", "NUM", "CONTAINER"),
                out.getSequence(Tag.ContentSequence).stream().map(i -> i.getString(Tag.ValueType)).toList());
    }
}
