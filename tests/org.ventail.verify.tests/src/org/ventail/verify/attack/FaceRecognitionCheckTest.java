package org.ventail.verify.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Verdict;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.model.Volume;
import org.ventail.verify.FakeContext;
import org.ventail.verify.Heads;
import org.ventail.verify.InstalledModels;
import org.ventail.verify.models.FaceModel;
import org.ventail.verify.models.ModelStore;

/** Heavy tests skip themselves without the models. */
class FaceRecognitionCheckTest {
    private static final double SPACING_MM = 2;
    private static final int GALLERY = 12;
    private static FaceAttack attack;
    private static Heads head;

    @Test
    void isAnErrorWithARemedyWhenAModelIsMissing(@TempDir Path empty) throws Exception {
        Heads small = Heads.of(1, 8);
        FaceRecognitionCheck check = new FaceRecognitionCheck(() -> new FaceAttack(new ModelStore(empty), empty));
        CheckResult r = check.check(new FakeContext(small.volume(), small.untouched(Status.DEFACED)),
                new NullProgressMonitor());
        assertEquals(Verdict.ERROR, r.verdict());
        assertTrue(r.remedy().contains("releng/setup/models"), r.remedy());
    }

    @Test
    void isAnErrorWhenAModelIsBroken(@TempDir Path folder) throws Exception {
        for (FaceModel m : FaceModel.values()) {
            Files.write(folder.resolve(m.fileName()), new byte[] {1, 2, 3});
        }
        Heads small = Heads.of(1, 8);
        FaceRecognitionCheck check = new FaceRecognitionCheck(() -> new FaceAttack(new ModelStore(folder), folder));
        CheckResult r = check.check(new FakeContext(small.volume(), small.untouched(Status.DEFACED)),
                new NullProgressMonitor());
        assertEquals(Verdict.ERROR, r.verdict());
    }

    @Test
    void asksAPersonWhenNoHeadWasFound() throws Exception {
        Heads small = Heads.of(1, 8);
        FaceRecognitionCheck check = new FaceRecognitionCheck(() -> {
            throw new IllegalStateException("must not be needed");
        });
        assertEquals(Verdict.REVIEW,
                check.check(new FakeContext(small.volume(), small.untouched(Status.NO_HEAD)), new NullProgressMonitor())
                        .verdict());
    }

    @Test
    void namesAnUntouchedScan() throws Exception {
        FakeContext context = context(head().volume(), head().untouched(Status.DEFACED));
        CheckResult r = check(context);
        assertEquals(Verdict.FAIL, r.verdict(), r.message());
        assertEquals(1, r.value().orElseThrow());
        assertEquals(GALLERY, r.details().get("gallerySize"));
        assertFalse(context.attached().get("face-after.png").length == 0);
    }

    @Test
    void doesNotNameAHeadWithoutItsFace() throws Exception {
        CheckResult r = check(context(head().volume(), head().faceRemoved(Status.DEFACED)));
        assertEquals(Verdict.PASS, r.verdict(), r.message() + r.details());
        assertTrue(r.value().orElseThrow() > 1);
    }

    @Test
    void asksAPersonWhenAFaceIsSeenThatIsSaidToBeGone() throws Exception {
        CheckResult r = check(context(head().volume(), head().untouched(Status.NOTHING_LEFT)));
        assertEquals(Verdict.REVIEW, r.verdict(), r.message());
    }

    @Test
    void givesTheSameNumbersTwice() throws Exception {
        FakeContext context = context(head().volume(), head().slab(20));
        Object first = check(context).details().get("recognisers");
        assertEquals(first, check(context).details().get("recognisers"));
    }

    @Test
    void stopsWhenCancelled() throws Exception {
        FakeContext context = context(head().volume(), head().untouched(Status.DEFACED));
        FaceRecognitionCheck check = new FaceRecognitionCheck(FaceRecognitionCheckTest::attack);
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertThrows(OperationCanceledException.class, () -> check.check(context, cancelled));
    }

    private static FakeContext context(Volume original, DefacedVolume defaced) {
        return new FakeContext(original, defaced);
    }

    private static CheckResult check(FakeContext context) throws Exception {
        return new FaceRecognitionCheck(FaceRecognitionCheckTest::attack).check(context, new NullProgressMonitor());
    }

    private static synchronized FaceAttack attack() throws Exception {
        if (attack == null) {
            attack = new FaceAttack(InstalledModels.require(), Path.of("target", "face-prints"),
                    GALLERY);
        }
        return attack;
    }

    private static synchronized Heads head() {
        InstalledModels.require();
        if (head == null) {
            head = Heads.of(4001, SPACING_MM);
        }
        return head;
    }

    @AfterAll
    static void unload() throws Exception {
        if (attack != null) {
            attack.close();
            attack = null;
        }
    }
}
