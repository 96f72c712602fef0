package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.gate.Effect;
import org.ventail.api.io.DerivedObjects;
import org.ventail.api.io.Region;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.testkit.FakeEngine;
import org.ventail.testkit.FakeEngine.FakeHead;

/** One head for all series of a session, and for what was made of them. The last voxel of a fake scan names its head. */
class SessionTest {
    private static final String FACE = "test.face";

    @TempDir
    Path temp;

    private final FakeEngine fake = new FakeEngine();
    private final NullProgressMonitor monitor = new NullProgressMonitor();
    private Path cohort;

    @BeforeEach
    void aSessionOfThree() throws IOException {
        cohort = Files.createDirectories(temp.resolve("cohort"));
        scan("sub-1_a", 1);
        scan("sub-1_b", 2);
        scan("sub-1_c", 3);
        fake.frameOfReference = id -> "frame";
        // confidences 0.6, 0.9 and 0.4: only the last is under the limit
        fake.heads = v -> head((int) v.value(7));
        fake.with(FACE, CheckScope.SERIES, (c, m) -> FakeEngine.faceGone(c));
    }

    private void scan(String name, int head) throws IOException {
        Files.write(cohort.resolve(name + ".bin"), new byte[] {9, 1, 2, 3, 4, 5, 6, (byte) head});
    }

    private static FakeHead head(int n) {
        return switch (n) {
            case 1 -> new FakeHead("head 1", 0.6, true, true);
            case 2 -> new FakeHead("head 2", 0.9, true, true);
            case 4 -> new FakeHead("head 4", 0.95, true, false);
            default -> new FakeHead("head " + n, 0.4, false, true);
        };
    }

    private DefacedCohort deface() throws VentailException {
        return new Pipeline(fake.build()).defaceAll(cohort, temp.resolve("out"), DefaceOptions.DEFAULT,
                StepListener.NONE, monitor);
    }

    /** Series to the series whose head it was defaced by. */
    private Map<String, String> headsOf(DefacedCohort done) {
        Map<String, String> m = new TreeMap<>();
        done.series().forEach(d -> m.put(d.series().id(), d.headSeries().orElse("own")));
        return m;
    }

    @Test
    void carriesTheSurestHeadToAllOthers() throws Exception {
        assertEquals(Map.of("ser-sub-1_a", "ser-sub-1_b", "ser-sub-1_b", "own", "ser-sub-1_c", "ser-sub-1_b"),
                headsOf(deface()));
        assertEquals(3, fake.findings.get(), "every scan is looked at once");
    }

    @Test
    void looksAtEachScanByItselfWithoutASharedFrame() throws Exception {
        fake.frameOfReference = id -> id.endsWith("_c") ? "other" : "";
        assertEquals(List.of("own", "own", "own"), List.copyOf(headsOf(deface()).values()));
    }

    @Test
    void neverCarriesAHeadWhoseFaceIsGone() throws Exception {
        scan("sub-1_d", 4);
        Map<String, String> heads = headsOf(deface());
        assertEquals("ser-sub-1_b", heads.get("ser-sub-1_a"));
        assertEquals("own", heads.get("ser-sub-1_d"));
    }

    @Test
    void defacesPetByTheScanBesideIt() throws Exception {
        fake.modality = id -> id.endsWith("_b") ? Modality.PT : Modality.CT;
        assertEquals(Map.of("ser-sub-1_a", "own", "ser-sub-1_b", "ser-sub-1_a", "ser-sub-1_c", "ser-sub-1_a"),
                headsOf(deface()));
        assertEquals(2, fake.findings.get(), "PET is not looked at");
    }

    @Test
    void leavesEachToItselfWhenNoHeadIsTrusted() throws Exception {
        fake.heads = v -> head(3);
        assertEquals(List.of("own", "own", "own"), List.copyOf(headsOf(deface()).values()));
    }

    @Test
    void comparesWhatWasWrittenWithItsSource() throws Exception {
        DefacedSeries d = deface().series().get(0);
        assertEquals(1, d.difference().voxels());
        assertEquals(0, d.difference().outside());
        assertEquals(0, d.difference().inBrain());
    }

    private RunRequest request(String derived) throws IOException {
        Path policy = FakeEngine.policy(temp.resolve("policy.yaml"), FACE);
        Files.writeString(policy, Files.readString(policy) + "rules:\n  derivedSeries: " + derived + "\n");
        return new RunRequest(cohort, temp.resolve("home"), Optional.of(policy), "testing", "tester",
                DefaceOptions.DEFAULT, Optional.empty(), 2);
    }

    private RunResult judge(String derived) throws Exception {
        return new Pipeline(fake.build()).judge(request(derived), StepListener.NONE, monitor);
    }

    @Test
    void saysInRecipeAndAuditWhoseHeadItWas() throws Exception {
        RunResult r = judge("exclude");
        assertEquals("ser-sub-1_b", r.series().get(0).recipe().orElseThrow().parameters().get("head.series"));
        assertEquals("head 2", r.series().get(0).recipe().orElseThrow().parameters().get("head"));
        String audit = Files.readString(temp.resolve("home/audit/audit.jsonl"));
        assertTrue(audit.contains("/series-2\""), "the log names it by pseudonym and number");
        assertFalse(audit.contains("ser-sub-1_b"));
    }

