package org.ventail.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceRegistration;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.PrivacyCheck;
import org.ventail.api.check.Verdict;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.io.nifti.NiftiFiles;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;
import org.ventail.testkit.BidsFolder;
import org.ventail.workflow.Pipeline;
import org.ventail.workflow.RunRequest;
import org.ventail.workflow.RunResult;
import org.ventail.workflow.StepListener;
import org.ventail.workflow.Verification;

/** The whole way on two synthetic heads, with every real component, wired by OSGi. The face models are not needed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhantomReleaseTest {
    private static final double SPACING_MM = 1.3;
    private static final long[] SEEDS = {7001, 7003};

    @TempDir
    static Path temp;

    private Path cohort;
    private Path policy;
    private Pipeline pipeline;

    @BeforeAll
    void twoHeads() throws Exception {
        pipeline = Services.get(Pipeline.class);
        BidsFolder bids = BidsFolder.in(temp.resolve("cohort"));
        StringBuilder table = new StringBuilder("participant_id\tage\n");
        for (int i = 1; i <= SEEDS.length; i++) {
            long seed = SEEDS[i - 1];
            Path file = bids.place("sub-a%d/anat/sub-a%d_T1w.nii.gz".formatted(i, i));
            NiftiFiles.write(SyntheticHead.random(seed).voxelise(Contrast.T1, SyntheticHead.grid(SPACING_MM), seed), file,
                    new NullProgressMonitor());
            table.append("sub-a%d\t%d%n".formatted(i, 40 + i));
        }
        cohort = bids.text("participants.tsv", table.toString()).root();
        policy = Files.writeString(temp.resolve("policy.yaml"), """
                ventailPolicy: 1
                name: without-models
                version: "1"
                purposes: ["*"]
                checks:
                  - {id: org.ventail.verify.residual-face, scope: SERIES, required: true}
                  - {id: org.ventail.verify.brain-kept, scope: SERIES, required: true}
                  - {id: org.ventail.verify.header, scope: SERIES, required: true}
                  - {id: org.ventail.verify.face-recognition, scope: SERIES, required: false, onError: REVIEW}
                  - {id: org.ventail.verify.burned-in-text, scope: SERIES, required: false, onError: REVIEW}
                  - {id: com.acme.age, scope: SUBJECT, required: true, parameters: {maximumAge: 85}}
                """);
    }

    private RunRequest request(String home) {
        return new RunRequest(cohort, temp.resolve(home), Optional.of(policy), "testing", "tester", DefaceOptions.DEFAULT,
                Optional.empty(), 2);
    }

    private RunResult judge(String home) throws Exception {
        return pipeline.judge(request(home), StepListener.NONE, new NullProgressMonitor());
    }

    @Test
    void facesGoBrainsStayAndHeadersAreClean() throws Exception {
        RunResult r = judge("home");
        assertEquals(2, r.series().stream().filter(s -> s.status().equals(Optional.of(DefacedVolume.Status.DEFACED))).count());
        for (Decision.OfSubject s : r.decision().subjects()) {
            for (String check : new String[] {"org.ventail.verify.residual-face", "org.ventail.verify.brain-kept",
                    "org.ventail.verify.header", "com.acme.age"}) {
                var evidence = s.evidence().stream().filter(e -> e.checkId().equals(check)).findFirst().orElseThrow();
                assertEquals(Verdict.PASS, evidence.result().verdict(), check + ": " + evidence.result());
            }
        }
    }

    @Test
    void aReleaseHoldsNoNameOfTheSource() throws Exception {
        RunResult r = pipeline.release(request("home"), temp.resolve("release"), StepListener.NONE, new NullProgressMonitor());
        Assumptions.assumeTrue(r.decision().effect() == Effect.RELEASE,
                "the face attack asked for a review of coarse phantoms, or its models are not installed");
        assertTrue(Verification.manifest(temp.resolve("release"), Optional.empty()).ok());
        try (Stream<Path> all = Files.walk(temp.resolve("release"))) {
            assertFalse(all.anyMatch(p -> p.getFileName().toString().matches("sub-a[12].*")));
        }
    }

    @Test
    void aBrokenPlugInBlocksAndIsNamed() throws Exception {
        ServiceRegistration<PrivacyCheck> broken = Services.plugIn("com.acme.broken", CheckScope.SUBJECT, (c, m) -> {
            throw new UnsupportedOperationException("boom");
        });
        try {
            Decision d = judge("home").decision();
            assertEquals(Effect.BLOCK, d.effect());
            assertTrue(d.subjects().stream().allMatch(s -> s.reasons().stream()
                    .anyMatch(x -> x.effect() == Effect.BLOCK && (x.rule() + x.message()).contains("com.acme.broken"))));
        } finally {
            broken.unregister();
        }
    }
}
