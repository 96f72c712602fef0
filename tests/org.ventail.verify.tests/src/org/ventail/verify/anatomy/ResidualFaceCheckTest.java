package org.ventail.verify.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Verdict;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.model.Mask;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.testkit.PoorDefacing;
import org.ventail.verify.FakeContext;
import org.ventail.verify.Heads;

class ResidualFaceCheckTest {
    private static Heads head;

    @BeforeAll
    static void voxelise() {
        head = Heads.of(7, 3);
    }

    @Test
    void failsForAnUntouchedScan() throws VentailException {
        CheckResult r = check(head.volume(), head.untouched(Status.DEFACED));
        assertEquals(Verdict.FAIL, r.verdict());
        assertTrue(r.value().orElseThrow() > 0.95 * (double) r.details().get("faceCm2"), r.message());
    }

    @Test
    void passesWhenTheFaceIsGone() throws VentailException {
        CheckResult r = check(head.volume(), head.faceRemoved(Status.DEFACED));
        assertEquals(Verdict.PASS, r.verdict(), r.message());
    }

    @Test
    void failsWhenOnlyTheNoseIsGone() throws VentailException {
        CheckResult r = check(head.volume(), head.slab(20));
        assertEquals(Verdict.FAIL, r.verdict(), r.message());
    }

    @Test
    void failsWhenTheFaceIsOnlyBlurred() throws VentailException {
        Heads fine = Heads.of(7, 2);
        Volume blurred = PoorDefacing.blurred(fine.scan(), 4);
        CheckResult r = check(fine.volume(), fine.result(blurred, fine.face(), Status.DEFACED));
        assertEquals(Verdict.FAIL, r.verdict(), r.message());
    }

    @Test
    void failsWhenALayerWasPutOnTheFace() throws VentailException {
        CheckResult r = check(head.volume(), head.result(PoorDefacing.filled(head.scan(), 10, 150), head.face(),
                Status.DEFACED));
        assertEquals(Verdict.FAIL, r.verdict(), r.message());
        assertTrue((double) r.details().get("unchangedCm2") > 0.75 * (double) r.details().get("faceCm2"), r.details()::toString);
    }

    @Test
    void failsWhenAllVoxelsChangedButTheSkinDidNot() throws VentailException {
        VoxelData noisy = head.volume().data().copy();
        Random random = new Random(7);
        for (int i = 0; i < noisy.length(); i++) {
            noisy.set(i, noisy.get(i) + (random.nextBoolean() ? 3 : -3));
        }
        CheckResult r = check(head.volume(), head.result(head.volume().withData(noisy), head.face(), Status.DEFACED));
        assertEquals(Verdict.FAIL, r.verdict(), r.message());
        assertEquals(0.0, r.details().get("unchangedCm2"));
    }

    @Test
    void passesWhenAnotherFaceCrossesTheOldOne() throws VentailException {
        Volume stranger = Heads.of(8, 3).volume();
        VoxelData data = head.volume().data().copy();
        for (int i = head.face().nextSet(0); i >= 0; i = head.face().nextSet(i + 1)) {
            data.set(i, stranger.data().get(i) + 1);
        }
        Mask before = PoorDefacing.region(head.scan()).minus(head.face());
        for (int i = before.nextSet(0); i >= 0; i = before.nextSet(i + 1)) {
            data.set(i, head.brain().get(i) ? data.get(i) : stranger.data().get(i) + 1);
        }
        CheckResult r = check(head.volume(), head.result(head.volume().withData(data), head.face(), Status.DEFACED));
        assertEquals(Verdict.PASS, r.verdict(), r.message() + r.details());
    }

    @Test
    void saysWhichPartsAreLeft() throws VentailException {
        CheckResult r = check(head.volume(), head.slab(20));
        Map<?, ?> left = (Map<?, ?>) r.details().get("leftCm2ByPart");
        assertTrue((double) left.get("cheeks") > 20, left::toString);
        assertTrue((double) left.get("nose") < (double) left.get("cheeks"), left::toString);
    }

