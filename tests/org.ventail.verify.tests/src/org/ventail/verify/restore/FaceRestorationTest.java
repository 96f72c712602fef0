package org.ventail.verify.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ventail.api.check.GalleryEntry;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Volume;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;
import org.ventail.render.SkinField;
import org.ventail.testkit.PoorDefacing;
import org.ventail.verify.Heads;
import org.ventail.verify.attack.AttackReport.Finding;
import org.ventail.verify.restore.RestoredScans.Restored;
import org.ventail.verify.shape.ShapeAttack;
import org.ventail.verify.shape.ShapeReport;
import org.ventail.verify.shape.ShapeTarget;

/** What restorers find that an attack on what leaves does not: by shape, so without any model, on heads of nobody. */
class FaceRestorationTest {
    private static final long PERSON = 4002;
    private static final double SPACING_MM = 3;
    private static final double SKIN = 150;
    private static final int TEACHERS = 30;
    private static final Path CACHE = Path.of("target", "face-prints");
    private static Heads head;
    private static ShapeTarget target;

    @BeforeAll
    static void prepare() throws Exception {
        head = Heads.of(PERSON, SPACING_MM);
        target = new ShapeAttack(CACHE).target(head.scan(), head.face(), List.of(), null);
    }

    @Test
    void baresAFaceThatAThickFillerHid() throws Exception {
        DefacedVolume filled = defaced(PoorDefacing.filled(head.scan(), 20, SKIN));
        assertNotEquals(Finding.RECOGNISED, attack(filled.volume()).finding(1));
        assertEquals(Finding.RECOGNISED, attack(new PeelingRestorer(), filled).finding(1));
    }

    @Test
    void guessesACutFaceFromTheRestOfTheHeadOnceOthersHaveTaughtIt() throws Exception {
        List<Scan> cohort = LongStream.range(101, 101 + TEACHERS).mapToObj(FaceRestorationTest::scan).toList();
        ShapeTarget among = new ShapeAttack(CACHE).target(head.scan(), head.face(), entries(cohort), null);
        DefacedVolume cut = defaced(PoorDefacing.slab(head.scan(), 45, SKIN));
        ShapeReport plain = among.attack(new Scan(cut.volume(), head.frame()), null);
        assertTrue(plain.rank() > 5, () -> "rank " + plain.rank() + " of person " + PERSON);
        List<SkinMap> teachers = cohort.stream().map(s -> SkinMap.of(SkinField.of(s.volume()), s.frame())).toList();
        Restorer taught = new CohortRestorer(Population.of(teachers));
        ShapeReport guessed = among.attack(taught.restore(DefacedHead.of(head.volume(), cut)), null);
        assertEquals(Finding.RECOGNISED, guessed.finding(1), () -> "person " + PERSON + ": " + guessed);
    }

    @Test
    void fitsAMeanFaceThatIsNearerThanTheCut() throws Exception {
        DefacedVolume cut = defaced(PoorDefacing.slab(head.scan(), 35, SKIN));
        List<SkinMap> people = new DecoySkins(CACHE).first(12, null);
        double plain = attack(cut.volume()).face().after().distance();
        double mended = attack(new MeanFaceRestorer(Population.of(people)), cut).face().after().distance();
        assertTrue(mended < plain / 2, () -> mended + " of " + plain + " mm for person " + PERSON);
    }

    @Test
    void leavesWhatWasNotLostAndIsTheSameTwice() {
        DefacedVolume cut = defaced(PoorDefacing.slab(head.scan(), 35, SKIN));
        DefacedHead patient = DefacedHead.of(head.volume(), cut);
        Volume once = new MembraneRestorer().restore(patient).volume();
        assertEquals(once.digest(), new MembraneRestorer().restore(patient).volume().digest());
        int back = once.geometry().index(once.geometry().nx() / 2, once.geometry().ny() - 20, once.geometry().nz() / 2);
        assertEquals(cut.volume().value(back), once.value(back));
        assertNotEquals(cut.volume().digest(), once.digest());
    }

    @Test
    void saysWhoTaughtItAndHowMuchOfAFaceTheRestOfAHeadTells() throws Exception {
        DefacedVolume cut = defaced(PoorDefacing.slab(head.scan(), 35, SKIN));
        List<GalleryEntry> others = entries(LongStream.range(101, 106).mapToObj(FaceRestorationTest::scan).toList());
        RestoredScans r = new FaceRestoration(CACHE).restore(head.volume(), cut, others, null);
        assertEquals(List.of("peeling", "membrane", "mean-face", "cohort"),
                r.scans().stream().map(Restored::restorer).toList());
        assertEquals(5, r.taughtBy());
        assertEquals(FaceRestoration.FEWEST_TEACHERS - 5, r.taughtByDecoys());
        assertTrue(r.explained() > 0.2 && r.explained() < 1, () -> "explained " + r.explained());
        assertTrue(r.lostShare() > 0.2 && r.lostShare() < 0.8, () -> "lost " + r.lostShare());
    }

    private static ShapeReport attack(Restorer restorer, DefacedVolume defaced) {
        return attack(restorer.restore(DefacedHead.of(head.volume(), defaced)).volume());
    }

    private static ShapeReport attack(Volume volume) {
        return target.attack(new Scan(volume, head.frame()), null);
    }

    private static DefacedVolume defaced(Volume after) {
        Volume before = head.volume();
        Mask changed = Mask.of(before.geometry(), i -> before.data().get(i) != after.data().get(i));
        return head.result(after, changed, Status.DEFACED);
    }

    private static List<GalleryEntry> entries(List<Scan> people) {
        return IntStream.range(0, people.size()).mapToObj(i -> new GalleryEntry("person-" + i, "v", () -> people.get(i)))
                .toList();
    }

    private static Scan scan(long seed) {
        SyntheticHead other = SyntheticHead.random(seed);
        return new Scan(other.voxelise(Contrast.T1, SyntheticHead.grid(SPACING_MM), seed), other.frame());
    }
}
