package org.ventail.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Recipe;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.deface.Defacer;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.api.io.CohortReader;
import org.ventail.api.io.SeriesWriter;
import org.ventail.api.model.Mask;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.deface.FaceDefacer;
import org.ventail.io.nifti.NiftiFiles;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;
import org.ventail.render.SkinField;
import org.ventail.testkit.BidsFolder;
import org.ventail.testkit.FakeEngine;
import org.ventail.testkit.PoorDefacing;
import org.ventail.workflow.Engine;
import org.ventail.workflow.Pipeline;
import org.ventail.workflow.RunRequest;
import org.ventail.workflow.StepListener;
import org.ventail.workflow.check.CheckRegistry;

/** The whole way with a defacer that does what other tools do: nobody leaves. The face models are not needed. */
class PoorDefacingTest {
    private static final IProgressMonitor MONITOR = new NullProgressMonitor();
    private static final double SPACING_MM = 2;
    private static final double SLAB_MM = 20;
    private static final double BLUR_MM = 4;
    private static final long SEED = 7001;
    private static final List<String> CHECKS = List.of("org.ventail.verify.residual-face", "org.ventail.verify.face-shape");
    @TempDir
    static Path temp;
    private static Path cohort;
    private static Path policy;

    @FunctionalInterface
    private interface Work {
        Volume on(Scan scan);
    }

    @BeforeAll
    static void oneHead() throws Exception {
        BidsFolder bids = BidsFolder.in(temp.resolve("cohort"));
        Volume head = SyntheticHead.random(SEED).voxelise(Contrast.T1, SyntheticHead.grid(SPACING_MM), SEED);
        NiftiFiles.write(head, bids.place("sub-1/anat/sub-1_T1w.nii.gz"), MONITOR);
        cohort = bids.root();
        policy = FakeEngine.policy(temp.resolve("policy.yaml"), CHECKS.toArray(String[]::new));
    }

    @Test
    void aSlabCutOffTheFrontIsBlocked() throws Exception {
        assertBlocked(scan -> PoorDefacing.slab(scan, SLAB_MM, SkinField.of(scan.volume()).threshold()));
    }

    @Test
    void aBlurredFaceIsBlocked() throws Exception {
        assertBlocked(scan -> PoorDefacing.blurred(scan, BLUR_MM));
    }

    @Test
    void ourOwnDefacingIsNot() throws Exception {
        for (Decision.OfSubject s : decided(new FaceDefacer()).subjects()) {
            assertNotEquals(Effect.BLOCK, s.effect(), s.reasons().toString());
        }
    }

    private static void assertBlocked(Work work) throws Exception {
        Decision decision = decided(new Poor(work));
        assertEquals(Effect.BLOCK, decision.effect());
        for (Decision.OfSubject s : decision.subjects()) {
            assertTrue(s.reasons().stream().anyMatch(r -> r.effect() == Effect.BLOCK && CHECKS.contains(r.rule())),
                    s.reasons().toString());
        }
    }

    private static Decision decided(Defacer defacer) throws Exception {
        Pipeline installed = Services.get(Pipeline.class);
        Pipeline pipeline = new Pipeline(new Engine(Services.get(CohortReader.class), Services.all(SeriesWriter.class), defacer,
                Services.all(MetadataCleaner.class), new CheckRegistry(installed.checks().stream()
                        .filter(c -> CHECKS.contains(c.id())).toList())));
        RunRequest request = new RunRequest(cohort, Files.createTempDirectory(temp, "home"), Optional.of(policy), "testing",
                "tester", DefaceOptions.DEFAULT, Optional.empty(), 2);
        return pipeline.judge(request, StepListener.NONE, MONITOR).decision();
    }

    /** Finds heads as ours does, and does something else with them. */
    private record Poor(Work work) implements Defacer {
        private static final Defacer FINDER = new FaceDefacer();

        @Override
        public String id() {
            return "poor";
        }

        @Override
        public FoundHead find(Volume volume, IProgressMonitor monitor) throws VentailException {
            return FINDER.find(volume, monitor);
        }

        @Override
        public DefacedVolume deface(Volume volume, FoundHead head, DefaceOptions options, IProgressMonitor monitor)
                throws VentailException {
            Mask face = FINDER.deface(volume, head, options, monitor).face();
            Volume after = work.on(new Scan(volume, head.frame()));
            Mask changed = Mask.of(volume.geometry(), i -> volume.data().get(i) != after.data().get(i));
            return new DefacedVolume(after, changed, Mask.empty(volume.geometry()), face, head.frame(), Status.DEFACED,
                    new Recipe(id(), "1", Map.of(), 1), List.of());
        }
    }
}
