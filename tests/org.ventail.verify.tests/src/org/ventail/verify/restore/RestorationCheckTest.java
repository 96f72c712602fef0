package org.ventail.verify.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.GalleryEntry;
import org.ventail.api.check.Verdict;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.testkit.PoorDefacing;
import org.ventail.verify.FakeContext;
import org.ventail.verify.Heads;
import org.ventail.verify.InstalledModels;
import org.ventail.verify.attack.FaceAttack;
import org.ventail.verify.models.ModelStore;
import org.ventail.verify.shape.ShapeAttack;

/** Heavy tests skip themselves without the models. */
class RestorationCheckTest {
    private static final double SKIN = 150;
    /** As in the other tests, so that few strangers need be described. */
    private static final int GALLERY = 12;
    @TempDir
    Path cache;

    @Test
    void isAnErrorWithARemedyWhenAModelIsMissing() throws Exception {
        Heads small = Heads.of(1, 8);
        CheckResult r = new RestorationCheck(() -> attack(new ModelStore(cache))).check(
                new FakeContext(small.volume(), small.faceRemoved(Status.DEFACED)), new NullProgressMonitor());
        assertEquals(Verdict.ERROR, r.verdict());
        assertTrue(r.remedy().contains("releng/setup/models"), r.remedy());
    }

    @Test
    void asksAPersonWhenThereIsNoHeadOrNothingToUndo() throws Exception {
        Heads small = Heads.of(1, 8);
        assertEquals(Verdict.REVIEW, unneeded(small, small.untouched(Status.NO_HEAD)).verdict());
        assertEquals(Verdict.REVIEW, unneeded(small, small.untouched(Status.DEFACED)).verdict());
    }

    @Test
    void hasNothingToCompareWithWhenTheFaceWasGoneBefore() throws Exception {
        Heads small = Heads.of(1, 8);
        assertEquals(Verdict.PASS, unneeded(small, small.untouched(Status.NOTHING_LEFT)).verdict());
    }

    @Test
    void doesNotBelieveAMaskOfAnotherGrid() throws Exception {
        Heads small = Heads.of(1, 8);
        DefacedVolume other = Heads.of(1, 9).faceRemoved(Status.DEFACED);
        assertEquals(Verdict.FAIL, unneeded(small, other).verdict());
    }

    @Test
    void failsOnAFaceUnderAFillerAndSaysWhichRestorerBaredIt() throws Exception {
        ModelStore models = InstalledModels.require();
        Heads head = Heads.of(4001, 2.5);
        Volume after = PoorDefacing.filled(head.scan(), 20, SKIN);
        Mask changed = Mask.of(after.geometry(), i -> head.volume().data().get(i) != after.data().get(i));
        FakeContext context = new FakeContext(head.volume(), head.result(after, changed, Status.DEFACED));
        CheckResult r = new RestorationCheck(() -> attack(models)).check(context, new NullProgressMonitor());
        assertEquals(Verdict.FAIL, r.verdict(), r.message() + r.details());
        assertEquals("peeling", r.details().get("worstRestorer"));
        assertEquals(1, r.value().orElseThrow());
        List<?> attackers = (List<?>) r.details().get("attackers");
        assertTrue(attackers.stream().anyMatch(a -> "peeling".equals(((Map<?, ?>) a).get("restored"))));
        assertNotEquals(0, context.attached().get("face-restored.png").length);
    }

    @Test
    void passesAHeadWhoseFaceIsGone() throws Exception {
        ModelStore models = InstalledModels.require();
        Heads head = Heads.of(4001, 2.5);
        CheckResult r = new RestorationCheck(() -> attack(models)).check(
                new FakeContext(head.volume(), head.faceRemoved(Status.DEFACED)), new NullProgressMonitor());
        assertEquals(Verdict.PASS, r.verdict(), r.message() + r.details());
    }

    @Test
    void isAnErrorWhenAPersonOfTheGalleryCannotBeRead() throws Exception {
        ModelStore models = InstalledModels.require();
        Heads small = Heads.of(1, 8);
        GalleryEntry broken = new GalleryEntry("two", "k", () -> {
            throw new VentailException(Problem.error("test", "Cannot be read.", null, "Mend it."));
        });
        CheckResult r = new RestorationCheck(() -> attack(models)).check(
                new FakeContext(small.volume(), small.faceRemoved(Status.DEFACED)).gallery(List.of(broken)),
                new NullProgressMonitor());
        assertEquals(Verdict.ERROR, r.verdict());
        assertEquals("Mend it.", r.remedy());
    }

    @Test
    void stopsWhenCancelled() throws Exception {
        ModelStore models = InstalledModels.require();
        Heads small = Heads.of(1, 8);
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertThrows(OperationCanceledException.class, () -> new RestorationCheck(() -> attack(models)).check(
                new FakeContext(small.volume(), small.faceRemoved(Status.DEFACED)), cancelled));
    }

    private static CheckResult unneeded(Heads head, DefacedVolume defaced) throws Exception {
        return new RestorationCheck(() -> {
            throw new IllegalStateException("must not be needed");
        }).check(new FakeContext(head.volume(), defaced), new NullProgressMonitor());
    }

    private RestorationAttack attack(ModelStore models) throws VentailException {
        Path kept = Path.of("target", "face-prints");
        return new RestorationAttack(new FaceAttack(models, kept, GALLERY), new ShapeAttack(kept), new FaceRestoration(kept));
    }
}
