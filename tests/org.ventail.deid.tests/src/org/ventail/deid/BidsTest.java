package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.model.VentailException;

class BidsTest {
    private static final Map<String, String> NAMES = Map.of("sub-01", "sub-zz", "02", "sub-aa");
    @TempDir
    Path folder;
    private final BidsJsonCleaner cleaner = new BidsJsonCleaner();

    @Test
    void keepsOnlyTheKeysOfTheAcquisition() throws Exception {
        JsonNode out = clean("t1.json", """
                {"EchoTime": 0.00298, "SliceTiming": [0, 0.5, 1], "ImageType": ["ORIGINAL", "PRIMARY"], "Manufacturer": "ACME",
                 "PatientName": "SECRET", "AcquisitionDateTime": "2024-05-06T12:00:00", "InstitutionName": "SECRET",
                 "SomethingNew": 1, "global": {"const": {"PatientID": "SECRET"}}}""");
        assertEquals(List.of("EchoTime", "ImageType", "Manufacturer", "SliceTiming"), names(out));
        assertEquals(0.00298, out.get("EchoTime").asDouble());
    }

    @Test
    void removesKeptKeysWhoseValuesCouldSayWho() throws Exception {
        JsonNode out = clean("t1.json", """
                {"Manufacturer": {"hidden": "SECRET"}, "SequenceName": "scanned 20240506", "CoilString": "2024-05-06",
                 "ReceiveCoilName": "%s", "BodyPart": null, "FlipAngle": 9}""".formatted("x".repeat(65)));
        assertEquals(List.of("FlipAngle"), names(out));
    }

    @Test
    void givesTheDataSetANeutralName() throws Exception {
        JsonNode out = clean("dataset_description.json",
                "{\"Name\": \"SECRET study\", \"BIDSVersion\": \"1.9.0\", \"Authors\": [\"SECRET\"]}");
        assertEquals(List.of("BIDSVersion", "Name"), names(out));
        assertFalse(out.toString().contains("SECRET"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"a\": ", "{\"EchoTime\": 1, \"EchoTime\": 2}", "null"})
    void refusesASidecarThatIsNotOneObject(String json) throws Exception {
        Path in = Files.writeString(folder.resolve("x.json"), json);
        assertThrows(VentailException.class, () -> cleaner.clean(in, folder.resolve("o.json"), SomeDicom.CONTEXT,
                null));
        assertFalse(Files.exists(folder.resolve("o.json")));
    }

    @Test
    void rewritesTheTableOfParticipants() throws Exception {
        assertEquals("participant_id\tage\tsex\nsub-aa\t90+\tF\nsub-zz\t34\tM\n", table("""
                participant_id\tname\tage\tsex\tscan_date
                sub-01\tSECRET\t34.6\tM\t2024-05-06
                sub-02\tSECRET\t93\tfemale\t2024-05-06
                sub-03\tSECRET\t50\tF\t2024-05-06
                """));
    }

    @Test
    void doesWithoutColumnsThatAreNotThere() throws Exception {
        assertEquals("participant_id\tage\tsex\nsub-zz\tn/a\tn/a\n", table("Participant_ID\tscore\r\nsub-01\t7\r\n"));
    }

    @ParameterizedTest
    @CsvSource({"89, 89", "89.9, 89", "90, 90+", "104, 90+", "007, 7", "045Y, 45", "n/a, n/a", "-3, n/a", "forty, n/a",
            "1e2, n/a"})
    void capsAges(String written, String kept) {
        assertEquals(kept, ParticipantsTable.age(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id\tage\n1\t2", "participant_id\tage\nsub-01", "participant_id\nsub-01\n01"})
    void refusesATableItDoesNotUnderstand(String text) throws Exception {
        assertThrows(VentailException.class, () -> table(text));
        assertFalse(Files.exists(folder.resolve("out.tsv")));
    }

    private String table(String text) throws IOException, VentailException {
        Path in = Files.writeString(folder.resolve("participants.tsv"), text);
        ParticipantsTable.rewrite(in, folder.resolve("out.tsv"), NAMES);
        return Files.readString(folder.resolve("out.tsv"));
    }

    private JsonNode clean(String name, String json) throws IOException, VentailException {
        Path out = folder.resolve("out.json");
        cleaner.clean(Files.writeString(folder.resolve(name), json), out, SomeDicom.CONTEXT, null);
        return new ObjectMapper().readTree(out.toFile());
    }

    private static List<String> names(JsonNode tree) {
        List<String> names = new ArrayList<>();
        tree.fieldNames().forEachRemaining(names::add);
        names.sort(null);
        return names;
    }
}
