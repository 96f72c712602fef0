package org.ventail.integration.midib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Problem;
import org.ventail.integration.Services;
import org.ventail.io.nifti.NiftiFiles;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;
import org.ventail.testkit.BidsFolder;
import org.ventail.testkit.RandomSeed;
import org.ventail.workflow.CleanRequest;
import org.ventail.workflow.CleanedFolder;
import org.ventail.workflow.CleanedSeries;
import org.ventail.workflow.Pipeline;
import org.ventail.workflow.StepListener;

/**
 * A mixed folder through {@code clean} as it is wired in OSGi: everything that a scan of the folder knows is written,
 * and nobody is named.
 */
class CleanedFolderTest {
    private static final int PEOPLE = 2;
    private static final double SPACING_MM = 8;

    @TempDir
    private Path temp;
    @RegisterExtension
    private final RandomSeed seed = new RandomSeed();

    @Test
    void takesTextOutOfPicturesIfAskedTo() throws Exception {
        String models = System.getenv("VENTAIL_MODELS");
        Assumptions.assumeTrue(models != null && Files.exists(Path.of(models, "ppocr_keys_v1.txt")),
                "text models are not installed; run releng/setup/models and set VENTAIL_MODELS");
        Path in = temp.resolve("in");
        PlantedCohort cohort = PlantedCohort.of(1, Files.createDirectories(in), seed.random());
        CleanedFolder done = Services.get(Pipeline.class).clean(new CleanRequest(in, temp.resolve("out"), temp.resolve("home"),
                Optional.empty(), true), StepListener.NONE, new NullProgressMonitor());
        assertEquals(List.of(), done.refused());
        assertEquals(cohort.burnedIn().size(), done.series().stream().mapToInt(CleanedSeries::redacted).sum());
        assertFalse(done.textStays());
    }

    @Test
    void namesNobodyInAnyFile() throws Exception {
        Path in = temp.resolve("in");
        PlantedCohort cohort = PlantedCohort.of(PEOPLE, Files.createDirectories(in.resolve("dicom")), seed.random());
        BidsFolder bids = BidsFolder.in(in.resolve("bids"));
        NiftiFiles.write(SyntheticHead.random(1).voxelise(Contrast.T1, SyntheticHead.grid(SPACING_MM), 1),
                bids.place("sub-quentin/anat/sub-quentin_T1w.nii.gz"), new NullProgressMonitor());
        bids.text("sub-quentin/anat/sub-quentin_T1w.json", "{\"EchoTime\": 0.003, \"PatientName\": \"Quentin\"}");
        CleanedFolder done = Services.get(Pipeline.class).clean(new CleanRequest(in, temp.resolve("out"), temp.resolve("home"),
                Optional.empty(), false), StepListener.NONE, new NullProgressMonitor());
        assertEquals(List.of(), done.refused());
        assertTrue(done.problems().stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR), done.problems().toString());
        assertEquals(cohort.files().size() + 2, done.files(), "objects, the image and its sidecar");
        List<Path> written;
        try (Stream<Path> all = Files.walk(temp.resolve("out"))) {
            written = all.filter(Files::isRegularFile).toList();
        }
        assertEquals(done.files(), written.size());
        for (Path file : written) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            for (Person p : Set.copyOf(cohort.owners().values())) {
                assertFalse(bytes.contains(p.id()) || bytes.contains(p.family()) || bytes.contains(p.root()), file.toString());
            }
            assertFalse((file + bytes).contains("uentin"), file.toString());
        }
    }
}
