package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.model.VentailException;
import org.ventail.workflow.report.ReportFixture;
import org.ventail.workflow.report.RunReport;

class ReplayTest {
    @TempDir
    Path temp;

    private final AtomicInteger rank = new AtomicInteger(7);
    private final AtomicInteger attacks = new AtomicInteger();
    private ReportFixture fixture;
    private Path report;

    @BeforeEach
    void aReport() throws Exception {
        fixture = new ReportFixture(temp);
        fixture.fake().with("test.rank", CheckScope.SERIES, (c, m) -> {
            attacks.incrementAndGet();
            return CheckResult.pass("far").measured(rank.get(), 1, "rank");
        });
        report = temp.resolve("report.json");
        RunReport.of(fixture.judged()).write(report);
    }

    private ReplayOutcome replay() throws VentailException {
        return fixture.pipeline().replay(report, fixture.home(), StepListener.NONE, new NullProgressMonitor());
    }

    private String refusal() {
        return assertThrows(VentailException.class, this::replay).problem().code();
    }

    @Test
    void givesTheSameNumbersAgain() throws Exception {
        ReplayOutcome o = replay();
        assertTrue(o.same(), o.differences().toString());
        assertTrue(o.compared() > 100, o.compared() + " values");
    }

    @Test
    void attacksAnewAndBelievesNoNote() throws Exception {
        int before = attacks.get();
        replay();
        assertEquals(before + 3, attacks.get());
    }

    @Test
    void listsEveryNumberThatDiffers() throws Exception {
        rank.set(5);
        ReplayOutcome o = replay();
        assertFalse(o.same());
        assertTrue(o.differences().stream().anyMatch(d -> d.matches("/subjects/0/checks/\\d+/value: was 7.0, is 5.0")),
                o.differences().toString());
    }

    @Test
    void saysThatAnInputChanged() throws Exception {
        Files.write(temp.resolve("cohort/sub-2.bin"), new byte[] {9, 9, 9, 9, 9, 9, 9, 9});
        assertEquals("replay.input-changed", refusal());
    }

    @Test
    void saysThatTheCohortIsGone() throws IOException {
        Files.move(temp.resolve("cohort"), temp.resolve("elsewhere"));
        assertEquals("replay.input-missing", refusal());
    }

    @Test
    void saysThatThePolicyChanged() throws IOException {
        Files.writeString(temp.resolve("policy.yaml"), Files.readString(temp.resolve("policy.yaml")) + "# more\n");
        assertEquals("replay.policy-changed", refusal());
    }

    @Test
    void knowsOnlyRunsOfItsOwnHome() {
        VentailException e = assertThrows(VentailException.class, () -> fixture.pipeline().replay(report,
                temp.resolve("other"), StepListener.NONE, new NullProgressMonitor()));
        assertEquals("replay.unknown-run", e.problem().code());
    }

    @Test
    void refusesWhatIsNoReport() throws IOException {
        Files.writeString(report, "{\"ventailReport\": 99}");
        assertEquals("replay.no-report", refusal());
        Files.writeString(report, "nonsense");
        assertEquals("replay.no-report", refusal());
        Files.delete(report);
        assertEquals("replay.no-report", refusal());
    }
}
