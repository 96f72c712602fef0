package org.ventail.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.check.CheckContext;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.Evidence;
import org.ventail.api.check.Parameters;
import org.ventail.api.check.PrivacyCheck;
import org.ventail.api.check.Verdict;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Recipe;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.gate.CheckRule;
import org.ventail.gate.Digests;
import org.ventail.gate.Gate;
import org.ventail.gate.GateInput;
import org.ventail.gate.Policy;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;
import org.ventail.workflow.Pipeline;
import org.ventail.workflow.check.GuardedCheck;
import org.ventail.workflow.check.RegisteredCheck;

/** Whatever goes wrong around any check that is installed, it comes out as an error, and the gate blocks. */
class EveryCheckFailsClosedTest {
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String PERSON = "somebody";
    private static final Digest FILES = Digest.of("files");
    private static final List<String> MODELS = List.of("age_gender.onnx", "ch_PP-OCRv4_det_infer.onnx",
            "ch_PP-OCRv4_rec_infer.onnx", "face_landmark_68.onnx", "face_recognition.onnx", "fr_detect.onnx",
            "fr_feature.onnx", "ppocr_keys_v1.txt", "ssd_mobilenetv1.onnx");
    private static final double SPACING_MM = 4;

    /** What a check is shown instead of data. */
    @FunctionalInterface
    private interface Answer {
        Object to(String method) throws Exception;
    }

