package org.ventail.verify.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.GalleryEntry;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.check.Verdict;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.phantom.Contrast;
import org.ventail.testkit.IctHeads;
import org.ventail.testkit.PoorDefacing;
import org.ventail.testkit.TestData;
import org.ventail.verify.FakeContext;
import org.ventail.verify.Heads;

class FaceShapeCheckTest {
    private static final double SKIN = 150;
    @TempDir
    static Path cache;
    private static FaceShapeCheck check;
    private static Heads head;
    private static final List<GalleryEntry> people = new ArrayList<>();

    @BeforeAll
    static void prepare() {
        check = new FaceShapeCheck(new ShapeAttack(cache));
        head = Heads.of(4001, 3);
    }

    @Test
    void namesAnUntouchedScan() throws Exception {
        CheckResult r = check(head.volume(), head.untouched(Status.DEFACED));
        assertEquals(Verdict.FAIL, r.verdict(), r.message());
        assertEquals(31, r.details().get("gallerySize"));
    }

    @Test
    void doesNotNameAHeadWithoutItsFace() throws Exception {
        CheckResult r = check(head.volume(), head.faceRemoved(Status.DEFACED));
        assertEquals(Verdict.PASS, r.verdict(), r.message() + r.details());
    }

    @Test
    void namesAHeadWithoutItsNose() throws Exception {
        assertEquals(Verdict.FAIL, check(head.volume(), head.slab(20)).verdict());
    }

    @Test
    void namesABlurredFaceAmongPeople() throws Exception {
        CheckResult r = firstAmongPeople(s -> PoorDefacing.blurred(s, 4));
        assertEquals(Verdict.FAIL, r.verdict(), r.message() + r.details());
    }

    @Test
    void putsAFaceUnderALayerOfTissueFirstAmongPeople() throws Exception {
        firstAmongPeople(s -> PoorDefacing.filled(s, 10, SKIN));
    }

    @Test
    void asksAPersonWhenNoHeadWasFound() throws Exception {
        assertEquals(Verdict.REVIEW, check(head.volume(), head.untouched(Status.NO_HEAD)).verdict());
    }

    @Test
    void asksAPersonWhenTheDefacerIsUnsure() throws Exception {
        assertEquals(Verdict.REVIEW, check(head.volume(), head.faceRemoved(Status.UNSURE)).verdict());
    }

    @Test
    void doesNotBelieveThatTheFaceIsGone() throws Exception {
        assertEquals(Verdict.REVIEW, check(head.volume(), head.untouched(Status.NOTHING_LEFT)).verdict());
        DefacedVolume gone = head.faceRemoved(Status.NOTHING_LEFT);
        assertEquals(Verdict.PASS, check(gone.volume(), gone).verdict());
    }

    @Test
    void asksAPersonWhenNothingSaysWhereTheFaceWas() throws Exception {
        DefacedVolume nowhere = Heads.withoutRegion(head.untouched(Status.DEFACED));
        assertEquals(Verdict.REVIEW, check(head.volume(), nowhere).verdict());
    }

    @Test
    void isAnErrorWhenAPersonOfTheGalleryCannotBeRead() throws Exception {
        GalleryEntry broken = new GalleryEntry("two", "k", () -> {
            throw new VentailException(Problem.error("test", "Cannot be read.", null, "Mend it."));
        });
        CheckResult r = check.check(new FakeContext(head.volume(), head.faceRemoved(Status.DEFACED))
                .gallery(List.of(broken)), new NullProgressMonitor());
        assertEquals(Verdict.ERROR, r.verdict());
        assertEquals("Mend it.", r.remedy());
    }

    @Test
    void stopsWhenCancelled() {
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertThrows(OperationCanceledException.class,
                () -> check.check(new FakeContext(head.volume(), head.untouched(Status.DEFACED)), cancelled));
    }

    private static CheckResult check(Volume original, DefacedVolume defaced) throws Exception {
        return check.check(new FakeContext(original, defaced), new NullProgressMonitor());
    }

    @FunctionalInterface
    private interface Defacing {
        Volume apply(Scan scan);
    }

    /** Among other people of the morphable head, who resemble each other as people do. */
    private static CheckResult firstAmongPeople(Defacing defacing) throws Exception {
        IctHeads heads = IctHeads.read(TestData.require(IctHeads.FILE));
        Scan scan = heads.scan(1, 1, 2);
        List<GalleryEntry> others = people(heads);
        DefacedVolume defaced = new DefacedVolume(defacing.apply(scan), PoorDefacing.region(scan),
                Mask.empty(scan.volume().geometry()), PoorDefacing.region(scan), scan.frame(), Status.DEFACED,
                new DefacedVolume.Recipe("test", "1", Map.of(), 1), List.of());
        CheckResult r = check.check(new FakeContext(scan.volume(), defaced).gallery(others), new NullProgressMonitor());
        assertEquals(1, r.value().orElseThrow(), r.message() + r.details());
        return r;
    }

    private static synchronized List<GalleryEntry> people(IctHeads heads) throws IOException {
        if (people.isEmpty()) {
            for (long person = 2; person <= 5; person++) {
                people.add(entry(heads, person));
            }
        }
        return people;
    }

    private static GalleryEntry entry(IctHeads heads, long person) throws IOException {
        Scan scan = heads.person(person).scan(Contrast.T1, 2, 2);
        return new GalleryEntry("person-" + person, "v", () -> scan);
    }
}
