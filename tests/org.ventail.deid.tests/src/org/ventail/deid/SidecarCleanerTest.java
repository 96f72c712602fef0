package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dcm4che3.data.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.deid.AttributeAction;
import org.ventail.api.deid.CleaningOption;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.model.VentailException;
import org.ventail.deid.profile.ProfileReader;

class SidecarCleanerTest {
    /** Ten days back. */
    private static final CleaningProfile LONGITUDINAL = ProfileReader.shipped("longitudinal");
    @TempDir
    Path folder;
    private final SidecarCleaner cleaner = new SidecarCleaner();

    @Test
    void treatsKeysLikeTheAttributesOfHeaders() throws Exception {
        JsonNode out = clean("t1.json", """
                {"EchoTime": 0.00298, "SliceTiming": [0, 0.5, 1], "ImageType": ["ORIGINAL", "PRIMARY"], "Manufacturer": "ACME",
                 "PatientName": "SECRET", "AcquisitionDateTime": "2024-05-06T12:00:00", "InstitutionName": "SECRET",
                 "DeviceSerialNumber": 12345, "SeriesDescription": "t1 of SECRET", "ProcedureStepDescription": "SECRET head",
                 "SomethingNew": 1, "global": {"const": {"PatientID": "SECRET"}}}""", CleaningProfile.BASIC);
        assertEquals(List.of("EchoTime", "ImageType", "Manufacturer", "SliceTiming"), kept(out));
        assertEquals(0.00298, out.get("EchoTime").asDouble());
        assertEquals("113100", out.get("DeidentificationMethodCodeSequence").get(0).get("CodeValue").asText());
        assertEquals("REMOVED", out.get("LongitudinalTemporalInformationModified").asText());
    }

    @Test
    void cleansDescriptionsOfWhatTheSidecarSaysElsewhere() throws Exception {
        JsonNode out = clean("t1.json", """
                {"SeriesDescription": "t1 mprage SECRET sagittal", "ProtocolName": "seen 2024-05-06 by Dr. Nemowitz",
                 "TaskName": "rest", "PatientName": "SECRET^Some", "ImageComments": "secret"}""", LONGITUDINAL);
        assertEquals("t1 mprage sagittal", out.get("SeriesDescription").asText());
        assertEquals("seen by", out.get("ProtocolName").asText());
        assertEquals(List.of("ProtocolName", "SeriesDescription", "TaskName"), kept(out));
    }

    @Test
    void findsTheDaysOfTheScanInNumbers() throws Exception {
        JsonNode out = clean("t1.json", """
                {"AcquisitionDateTime": "2024-05-06T12:00:00", "PatientName": "SECRET", "SliceTiming": [0, "20240506"],
                 "MagneticFieldStrength": 20240506, "EchoTime": 20240507}""", LONGITUDINAL);
        assertEquals(List.of("AcquisitionDateTime", "EchoTime"), kept(out));
    }

    @Test
    void saysSomethingNeutralWhereBidsDemandsWhatMayNotStay() throws Exception {
        String text = "{\"TimeZero\": \"12:01:02\", \"TaskName\": \"SECRET\", \"EchoTime\": 0.003}";
        JsonNode out = clean("pet.json", text, CleaningProfile.BASIC);
        assertEquals("00:00:00", out.get("TimeZero").asText());
        assertEquals("task", out.get("TaskName").asText());
        assertEquals("12:01:02", clean("pet.json", text, LONGITUDINAL).get("TimeZero").asText());
        assertEquals(List.of("EchoTime"), kept(clean("t1.json", "{\"EchoTime\": 0.003}", CleaningProfile.BASIC)));
    }

    @ParameterizedTest
    @CsvSource({"AcquisitionDateTime, 2024-05-06T12:01:02.5, 2024-04-26T12:01:02.5", "AcquisitionDate, 20240506, 20240426",
            "AcquisitionDateTimeUTC, 2024-05-06T12:01:02Z, 2024-04-26T12:01:02Z", "ContentDate, 2024-03-05, 2024-02-24",
            "AcquisitionDateTime, 2024-05-06 12:01:02-05:00, 2024-04-26 12:01:02-05:00",
            "AcquisitionTime, 9:05:03.250000, 9:05:03.250000",
            "SeriesTime, 120102, 120102", "AcquisitionDate, 2024-02-30,", "AcquisitionTime, SECRET,", "StudyDate, 6 May 2024,",
            "PatientBirthDate, 1950-01-02,"})
    void shiftsDatesAsTheyAreWritten(String key, String written, String shifted) throws Exception {
        JsonNode out = clean("t1.json", "{\"%s\": \"%s\"}".formatted(key, written), LONGITUDINAL);
        assertEquals(shifted, out.has(key) ? out.get(key).asText() : null);
    }

