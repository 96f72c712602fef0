package org.ventail.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Problem;
import org.ventail.ui.testing.Phantoms;
import org.ventail.workflow.RunResult;

/** What a person is told when a release is over. */
class PublishingTest {
    private static RunResult run(Effect effect, Optional<Path> release) {
        RunResult r = Phantoms.run(Phantoms.inMemory(Path.of("."), 1), Path.of("."), effect);
        return new RunResult(r.cohort(), r.series(), r.pseudonyms(), r.judgement(), r.workspace(), release, r.auditHead(), 1);
    }

    @Test
    void saysWhereItLiesAndHowItIsChecked() {
        Problem told = Publishing.told(run(Effect.RELEASE, Optional.of(Path.of("out"))));
        assertEquals(Optional.of(Path.of("out")), told.file());
        assertTrue(told.remedy().contains("manifest verify"), told.remedy());
    }

    @Test
    void saysThatNothingLeft() {
        Problem told = Publishing.told(run(Effect.REVIEW, Optional.empty()));
        assertEquals(Problem.Severity.WARNING, told.severity());
        assertTrue(told.message().contains("REVIEW"), told.message());
    }
}
