package org.ventail.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ventail.api.io.FrameReader;
import org.ventail.api.model.Volume;
import org.ventail.demo.DemoCohort;
import org.ventail.demo.InVesaliusVolume;
import org.ventail.testkit.TestData;
import org.ventail.testkit.TextModels;
import org.ventail.verify.text.BurnedInText;
import org.ventail.verify.text.FoundText;
import org.ventail.verify.text.TextBox;
import org.ventail.verify.text.TextKind;

/** Text that others burned into pictures is found where it stands, and none where there is none. */
class BurnedInTextTest {
    private static final IProgressMonitor MONITOR = new NullProgressMonitor();
    /** The truth was marked on a copy of the picture with this many pixels of border. */
    private static final int BORDER = 25;
    private static final double MOSTLY = 0.9;
    private static BurnedInText finder;

    @BeforeAll
    static void load() {
        TextModels.require();
        finder = new BurnedInText();
    }

    @AfterAll
    static void unload() throws Exception {
        if (finder != null) {
            finder.close();
        }
    }

    @Test
    void everyMarkedWordOfAnXRayIsFound() throws Exception {
        List<FoundText> found = in(TestData.require("phi/presidio/0_ORIGINAL_compressed.dcm"));
        JsonNode truth = new ObjectMapper().readTree(Files.readAllBytes(
                TestData.require("phi/presidio/ground_truth.open.DERIVED.json"))).elements().next();
        for (JsonNode w : truth) {
            TextBox word = new TextBox(w.get("left").asInt() - BORDER, w.get("top").asInt() - BORDER,
                    w.get("width").asInt(), w.get("height").asInt());
            TextBox line = best(word, found.stream().map(FoundText::box));
            assertTrue(line.common(word) > MOSTLY * word.area(), line + " for " + word);
            TextBox same = best(word, found.stream().flatMap(t -> t.words().stream()));
            assertTrue(same.overlap(word) > MOSTLY, same + " for " + word);
        }
        assertEquals(2, found.stream().filter(t -> t.kind() == TextKind.DATE).count(), "both lines hold a date");
    }

    @Test
    void nameAndNumbersOnAnUltrasoundAreNamed() throws Exception {
        List<FoundText> found = in(TestData.require("phi/deid-data/RGB_IMAGE.dcm"));
        assertTrue(found.stream().anyMatch(t -> t.kind() == TextKind.NAME), "the name");
        assertTrue(found.stream().filter(t -> t.kind() == TextKind.NUMBER).count() >= 2, "both numbers");
    }

    @Test
    void nothingIsFoundInARealHeadAlongThreeAxes() throws Exception {
        Assumptions.assumeTrue(DemoCohort.available(), "Debian's head CT is not installed");
        Volume head = InVesaliusVolume.read(DemoCohort.CRANIUM);
        BurnedInText.Found found = finder.in(head, BurnedInText.allSlices(head), Map.of(), MONITOR);
        assertTrue(found.pictures() > 300, found.pictures() + " slices");
        assertEquals(List.of(), found.texts());
    }

    private static TextBox best(TextBox word, Stream<TextBox> among) {
        return among.max(Comparator.comparingLong(word::common)).orElseThrow();
    }

    private static List<FoundText> in(Path file) throws Exception {
        return finder.in(List.of(file), Services.get(FrameReader.class), Map.of(), MONITOR).texts();
    }
}