    @ParameterizedTest
    @CsvSource({"89, 89", "90, 90", "104, 90", "'\"045Y\"', 045Y", "'\"093Y\"', 090Y", "34.6, 34", "'\"forty\"',"})
    void capsAges(String written, String kept) throws Exception {
        JsonNode out = clean("t1.json", "{\"PatientAge\": %s}".formatted(written), LONGITUDINAL);
        assertEquals(kept, out.has("PatientAge") ? out.get("PatientAge").asText() : null);
    }

    @Test
    void givesUidsTheSameNewOnesAsHeaders() throws Exception {
        String uid = "1.2.840.113619.2.5";
        JsonNode out = clean("t1.json", "{\"SeriesInstanceUID\": \"%s\", \"SeriesUID\": \"%s\"}".formatted(uid, uid),
                CleaningProfile.BASIC);
        assertEquals(new UidMap(SomeDicom.KEY).map(uid), out.get("SeriesInstanceUID").asText());
        assertEquals(out.get("SeriesInstanceUID"), out.get("SeriesUID"));
    }

    @Test
    void doesWhatTheProfileDecidesItself() throws Exception {
        CleaningProfile own = new CleaningProfile("own", "1", Set.of(CleaningOption.RETAIN_DEVICE_IDENTITY), 89,
                Map.of(Tag.SequenceName, AttributeAction.REMOVE), Set.of());
        JsonNode out = clean("t1.json", "{\"SequenceName\": \"_tfl\", \"StationName\": \"MR1\", \"InstitutionName\": \"SECRET\"}",
                own);
        assertEquals(List.of("StationName"), kept(out));
        assertTrue(out.get("DeidentificationMethodCodeSequence").toString().contains("113109"));
    }

    @Test
    void removesKeptKeysWhoseValuesCouldSayWho() throws Exception {
        JsonNode out = clean("t1.json",
                """
                        {"EchoTime": {"hidden": "SECRET"}, "SequenceName": "20240506", "CoilString": "2024-05-06", "RepetitionTime": "SECRET",
                         "PatientID": "QX-773190", "PulseSequenceType": "QX-773190 echo", "MatrixCoilMode": "%s", "BodyPart": null,
                         "ConversionSoftware": ["a", {"x": 1}], "FlipAngle": 9}"""
                        .formatted("x".repeat(65)),
                LONGITUDINAL);
        assertEquals(List.of("FlipAngle"), kept(out));
    }

    @Test
    void givesTheDataSetANeutralName() throws Exception {
        String json = """
                {"Name": "SECRET study", "BIDSVersion": "1.9.0", "Authors": ["SECRET"], "License": "CC0", "DatasetType": "raw",
                 "SourceDatasets": [{"URL": "file:///SECRET"}]}""";
        JsonNode out = clean("dataset_description.json", json, CleaningProfile.BASIC);
        assertEquals(List.of("BIDSVersion", "DatasetType", "License", "Name"), names(out));
        assertFalse(out.toString().contains("SECRET"));
        JsonNode named = clean("dataset_description.json", json, new CleaningProfile("named", "1",
                Set.of(CleaningOption.RETAIN_INSTITUTION_IDENTITY), 89, Map.of(), Set.of()));
        assertEquals("SECRET study", named.get("Name").asText());
        assertFalse(named.has("SourceDatasets"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"a\": ", "{\"EchoTime\": 1, \"EchoTime\": 2}", "null"})
    void refusesASidecarThatIsNotOneObject(String json) throws Exception {
        Path in = Files.writeString(folder.resolve("x.json"), json);
        assertThrows(VentailException.class, () -> cleaner.clean(in, folder.resolve("o.json"), SomeDicom.CONTEXT,
                null));
        assertFalse(Files.exists(folder.resolve("o.json")));
    }

    private JsonNode clean(String name, String json, CleaningProfile profile) throws IOException, VentailException {
        Path out = folder.resolve("out.json");
        Files.deleteIfExists(out);
        cleaner.clean(Files.writeString(folder.resolve(name), json), out,
                new DeidContext("sub-abc", SomeDicom.KEY, -10, false, profile), null);
        return new ObjectMapper().readTree(out.toFile());
    }

    /** Without what is said about the cleaning itself. */
    private static List<String> kept(JsonNode tree) {
        List<String> names = new ArrayList<>(names(tree));
        names.removeAll(Arrays.asList("PatientIdentityRemoved", "DeidentificationMethod", "DeidentificationMethodCodeSequence",
                "LongitudinalTemporalInformationModified"));
        return names;
    }

    private static List<String> names(JsonNode tree) {
        List<String> names = new ArrayList<>();
        tree.fieldNames().forEachRemaining(names::add);
        names.sort(null);
        return names;
    }
}