    @Test
    void looksForNoHeadAgainWhenAllIsStaged() throws Exception {
        judge("exclude");
        int looked = fake.findings.get();
        judge("exclude");
        assertEquals(looked, fake.findings.get());
        assertEquals(3, fake.defacings.get());
    }

    @Test
    void staysWithTheChosenHeadWhenOneIsStagedAgain() throws Exception {
        RunResult first = judge("exclude");
        Files.delete(first.series().get(2).files().get(0));
        RunResult second = judge("exclude");
        assertEquals("ser-sub-1_b", second.series().get(2).recipe().orElseThrow().parameters().get("head.series"));
        assertEquals(4, fake.findings.get(), "only the head that is needed is looked for again");
    }

    @Test
    void choosesAgainWhenAScanOfTheSessionChanged() throws Exception {
        judge("exclude");
        scan("sub-1_e", 2);
        judge("exclude");
        assertEquals(3 + 4, fake.findings.get());
    }

    /** Knows one object, and takes one voxel out of it the first time. */
    private final class Objects implements DerivedObjects {
        private boolean stubborn;

        @Override
        public boolean clears(Series s) {
            return !s.volumetric();
        }

        @Override
        public Cleared clear(Series s, Region region, Path folder, String base, IProgressMonitor m)
                throws VentailException {
            try {
                byte[] bytes = Files.readAllBytes(s.files().get(0));
                int count = bytes[0] != 0 || stubborn ? 1 : 0;
                bytes[0] = 0;
                return new Cleared(List.of(Files.write(folder.resolve(base + ".bin"), bytes)), count, "pixels", List.of());
            } catch (IOException e) {
                throw new VentailException(Problem.error("fake", "no", folder, "no"), e);
            }
        }

        @Override
        public boolean marks(Series s) {
            return false;
        }

        @Override
        public Region marked(Series s, IProgressMonitor m) {
            return (x, y, z) -> false;
        }
    }

    private Objects withDerived() throws IOException {
        scan("sub-1_seg", 9);
        fake.derivedSeries = id -> id.endsWith("_seg");
        Objects objects = new Objects();
        fake.derived.add(objects);
        return objects;
    }

    private StagedSeries derived(RunResult r) {
        return r.series().stream().filter(s -> s.original().id().endsWith("_seg")).findFirst().orElseThrow();
    }

    @Test
    void withholdsDerivedObjectsByDefault() throws Exception {
        withDerived();
        RunResult r = judge("exclude");
        assertEquals(Effect.RELEASE, r.decision().effect(), r.decision().toString());
        assertFalse(derived(r).leaves());
    }

    @Test
    void releasesACleanedObjectWithTheScanThatPassed() throws Exception {
        withDerived();
        RunResult r = judge("clean");
        assertEquals(Effect.RELEASE, r.decision().effect(), r.decision().toString());
        assertTrue(derived(r).leaves());
        assertEquals("ser-sub-1_b", derived(r).cleaned().orElseThrow().source());
        assertEquals(0, Files.readAllBytes(derived(r).files().get(0))[0]);
        assertTrue(r.decision().subjects().get(0).evidence().stream().anyMatch(e -> e.seriesId()
                .equals(Optional.of("ser-sub-1_seg")) && e.result().verdict().name().equals("NOT_APPLICABLE")));
    }

    @Test
    void blocksACleanedObjectWithAScanThatFails() throws Exception {
        withDerived();
        fake.with("test.other", CheckScope.SERIES, (c, m) -> {
            c.defaced();
            return c.series().orElseThrow().id().endsWith("_b") ? CheckResult.fail("known", "deface more")
                    : CheckResult.pass("fine");
        });
        RunResult r = judge("clean");
        assertEquals(Effect.BLOCK, r.decision().effect());
        assertTrue(r.decision().subjects().get(0).reasons().stream().anyMatch(x -> x.effect() == Effect.BLOCK
                && x.seriesId().equals(Optional.of("ser-sub-1_seg"))), r.decision().toString());
    }

    @Test
    void withholdsAnObjectThatIsNotCleanAfterCleaning() throws Exception {
        withDerived().stubborn = true;
        StagedSeries s = derived(judge("clean"));
        assertFalse(s.leaves());
        assertTrue(s.withheld().orElseThrow().message().contains("still in the face"), s.toString());
        assertTrue(s.files().isEmpty());
    }

    @Test
    void namesWhyAnObjectOfAnUnknownFrameIsNotClean() throws Exception {
        withDerived();
        fake.frameOfReference = id -> id.endsWith("_seg") ? "" : "frame";
        Problem why = derived(judge("clean")).withheld().orElseThrow();
        assertTrue(why.message().contains("derived object") && why.message().contains("frame of reference"), why.message());
    }

    @Test
    void withholdsAnObjectWithoutASureHead() throws Exception {
        withDerived();
        fake.heads = v -> head(3);
        assertFalse(derived(judge("clean")).leaves());
    }

    @Test
    void cleansDerivedObjectsWhenOnlyDefacing() throws Exception {
        withDerived();
        DefacedSeries d = deface().series().stream().filter(x -> x.series().id().endsWith("_seg")).findFirst().orElseThrow();
        assertEquals(1, d.cleared().orElseThrow().count());
        assertEquals(0, Files.readAllBytes(d.files().get(0))[0]);
    }
}
