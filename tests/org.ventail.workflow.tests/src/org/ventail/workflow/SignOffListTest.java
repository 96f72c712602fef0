package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.gate.Effect;
import org.ventail.api.gate.SignOff;
import org.ventail.api.model.Digest;
import org.ventail.api.model.VentailException;
import org.ventail.testkit.FakeEngine;

class SignOffListTest {
    private static final String CHECK = "test.unsure";

    @TempDir
    Path temp;

    private Path list(String... lines) throws Exception {
        return Files.writeString(temp.resolve("reviews.csv"), SignOffList.HEADER + "\n" + String.join("\n", lines) + "\n");
    }

    @Test
    void readsWhoTookResponsibilityForWhat() throws Exception {
        Digest judged = Digest.of("files");
        List<SignOff> all = SignOffList.read(list("sub-1," + judged.hex() + ",A Reviewer,2031-12-30,looked, and saw none", ""));
        assertEquals(List.of(new SignOff("A Reviewer", "sub-1", judged, "looked, and saw none",
                Instant.parse("2031-12-30T00:00:00Z"))), all);
    }

    @Test
    void namesTheLineThatIsWrong() throws Exception {
        String digest = Digest.of("files").hex();
        for (String wrong : List.of("sub-1,abc,R,2031-12-30,because", "sub-1," + digest + ",,2031-12-30,because",
                "sub-1," + digest + ",R,30.12.2031,because", "sub-1," + digest + ",R,2031-12-30, ", "sub-1," + digest)) {
            Path file = list("sub-0," + digest + ",R,2031-12-30,because", wrong);
            VentailException e = assertThrows(VentailException.class, () -> SignOffList.read(file), wrong);
            assertTrue(e.problem().message().startsWith("line 3: "), e.problem().message());
        }
    }

    @Test
    void aRunSaysWhatToSignAndIsReleasedByIt() throws Exception {
        FakeEngine fake = new FakeEngine().with(CHECK, CheckScope.SERIES, (c, m) -> CheckResult.review("who knows", "look"));
        RunRequest request = RunRequest.of(FakeEngine.cohort(temp.resolve("cohort"), 2), temp.resolve("home"), "testing");
        request = new RunRequest(request.folder(), request.home(),
                Optional.of(FakeEngine.policy(temp.resolve("policy.yaml"), CHECK)), request.purpose(), request.actor(),
                request.options(), request.gallery(), 1);
        Pipeline pipeline = new Pipeline(fake.build());
        RunResult asked = pipeline.judge(request, StepListener.NONE, new NullProgressMonitor());
        assertEquals(Effect.REVIEW, asked.decision().effect());
        List<String> open = SignOffList.openLines(asked);
        assertEquals(2, open.size(), "two people, and nothing of the cohort as a whole: " + open);
        Path one = list(open.get(0) + "R,2031-12-30,because");
        assertEquals(Effect.REVIEW, pipeline.judge(request.withSignOffs(Optional.of(one)), StepListener.NONE,
                new NullProgressMonitor()).decision().effect());
        Path both = list(open.get(0) + "R,2031-12-30,because", open.get(1) + "R,2031-12-30,because");
        RunResult released = pipeline.release(request.withSignOffs(Optional.of(both)), temp.resolve("release"),
                StepListener.NONE, new NullProgressMonitor());
        assertEquals(Effect.RELEASE, released.decision().effect());
        assertTrue(Verification.manifest(temp.resolve("release"), Optional.empty()).ok());
    }
}
