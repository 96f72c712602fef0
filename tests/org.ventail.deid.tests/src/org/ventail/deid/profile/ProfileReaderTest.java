package org.ventail.deid.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dcm4che3.data.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ventail.api.deid.AttributeAction;
import org.ventail.api.deid.CleaningOption;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.deid.PrivateAttribute;
import org.ventail.api.model.VentailException;
import org.ventail.deid.ProfileDifference;

class ProfileReaderTest {
    private static final String HEAD = "ventailProfile: 1\nname: lab\nversion: '2'\n";
    @TempDir
    private Path folder;

    @Test
    void readsWhatIsShipped() {
        for (String name : ProfileReader.SHIPPED) {
            assertEquals(name, ProfileReader.shipped(name).name());
        }
        assertEquals(Set.of(), ProfileReader.shipped("strict").options());
        assertTrue(ProfileReader.shipped("longitudinal").has(CleaningOption.RETAIN_MODIFIED_DATES));
        assertEquals(
                Set.of(CleaningOption.CLEAN_DESCRIPTORS, CleaningOption.CLEAN_STRUCTURED_CONTENT,
                        CleaningOption.RETAIN_SAFE_PRIVATE),
                ProfileReader.shippedDefault().options());
    }

    @Test
    void strictDoesWhatTheBasicProfileDoes() {
        assertEquals(CleaningProfile.BASIC.digest(), ProfileReader.shipped("strict").digest());
        assertEquals(List.of(), ProfileDifference.between(CleaningProfile.BASIC, ProfileReader.shipped("strict")));
        assertNotEquals(CleaningProfile.BASIC.digest(), ProfileReader.shippedDefault().digest());
    }

    @Test
    void customIsStrictUntilOptionsAreTakenIn() throws Exception {
        assertEquals(CleaningProfile.BASIC.digest(), ProfileReader.shipped("custom").digest());
        String template = new String(ProfileReader.shippedYaml("custom"), StandardCharsets.UTF_8);
        Set<CleaningOption> all = EnumSet.allOf(CleaningOption.class);
        all.remove(CleaningOption.RETAIN_FULL_DATES);
        all.remove(CleaningOption.RETAIN_MODIFIED_DATES);
        assertEquals(all, read(template.replaceAll("(?m)^#  - (\\w+ )", "  - $1")).options());
    }

    @Test
    void readsEveryField() throws Exception {
        CleaningProfile p = read(HEAD + "options: [retainUids, cleanGraphics]\ndates: kept\noldestAge: 79\n"
                + "attributes: {SequenceName: remove, '(0018,0080)': keep}\n"
                + "safePrivate: [{group: '0019', creator: OUR LAB, element: 4a}]\n");
        assertEquals(Set.of(CleaningOption.RETAIN_UIDS, CleaningOption.CLEAN_GRAPHICS, CleaningOption.RETAIN_FULL_DATES),
                p.options());
        assertEquals(79, p.oldestAge());
        assertEquals(AttributeAction.REMOVE, p.attributes().get(Tag.SequenceName));
        assertEquals(AttributeAction.KEEP, p.attributes().get(Tag.RepetitionTime));
        assertEquals(Set.of(new PrivateAttribute(0x19, "OUR LAB", 0x4a)), p.safePrivate());
    }

    @Test
    void namesFitIntoTheAttributeThatTheyStandIn() {
        for (String name : List.of("x".repeat(33), "a\\b", "gr\u00f6\u00dfe")) {
            VentailException e = assertThrows(VentailException.class, () -> read(HEAD.replace("lab", name)));
            assertTrue(e.problem().message().contains("stand in every object"), e.problem().message());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "optoins: []| line 4, optoins: unknown; known are",
            "options: [cleanAll]| options[0]: 'cleanAll' is none of [cleanDescriptors,",
            "dates: yesterday| 'yesterday' is none of [removed, shifted, kept]",
            "oldestAge: 300| line 4, oldestAge: 300 is no age; it must be 0 to 120",
            "oldestAge: old| line 4, oldestAge: ",
            "safePrivate: [{group: '0019', element: '01'}]| safePrivate[0].creator: is missing",
            "attributes: {PatientName: keep}| says who",
            "attributes: {NoSuchThing: keep}| 'NoSuchThing' is neither the keyword",
            "attributes: {'(0019,1001)': keep}| private attributes go to safePrivate",
            "safePrivate: [{group: '0018', creator: x, element: '01'}]| an odd number",
            "name: twice| Duplicate field 'name'", "a: [| line 5"})
    void refusesAnythingWrongWithItsPlace(String line, String said) {
        VentailException e = assertThrows(VentailException.class, () -> read(HEAD + line + "\n"));
        assertTrue(e.problem().message().contains(said.strip()), e.problem().message());
        assertEquals(folder.resolve("p.yaml"), e.problem().file().orElseThrow());
    }

    @Test
    void refusesAnotherFormatAndAnEmptyFile() {
        assertThrows(VentailException.class, () -> read("ventailProfile: 2\nname: x\nversion: '1'\n"));
        for (String nothing : List.of("", "---\n", "# nothing but a remark\n")) {
            VentailException e = assertThrows(VentailException.class, () -> read(nothing));
            assertEquals("profile p.yaml: is empty", e.problem().message());
        }
        VentailException e = assertThrows(VentailException.class, () -> read("name: x\nversion: '1'\n"));
        assertTrue(e.problem().message().endsWith("ventailProfile: is missing"), e.problem().message());
        Path none = folder.resolve("none.yaml");
        VentailException missing = assertThrows(VentailException.class, () -> ProfileReader.read(none));
        assertTrue(missing.problem().remedy().contains("longitudinal"), "says which there are");
    }

    @Test
    void differencesNameOptionsAndAttributes() {
        List<String> lines = ProfileDifference.between(ProfileReader.shipped("strict"), ProfileReader.shipped("longitudinal"));
        assertTrue(lines.contains("113107 Retain Longitudinal Temporal Information Modified Dates Option: no, yes"),
                lines::toString);
        assertTrue(lines.contains("(0010,1010) PatientAge: removed, kept"), lines::toString);
        assertTrue(lines.contains("(0008,0020) StudyDate: emptied, cleaned"), lines::toString);
        assertTrue(lines.contains("(0008,103E) SeriesDescription: removed, cleaned"), lines::toString);
    }

    private CleaningProfile read(String yaml) throws Exception {
        return ProfileReader.read(Files.writeString(folder.resolve("p.yaml"), yaml));
    }
}
