package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.gate.Decision;
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
        List<Review> all = SignOffList.read(list("sub-1," + judged.hex() + ",A Reviewer,2031-12-30,looked, and saw none", ""));
        Review review = new Review("sub-1", judged, "A Reviewer", LocalDate.of(2031, 12, 30), true, "looked, and saw none");
        assertEquals(List.of(review), all);
        assertEquals(new SignOff("A Reviewer", "sub-1", judged, "looked, and saw none", Instant.parse("2031-12-30T00:00:00Z")),
                review.signOff());
        Review rejected = new Review("sub-2", judged, "Reviewer, Another", LocalDate.of(2031, 12, 30), false,
                "an ear,\nstill there");
        Path both = Files.writeString(temp.resolve("both.csv"), SignOffList.text(List.of(review, rejected)));
        assertEquals(List.of(review, rejected), SignOffList.read(both));
        assertEquals("Reviewer Another", rejected.reviewer());
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
    void aPersonWhoIsRejectedIsBlockedUntilTheFilesChange() throws Exception {
        FakeEngine fake = new FakeEngine().with(CHECK, CheckScope.SERIES, (c, m) -> CheckResult.review("who knows", "look"));
        RunRequest request = request();
        Pipeline pipeline = new Pipeline(fake.build());
        ReviewCase first = ReviewCase.of(pipeline.judge(request, StepListener.NONE, new NullProgressMonitor())).get(0);
        ReviewBook book = new ReviewBook(request.home(), request.folder());
        assertEquals(Optional.empty(), book.list());
        book.put(new Review(first.subjectId(), first.judged(), "R", LocalDate.of(2031, 12, 30), true, "fine"));
        book.put(new Review(first.subjectId(), first.judged(), "R", LocalDate.of(2031, 12, 31), false, "no, an ear"));
        RunResult rejected = pipeline.judge(request.withSignOffs(book.list()), StepListener.NONE, new NullProgressMonitor());
        assertEquals(Effect.BLOCK, rejected.decision().effect());
        assertEquals(List.of(Effect.BLOCK, Effect.REVIEW),
                rejected.decision().subjects().stream().map(Decision.OfSubject::effect).toList());
        assertTrue(rejected.decision().subjects().get(0).reasons().stream()
                .anyMatch(r -> r.message().contains("rejected by R: no, an ear")), "" + rejected.decision().subjects().get(0));
        assertEquals(List.of(false, true), ReviewCase.of(rejected).stream().map(ReviewCase::open).toList(),
                "one was looked at, the other waits");
        book.takeBack(first.subjectId());
        assertEquals(List.of(), SignOffList.read(book.list().orElseThrow()));
        book.put(new Review(first.subjectId(), Digest.of("other files"), "R", LocalDate.of(2031, 12, 31), false, "no"));
        assertEquals(Effect.REVIEW, pipeline.judge(request.withSignOffs(book.list()), StepListener.NONE,
                new NullProgressMonitor()).decision().effect());
    }

    private RunRequest request() throws Exception {
        RunRequest r = RunRequest.of(FakeEngine.cohort(temp.resolve("cohort"), 2), temp.resolve("home"), "testing");
        return new RunRequest(r.folder(), r.home(), Optional.of(FakeEngine.policy(temp.resolve("policy.yaml"), CHECK)),
                r.purpose(),
                r.actor(), r.options(), r.gallery(), 1);
    }

    @Test
    void aRunSaysWhatToSignAndIsReleasedByIt() throws Exception {
        FakeEngine fake = new FakeEngine().with(CHECK, CheckScope.SERIES, (c, m) -> CheckResult.review("who knows", "look"));
        RunRequest request = request();
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
