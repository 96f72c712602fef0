package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Series;
import org.ventail.testkit.BidsFolder;
import org.ventail.testkit.FakeEngine;

class CompanionsTest {
    @TempDir
    private Path folder;
    private Path image;

    @BeforeEach
    void dataset() throws Exception {
        image = BidsFolder.in(folder)
                .text("sub-Mallory/func/sub-Mallory_task-rest_bold.json", "{\"EchoTime\": 0.03, \"SoftwareVersions\": \"11\"}")
                .text("sub-Mallory/func/sub-Mallory_task-rest_bold.bval", "0 1000")
                .text("sub-Mallory/func/sub-Mallory_task-rest_events.tsv", "onset\n1\n")
                .text("sub-Mallory/func/sub-Other_task-rest_events.tsv", "onset\n2\n")
                .place("sub-Mallory/func/sub-Mallory_task-rest_bold.nii.gz");
    }

    @Test
    void takesWhatLiesBesideAnImageUnderTheNameOfTheRelease() throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        List<String> names = Companions.of(series("NIfTI")).write(out, "sub-x_run-1_bold").stream()
                .map(f -> f.getFileName().toString()).sorted().toList();
        assertEquals(List.of("sub-x_run-1_bold.bval", "sub-x_run-1_bold.json", "sub-x_run-1_events.tsv"), names);
    }

    @Test
    void knowsWhatAWrittenFileWasMadeOf() throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        Companions companions = Companions.of(series("NIfTI"));
        List<String> origins = companions.write(out, "sub-x_run-1_bold").stream()
                .map(f -> companions.origin(f).getFileName().toString()).sorted().toList();
        assertEquals(List.of("sub-Mallory_task-rest_bold.bval", "sub-Mallory_task-rest_bold.json",
                "sub-Mallory_task-rest_events.tsv"), origins);
        assertEquals(image, companions.origin(out.resolve("sub-x_run-1_bold.nii.gz")));
    }

    @Test
    void mergesWhatTheSidecarInherits() throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        Companions.of(series("NIfTI")).write(out, "x");
        JsonNode sidecar = new ObjectMapper().readTree(out.resolve("x.json").toFile());
        assertEquals("11", sidecar.get("SoftwareVersions").textValue(), "as its own sidecar writes it");
        assertEquals(2.5, sidecar.get("RepetitionTime").doubleValue(), "inherited");
        assertEquals("[0 head", sidecar.get("SeriesDescription").textValue(), "no list");
        assertEquals("Mallory", sidecar.get("PatientID").textValue(), "for the cleaner to look for");
        assertFalse(sidecar.has("nifti.descrip"));
    }

    @Test
    void tellsTheCleanerTheLabelBesideAnotherId() throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        Series other = series("NIfTI", Map.of("PatientID", "4711", "OtherPatientIDs", "[\"4712\"]"));
        Companions.of(other).write(out, "x");
        JsonNode sidecar = new ObjectMapper().readTree(out.resolve("x.json").toFile());
        assertEquals("4711", sidecar.get("PatientID").asText());
        assertEquals("[\"4712\"] Mallory", sidecar.get("OtherPatientIDs").textValue());
    }

    /** The reader named it, and used the image without it. */
    @Test
    void aSidecarThatIsNoneSaysNothing() throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.writeString(image.resolveSibling("sub-Mallory_task-rest_bold.json"), "{\"PatientName\": \"Mallory\", broken");
        Companions.of(series("NIfTI", Map.of("RepetitionTime", "2.5"))).write(out, "x");
        JsonNode sidecar = new ObjectMapper().readTree(out.resolve("x.json").toFile());
        assertEquals(2.5, sidecar.get("RepetitionTime").doubleValue(), "inherited");
        assertFalse(sidecar.has("PatientName"));
    }

    @Test
    void tellsTheCleanerWhoEventsAreOf() throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        Companions.of(series("NIfTI")).write(out, "x");
        assertEquals("onset\tPatientID\tPatientName\tPatientID\n1\t\t\tMallory\n", Files.readString(out.resolve("x_events.tsv")));
    }

    @Test
    void takesNothingForOtherFormats() throws Exception {
        assertEquals(List.of(), Companions.of(series("NRRD")).write(folder, "x"));
    }

    private Series series(String format) {
        return series(format, Map.of("EchoTime", "0.03", "SoftwareVersions", "11", "RepetitionTime", "2.5", "SeriesDescription",
                "[0 head", "nifti.descrip", "text"));
    }

    private Series series(String format, Map<String, String> attributes) {
        return new Series("s", "bold", Modality.MR, format, Series.Role.IMAGE, Optional.of(FakeEngine.GRID), 1, 2, List.of(image),
                "", "", attributes, List.of());
    }
}
