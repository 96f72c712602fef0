package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.deid.AttributeChange;
import org.ventail.api.deid.AttributeChange.Fate;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.deid.DeidContext;
import org.ventail.deid.profile.ProfileReader;

/** What cleaning made of a header is read from the two files. */
class HeaderDifferenceTest {
    @TempDir
    Path temp;

    @Test
    void everyAttributeHasItsFateAndTheRuleThatSaysSo() throws Exception {
        List<AttributeChange> all = cleaned(ProfileReader.shipped("longitudinal"));
        assertChange(all, "(0010,0010)", Fate.REPLACED, "SECRET^NAME", "sub-abc", "Basic Profile: Z, empty");
        assertChange(all, "(0008,0080)", Fate.REPLACED, "SECRET HOSPITAL", "ANONYMIZED", "Basic Profile: D, replace");
        assertChange(all, "(0008,0020)", Fate.SHIFTED, "20240506", "20240426", "113107 Retain Modified Dates");
        assertChange(all, "(0028,0010)", Fate.KEPT, "4", "4", "Technical attribute");
        assertChange(all, "(0012,0062)", Fate.ADDED, "", "YES", "Says what was done (PS3.15 E.1.1)");
        assertEquals(Fate.NEW_UID, find(all, "(0020,000D)").fate());
        assertTrue(find(all, "(0002,0016)").reason().startsWith("File meta"));
    }

    @Test
    void whatIsNestedIsCompared() throws Exception {
        List<AttributeChange> all = cleaned(CleaningProfile.BASIC);
        AttributeChange item = find(all, "(0008,1140)").nested().get(0);
        assertEquals("Item 1", item.key());
        assertEquals(Fate.NEW_UID, find(item.nested(), "(0008,1155)").fate());
        assertEquals(Fate.KEPT, find(all, "(0008,1140)").fate());
        assertTrue(find(all, "(0008,1140)").changed());
    }

    @Test
    void aTableIsComparedColumnByColumn() throws Exception {
        Path in = Files.writeString(temp.resolve("a.tsv"),
                "participant_id\tPatientName\tsex\nsub-secret\tSECRET NAME\tF\n");
        Path out = temp.resolve("b.tsv");
        new TableCleaner().clean(in, out, SomeDicom.CONTEXT, new NullProgressMonitor());
        List<AttributeChange> all = HeaderDifference.between(in, out, CleaningProfile.BASIC);
        assertEquals(List.of("participant_id", "PatientName", "sex"), all.stream().map(AttributeChange::key).toList());
        assertEquals(Fate.REPLACED, find(all, "participant_id").fate());
        assertEquals(Fate.REMOVED, find(all, "PatientName").fate());
        assertEquals("SECRET NAME", find(all, "PatientName").before());
    }

    @Test
    void theSameAsTheCleanerCounts() throws Exception {
        Path in = SomeDicom.write(temp.resolve("a.dcm"), header());
        Path out = temp.resolve("b.dcm");
        var record = new DicomCleaner().clean(in, out, SomeDicom.CONTEXT, new NullProgressMonitor());
        Map<Fate, Integer> counts = AttributeChange.counts(HeaderDifference.between(in, out, CleaningProfile.BASIC).stream()
                .filter(c -> !c.key().startsWith("(0002")).toList());
        assertEquals(record.actions().get(Tally.UID), counts.get(Fate.NEW_UID));
    }

    @Test
    void whatIsLoggedHoldsNoValue() throws Exception {
        assertFalse(cleaned(CleaningProfile.BASIC).toString().contains(SomeDicom.SECRET));
    }

    @Test
    void sidecarsAreComparedKeyByKey() throws Exception {
        Path in = Files.writeString(temp.resolve("a.json"), "{\"EchoTime\": 0.03, \"PatientName\": \"SECRET\"}");
        Path out = temp.resolve("b.json");
        new SidecarCleaner().clean(in, out, SomeDicom.CONTEXT, new NullProgressMonitor());
        List<AttributeChange> all = HeaderDifference.between(in, out, CleaningProfile.BASIC);
        assertEquals(Fate.KEPT, find(all, "EchoTime").fate());
        assertEquals(Fate.REMOVED, find(all, "PatientName").fate());
        assertEquals("SECRET", find(all, "PatientName").before());
    }

    private List<AttributeChange> cleaned(CleaningProfile profile) throws Exception {
        Path in = SomeDicom.write(temp.resolve("in.dcm"), header());
        Path out = temp.resolve("out.dcm");
        new DicomCleaner().clean(in, out, new DeidContext("sub-abc", SomeDicom.KEY, -10, false, profile),
                new NullProgressMonitor());
        return HeaderDifference.between(in, out, profile);
    }

    private static Attributes header() {
        Attributes a = SomeDicom.slice("1.2.3");
        Attributes item = new Attributes();
        item.setString(Tag.ReferencedSOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.4");
        item.setString(Tag.ReferencedSOPInstanceUID, VR.UI, "1.2.3.9");
        a.newSequence(Tag.ReferencedImageSequence, 1).add(item);
        return a;
    }

    private static void assertChange(List<AttributeChange> all, String key, Fate fate, String before, String after,
            String reason) {
        AttributeChange c = find(all, key);
        assertEquals(List.of(fate, before, after, reason), List.of(c.fate(), c.before(), c.after(), c.reason()));
    }

    private static AttributeChange find(List<AttributeChange> all, String key) {
        return all.stream().filter(c -> c.key().equals(key)).findFirst().orElseThrow();
    }
}