    static Stream<Named<RegisteredCheck>> checks() throws InterruptedException {
        return Services.get(Pipeline.class).checks().stream().map(c -> Named.of(c.id(), c));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void isStoppedWhenItsDataNeverCome(RegisteredCheck check) throws Exception {
        CheckContext stuck = shown(method -> {
            Thread.sleep(LONG.toMillis());
            throw new AssertionError("nobody stopped it");
        });
        CheckResult result = new GuardedCheck(check, SHORT).run(stuck, new NullProgressMonitor());
        assertEquals(Verdict.ERROR, result.verdict(), result.message());
        assertTrue(result.remedy().contains("timeoutSeconds"), result.remedy());
        assertBlocks(check, result);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void isAnErrorWhenWhatItReadsIsNotThere(RegisteredCheck check) throws Exception {
        CheckContext gone = shown(method -> switch (method) {
            case "parameters" -> Parameters.NONE;
            case "memory" -> Optional.empty();
            default -> throw new VentailException(Problem.error("file.missing", "The file is not there.", null, "Look for it."));
        });
        CheckResult result = new GuardedCheck(check, LONG).run(gone, new NullProgressMonitor());
        assertEquals(Verdict.ERROR, result.verdict(), result.message());
        assertBlocks(check, result);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.ventail.verify.face-recognition", "org.ventail.verify.restoration",
            "org.ventail.verify.traits", "org.ventail.verify.burned-in-text"})
    void isAnErrorWhenItsModelsAreMissingOrBroken(String id, @TempDir Path models) throws Exception {
        RegisteredCheck installed = checks().filter(c -> c.getName().equals(id)).findFirst().orElseThrow()
                .getPayload();
        CheckContext head = head();
        for (boolean broken : new boolean[] {false, true}) {
            CheckResult result = withModels(models, broken, installed, head);
            assertEquals(Verdict.ERROR, result.verdict(), id + (broken ? ", broken: " : ", missing: ") + result.message());
            assertFalse(result.remedy().isEmpty(), id);
            assertBlocks(installed, result);
        }
    }

    /** A new instance, since the installed one may have its models loaded already. */
    private static CheckResult withModels(Path models, boolean broken, RegisteredCheck installed, CheckContext head)
            throws Exception {
        String before = System.getProperty("ventail.models");
        System.setProperty("ventail.models", models.toString());
        try {
            if (broken) {
                for (String name : MODELS) {
                    Files.writeString(models.resolve(name), "no network");
                }
            }
            PrivacyCheck fresh = fresh(installed.instance().get().getClass());
            RegisteredCheck check = new RegisteredCheck(installed.id(), installed.label(), installed.scope(),
                    installed.bundle(), installed.version(), () -> fresh);
            return new GuardedCheck(check, LONG).run(head, new NullProgressMonitor());
        } finally {
            if (before == null) {
                System.clearProperty("ventail.models");
            } else {
                System.setProperty("ventail.models", before);
            }
        }
    }

    private static PrivacyCheck fresh(Class<?> type) throws Exception {
        Constructor<?> constructor = type.getConstructors()[0];
        List<Object> services = new ArrayList<>();
        for (Class<?> p : constructor.getParameterTypes()) {
            services.add(Services.get(p));
        }
        return (PrivacyCheck) constructor.newInstance(services.toArray());
    }

    /** A head whose face was cut away. */
    private static CheckContext head() {
        SyntheticHead head = SyntheticHead.random(1);
        Geometry grid = SyntheticHead.grid(SPACING_MM);
        Volume volume = head.voxelise(Contrast.T1, grid, 1);
        Mask face = head.face(grid);
        VoxelData cut = volume.data().copy();
        for (int i = face.nextSet(0); i >= 0; i = face.nextSet(i + 1)) {
            cut.set(i, 0);
        }
        DefacedVolume defaced = new DefacedVolume(volume.withData(cut), face, head.brain(grid), face, head.frame(),
                Status.DEFACED, new Recipe("test", "1", Map.of(), 1), List.of());
        return shown(method -> switch (method) {
            case "original" -> volume;
            case "defaced" -> defaced;
            case "parameters" -> Parameters.NONE;
            case "gallery", "stagedFiles" -> List.of();
            case "series", "memory" -> Optional.empty();
            case "subject" -> new Subject(PERSON, List.of(), Map.of());
            case "cohort" -> new Cohort(Path.of("cohort"), List.of(), List.of());
            default -> null;
        });
    }

    private static CheckContext shown(Answer answer) {
        return (CheckContext) Proxy.newProxyInstance(EveryCheckFailsClosedTest.class.getClassLoader(),
                new Class<?>[] {CheckContext.class}, (proxy, method, arguments) -> answer.to(method.getName()));
    }

    private static void assertBlocks(RegisteredCheck check, CheckResult result) {
        assertEquals(Effect.BLOCK, decided(check, result), check.id() + " said " + result);
        assertEquals(Effect.RELEASE, decided(check, CheckResult.pass("fine")), "it is this check that blocks");
    }

    private static Effect decided(RegisteredCheck check, CheckResult result) {
        CheckRule rule = new CheckRule(check.id(), check.scope(), true, Parameters.NONE, Effect.BLOCK, Effect.REVIEW,
                Effect.BLOCK, Effect.REVIEW, Optional.empty());
        Policy policy = new Policy("test", "1", List.of("testing"), List.of(rule), Policy.UnusableSeries.REVIEW,
                Policy.DerivedSeries.EXCLUDE, Policy.UnknownChecks.ON_FAIL, Policy.BlockedSubject.BLOCK_RELEASE, 1,
                Digest.of("policy"));
        GateInput.OfSubject person = new GateInput.OfSubject(PERSON, FILES, List.of("scan"), List.of(), false, List.of(),
                check.scope() == CheckScope.COHORT ? List.of() : List.of(evidence(check, result, FILES)));
        GateInput cohort = new GateInput("testing", List.of(person), List.of(), Digests.NOTHING);
        if (check.scope() == CheckScope.COHORT) {
            cohort = new GateInput("testing", List.of(person), List.of(evidence(check, result, cohort.cohortJudged())),
                    Digests.NOTHING);
        }
        return Gate.decide(policy, cohort, List.of()).effect();
    }

    private static Evidence evidence(RegisteredCheck check, CheckResult result, Digest judged) {
        Optional<String> person = check.scope() == CheckScope.COHORT ? Optional.empty() : Optional.of(PERSON);
        Optional<String> series = check.scope() == CheckScope.SERIES ? Optional.of("scan") : Optional.empty();
        return new Evidence(check.id(), check.label(), check.version(), check.bundle(), person, series, judged,
                Digests.ofParameters(Parameters.NONE), result, 1);
    }
}
