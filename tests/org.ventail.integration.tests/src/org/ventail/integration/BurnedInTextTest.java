package org.ventail.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Verdict;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.io.FrameReader;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.demo.DemoCohort;
import org.ventail.demo.InVesaliusVolume;
import org.ventail.io.nifti.NiftiFiles;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;
import org.ventail.testkit.BidsFolder;
import org.ventail.testkit.Lettering;
import org.ventail.testkit.TestData;
import org.ventail.verify.text.BurnedInText;
import org.ventail.verify.text.FoundText;
import org.ventail.verify.text.TextBox;
import org.ventail.verify.text.TextKind;
import org.ventail.workflow.Pipeline;
import org.ventail.workflow.RunRequest;
import org.ventail.workflow.RunResult;
import org.ventail.workflow.StepListener;

/** Text that others burned into pictures is found where it stands, and none where there is none. */
class BurnedInTextTest {
    private static final IProgressMonitor MONITOR = new NullProgressMonitor();
    /** The truth was marked on a copy of the picture with this many pixels of border. */
    private static final int BORDER = 25;
    private static final double MOSTLY = 0.9;
    private static final double SPACING_MM = 2;
    private static final double INK = 2000;
    private static BurnedInText finder;
    @TempDir
    Path temp;

    @BeforeAll
    static void load() {
        String models = System.getenv("VENTAIL_MODELS");
        Assumptions.assumeTrue(models != null && Files.exists(Path.of(models, "ppocr_keys_v1.txt")),
                "text models are not installed; run releng/setup/models and set VENTAIL_MODELS");
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
            TextBox best = found.stream().map(FoundText::box).max((a, b) -> Long.compare(a.common(word), b.common(word)))
                    .orElseThrow();
            assertTrue(best.common(word) > MOSTLY * word.area(), best + " for " + word);
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
        BurnedInText.Found found = finder.in(InVesaliusVolume.read(DemoCohort.CRANIUM), Map.of(), MONITOR);
        assertTrue(found.pictures() > 300, found.pictures() + " slices");
        assertEquals(List.of(), found.texts());
    }

    @Test
    void aReleaseShowsNoTextAnyMore() throws Exception {
        long seed = 7001;
        Volume head = SyntheticHead.random(seed).voxelise(Contrast.T1, SyntheticHead.grid(SPACING_MM), seed);
        Path file = BidsFolder.in(temp).place("sub-a1/anat/sub-a1_T1w.nii.gz");
        NiftiFiles.write(withText(head), file, MONITOR);
        RunRequest request = new RunRequest(temp, temp.resolveSibling(temp.getFileName() + "-home"), Optional.empty(),
                "testing", "tester", DefaceOptions.DEFAULT, Optional.empty(), 1);
        RunResult r = Services.get(Pipeline.class).judge(request, StepListener.NONE, MONITOR);
        assertEquals(Optional.of(DefacedVolume.Status.DEFACED), r.series().get(0).status());
        CheckResult looked = r.decision().subjects().get(0).evidence().stream()
                .filter(e -> e.checkId().equals("org.ventail.verify.burned-in-text")).findFirst().orElseThrow().result();
        assertEquals(Verdict.PASS, looked.verdict(), looked.toString());
        assertTrue(!finder.in(withText(head), Map.of(), MONITOR).texts().isEmpty(), "it was there before");
    }

    /** Every slice shows it in a corner. */
    private static Volume withText(Volume head) {
        Geometry g = head.geometry();
        VoxelData data = head.data().copy();
        float[] slice = new float[g.nx() * g.ny()];
        Lettering.write(slice, g.nx(), "LAMBERT", 2, 2, 1, 1);
        for (int i = 0; i < g.size(); i++) {
            if (slice[i % slice.length] > 0) {
                data.set(i, INK);
            }
        }
        return head.withData(data);
    }

    private static List<FoundText> in(Path file) throws Exception {
        return finder.in(List.of(file), Services.get(FrameReader.class), Map.of(), MONITOR).texts();
    }
}