    @Test
    void saysThatEarsOrbitsAndTeethAreLeftUnderAnUntouchedSkin() throws VentailException {
        Map<?, ?> left = (Map<?, ?>) check(head.volume(), head.untouched(Status.DEFACED)).details().get("leftCm2ByFeature");
        for (String feature : List.of("ears", "orbit", "teeth")) {
            assertTrue((double) left.get(feature) > 10, feature + " in " + left);
        }
    }

    @Test
    void saysThatTheEarsAreLeftWhenOnlyTheFaceIsGone() throws VentailException {
        CheckResult r = check(head.volume(), head.faceRemoved(Status.DEFACED));
        Map<?, ?> left = (Map<?, ?>) r.details().get("leftCm2ByFeature");
        assertTrue((double) left.get("ears") > 10, left::toString);
        assertTrue((double) left.get("orbit") < 3, left::toString);
        assertTrue((double) left.get("teeth") < 3, left::toString);
    }

    @Test
    void findsTeethBehindALayerOfNewSkin() throws VentailException {
        Volume after = PoorDefacing.filled(head.scan(), 10, 150);
        Map<?, ?> left = (Map<?, ?>) check(head.volume(), head.result(after, head.face(), Status.DEFACED)).details()
                .get("leftCm2ByFeature");
        assertTrue((double) left.get("teeth") > 5, left::toString);
    }

    @Test
    void asksAPersonWhenNoHeadWasFound() throws VentailException {
        assertEquals(Verdict.REVIEW, check(head.volume(), head.untouched(Status.NO_HEAD)).verdict());
    }

    @Test
    void asksAPersonWhenTheDefacerIsUnsure() throws VentailException {
        assertEquals(Verdict.REVIEW, check(head.volume(), head.faceRemoved(Status.UNSURE)).verdict());
    }

    @Test
    void doesNotBelieveThatTheFaceIsGone() throws VentailException {
        assertEquals(Verdict.FAIL, check(head.volume(), head.untouched(Status.NOTHING_LEFT)).verdict());
    }

    @Test
    void passesWhenTheFaceWasGoneBefore() throws VentailException {
        DefacedVolume gone = head.faceRemoved(Status.NOTHING_LEFT);
        CheckResult r = check(gone.volume(), gone);
        assertEquals(Verdict.PASS, r.verdict(), r.message());
    }

    @Test
    void asksAPersonWhenNothingIsLeftOfNoFaceRegion() throws VentailException {
        DefacedVolume nowhere = Heads.withoutRegion(head.untouched(Status.NOTHING_LEFT));
        assertEquals(Verdict.REVIEW, check(head.volume(), nowhere).verdict());
    }

    @Test
    void asksAPersonWhenTheFaceRegionIsEmpty() throws VentailException {
        DefacedVolume nowhere = Heads.withoutRegion(head.faceRemoved(Status.DEFACED));
        assertEquals(Verdict.REVIEW, check(head.volume(), nowhere).verdict());
    }

    @Test
    void failsWhenALaterTimePointKeepsTheFace() throws VentailException {
        DefacedVolume gone = head.faceRemoved(Status.DEFACED);
        CheckResult r = check(twice(head.volume(), head.volume()),
                head.result(twice(gone.volume(), head.volume()), gone.changed(), Status.DEFACED));
        assertEquals(Verdict.FAIL, r.verdict(), r.message());
        CheckResult both = check(twice(head.volume(), head.volume()),
                head.result(twice(gone.volume(), gone.volume()), gone.changed(), Status.DEFACED));
        assertEquals(Verdict.PASS, both.verdict(), both.message());
    }

    private static Volume twice(Volume first, Volume second) {
        int n = first.geometry().size();
        VoxelData data = first.data().blank(2 * n);
        for (int i = 0; i < n; i++) {
            data.set(i, first.data().get(i));
            data.set(n + i, second.data().get(i));
        }
        return new Volume(first.geometry(), data, first.rescale(), first.modality(), 2);
    }

    private static CheckResult check(Volume original, DefacedVolume defaced) throws VentailException {
        return new ResidualFaceCheck().check(new FakeContext(original, defaced), new NullProgressMonitor());
    }
}
