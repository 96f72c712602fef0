package org.ventail.verify.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.GalleryEntry;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.check.ReleaseMemory;
import org.ventail.api.check.Verdict;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;
import org.ventail.verify.FakeContext;
import org.ventail.verify.Heads;

class LinkageCheckTest {
    private static final double SPACING_MM = 3;
    private static final LinkageCheck CHECK = new LinkageCheck();
    private static final Map<Long, Scan> VISITS = new HashMap<>();
    private final Heads one = Heads.of(1, SPACING_MM);

    @Test
    void findsAPersonUnderAnotherNameBehindARemovedFace() throws Exception {
        CheckResult r = check(context().gallery(List.of(entry("other", visit(2)), entry("same", visit(1)))));
        assertEquals(Verdict.REVIEW, r.verdict(), r.message());
        assertEquals(1, r.details().get("othersFound"));
        assertTrue(r.value().orElseThrow() <= LinkageCheck.MAX_DISTANCE, r.toString());
    }

    @Test
    void failsWhereThePolicySaysSo() throws Exception {
        assertEquals(Verdict.FAIL,
                check(context().gallery(List.of(entry("same", visit(1)))).with("otherName", "fail")).verdict());
    }

    @Test
    void passesAmongStrangers() throws Exception {
        CheckResult r = check(context().gallery(List.of(entry("a", visit(2)), entry("b", visit(3)), entry("c", visit(4)))));
        assertEquals(Verdict.PASS, r.verdict(), r.message());
        assertEquals(3, r.details().get("othersCompared"));
        assertTrue(r.value().orElseThrow() > LinkageCheck.MAX_DISTANCE, r.toString());
    }

    @Test
    void findsWhoLeftEarlierUnderAnotherName() throws Exception {
        byte[] secret = {1, 2, 3};
        CheckResult first = check(context().memory(new ReleaseMemory(secret, List.of())));
        String sketch = (String) first.details().get(ReleaseMemory.SKETCH);
        CheckResult again = check(context(visit(1)).memory(
                new ReleaseMemory(secret, List.of(new ReleaseMemory.Earlier(sketch, false)))));
        assertEquals(Verdict.REVIEW, again.verdict(), again.message());
        CheckResult sameName = check(context(visit(1)).memory(
                new ReleaseMemory(secret, List.of(new ReleaseMemory.Earlier(sketch, true)))));
        assertEquals(Verdict.PASS, sameName.verdict(), sameName.message());
        assertEquals(1, sameName.details().get("earlierSameNameFound"));
        CheckResult stranger = check(context(visit(2)).memory(
                new ReleaseMemory(secret, List.of(new ReleaseMemory.Earlier(sketch, false)))));
        assertEquals(Verdict.PASS, stranger.verdict(), stranger.message());
    }

    @Test
    void sketchesSayNothingUnderAnotherSecret() {
        BrainPattern pattern = new Fingerprinter().of(one.scan());
        Sketch mine = new Sketcher(new byte[] {1}).of(pattern);
        assertEquals(mine.text(), new Sketcher(new byte[] {1}).of(pattern).text());
        assertEquals(0.5, mine.distance(new Sketcher(new byte[] {2}).of(pattern)), 0.08);
    }

    @Test
    void seesThroughSwappedSides() {
        Fingerprinter fingerprinter = new Fingerprinter();
        Scan scan = one.scan();
        HeadFrame f = scan.frame();
        Geometry g = scan.volume().geometry();
        double twice = 2 * f.centerLps().x();
        Geometry swapped = new Geometry(g.nx(), g.ny(), g.nz(),
                Affine.ofRows(-1, 0, 0, twice, 0, 1, 0, 0, 0, 0, 1, 0).compose(g.voxelToLps()));
        Scan lying = new Scan(new Volume(swapped, scan.volume().data(), scan.volume().rescale(),
                scan.volume().modality()), f);
        Sketcher sketcher = new Sketcher(new byte[] {1});
        Sketch truth = sketcher.of(fingerprinter.of(scan));
        BrainPattern mirrored = fingerprinter.of(lying);
        assertTrue(truth.distance(sketcher.of(mirrored.mirrored())) < 0.05);
        assertNotEquals(0, truth.distance(sketcher.of(mirrored)));
    }

    @Test
    void wantsAPersonToLookWhereNoHeadWasFound() throws Exception {
        assertEquals(Verdict.REVIEW, check(new FakeContext(one.volume(), one.untouched(Status.NO_HEAD))).verdict());
    }

    @Test
    void wantsAPersonToLookWhereTheScanShowsOnlyTheNeck() throws Exception {
        HeadFrame f = one.frame();
        HeadFrame elsewhere = new HeadFrame(f.centerLps().plus(new Point3(0, 0, 120)), f.anterior(), f.superior(), 135);
        CheckResult r = check(new FakeContext(one.volume(), new DefacedVolume(one.volume(),
                one.face(), one.brain(), one.face(), elsewhere, Status.DEFACED, one.untouched(Status.DEFACED).recipe(),
                List.of())));
        assertEquals(Verdict.REVIEW, r.verdict());
    }

    @Test
    void isNoPassWhereAnotherScanCannotBeReadOrASketchIsDamaged() {
        GalleryEntry broken = new GalleryEntry("x", "x", () -> {
            throw new VentailException(Problem.error("x", "x", null, ""));
        });
        assertThrows(VentailException.class, () -> check(context().gallery(List.of(broken))));
        assertThrows(IllegalArgumentException.class, () -> check(context().memory(new ReleaseMemory(new byte[1],
                List.of(new ReleaseMemory.Earlier("brain-1:AAAA", false))))));
        assertThrows(IllegalArgumentException.class, () -> check(context().gallery(List.of(entry("same", visit(1))))
                .with("otherName", "pass")));
    }

    private FakeContext context() {
        return new FakeContext(one.volume(), one.faceRemoved(Status.DEFACED));
    }

    private FakeContext context(Scan scan) {
        return new FakeContext(scan.volume(), new DefacedVolume(scan.volume(), nothing(scan),
                nothing(scan), nothing(scan), scan.frame(), Status.DEFACED,
                new DefacedVolume.Recipe("test", "1", Map.of(), 1), List.of()));
    }

    private static Mask nothing(Scan scan) {
        return Mask.empty(scan.volume().geometry());
    }

    /** The same seed is the same person, lying elsewhere and askew, with other noise and spacing. */
    private static Scan visit(long seed) {
        return VISITS.computeIfAbsent(seed, s -> {
            SyntheticHead head = SyntheticHead.random(s).posed(40 + s);
            return new Scan(head.voxelise(Contrast.T1, SyntheticHead.grid(2.5), 90 + s), head.frame());
        });
    }

    private static GalleryEntry entry(String id, Scan scan) {
        return new GalleryEntry(id, id, () -> scan);
    }

    private static CheckResult check(FakeContext context) throws Exception {
        return CHECK.check(context, new NullProgressMonitor());
    }
}
