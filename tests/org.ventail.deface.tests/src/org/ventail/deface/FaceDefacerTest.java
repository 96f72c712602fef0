package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefaceOptions.Part;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;
import org.ventail.testkit.Cores;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaceDefacerTest {
    private static final double SPACING_MM = 2;
    private final SyntheticHead head = SyntheticHead.random(1);
    private final Geometry grid = SyntheticHead.grid(SPACING_MM);
    private Volume mr;
    private DefacedVolume removed;

    @BeforeAll
    void defaceOnce() throws VentailException {
        mr = head.voxelise(Contrast.T1, grid, 7);
        removed = Scans.remove(mr);
    }

    @Test
    void removesTheFaceOfAnMr() {
        assertEquals(Status.DEFACED, removed.status());
        assertTrue(skinLeft(removed) < 0.15, "share of the face's skin left: " + skinLeft(removed));
    }

    @Test
    void removesTheFaceOfACt() throws VentailException {
        DefacedVolume r = Scans.remove(head.voxelise(Contrast.CT, grid, 7));
        assertEquals(Status.DEFACED, r.status());
        assertTrue(skinLeft(r) < 0.15, "share of the face's skin left: " + skinLeft(r));
        assertEquals(0, r.changed().and(head.brain(grid)).count(), "brain voxels changed");
    }

    @Test
    void neverTouchesTheBrain() {
        assertEquals(0, removed.changed().and(head.brain(grid)).count(), "true brain voxels changed");
        assertEquals(0, removed.changed().and(removed.brain()).count(), "estimated brain voxels changed");
        assertTrue(Scans.overlap(removed.brain(), head.brain(grid)) > 0.85);
    }

    @Test
    void changesNothingOutsideItsMask() {
        for (int i = 0; i < grid.size(); i++) {
            if (!removed.changed().get(i)) {
                assertEquals(mr.data().get(i), removed.volume().data().get(i));
            }
        }
    }

    @Test
    void fillsWithTheScansOwnNoise() {
        Mask farInFront = removed.changed().and(head.face(grid)).and(Mask.of(grid, i -> forward(i) > 75 && up(i) < -10));
        assertTrue(farInFront.count() > 1000, "voxels of the face far in front: " + farInFront.count());
        double low = Double.MAX_VALUE;
        double high = 0;
        for (int i = farInFront.nextSet(0); i >= 0; i = farInFront.nextSet(i + 1)) {
            low = Math.min(low, removed.volume().value(i));
            high = Math.max(high, removed.volume().value(i));
        }
        assertTrue(high > low + 10, "noise from " + low + " to " + high);
        assertTrue(high < 120, "brightest fill " + high + ", tissue is above 200");
    }

    @Test
    void closesTheCutWithPlainTissue() {
        // where the nose opens into the throat
        double depth = 0;
        for (double f = 110; f > 0; f -= 1) {
            int z = (int) Math.round(grid.lpsToVoxel().z(0, 0, -12));
            int y = (int) Math.round(grid.lpsToVoxel().y(0, -f, 0));
            if (removed.volume().value(grid.nx() / 2, y, z) > 200) {
                break;
            }
            depth = 110 - f;
        }
        assertTrue(depth > 40 && depth < 90, "first tissue " + depth + " mm behind the tip of the nose");
    }

    private double up(int i) {
        return grid.voxelToLps().z(0, 0, i / (grid.nx() * grid.ny()));
    }

    private double forward(int i) {
        return -grid.voxelToLps().y(0, i / grid.nx() % grid.ny(), 0);
    }

    @Test
    void knowsWhereFrontAndUpAre() {
        assertTrue(removed.frame().anterior().dot(head.frame().anterior()) > 0.94);
        assertTrue(removed.frame().superior().dot(head.frame().superior()) > 0.94);
        assertTrue(removed.frame().centerLps().minus(head.frame().centerLps()).length() < 40);
    }

    @Test
    void givesTheSameBytesOnOneCoreAndMany() throws Exception {
        DefacedVolume single = Cores.on(1, () -> Scans.remove(mr));
        assertEquals(removed.volume().digest(), single.volume().digest());
        assertEquals(removed.changed(), single.changed());
    }

    @Test
    void doesNotCareHowAxesAreStored() throws VentailException {
        DefacedVolume r = Scans.remove(Scans.reordered(mr));
        assertEquals(Status.DEFACED, r.status());
        Mask back = Mask.of(grid, i -> r.changed().get(Scans.reorderedIndex(grid, i)));
        double overlap = Scans.overlap(back, removed.changed());
        assertTrue(overlap > 0.93, "overlap of the regions: " + overlap);
        assertEquals(0, back.and(head.brain(grid)).count(), "brain voxels changed");
    }

    @Test
    void sparesWhatIsToBeKept() throws VentailException {
        Mask keep = Mask.of(grid, i -> i % grid.nx() < grid.nx() / 2);
        DefacedVolume r = new FaceDefacer().deface(mr, Scans.REMOVE.keeping(keep),
                new NullProgressMonitor());
        assertEquals(removed.changed().minus(keep), r.changed());
        assertTrue(r.findings().stream().anyMatch(f -> f.message().contains("were kept")));
    }

    @Test
    void takesAwayWhatWasMarkedByHandButNeverTheBrain() throws VentailException {
        Mask also = Mask.of(grid, i -> i % grid.nx() < grid.nx() / 3);
        DefacedVolume r = new FaceDefacer().deface(mr, Scans.REMOVE.alsoRemoving(also), new NullProgressMonitor());
        assertEquals(removed.changed().or(also.minus(r.brain())), r.changed());
        double brightest = 0;
        for (int i = also.nextSet(0); i >= 0; i = also.nextSet(i + 1)) {
            brightest = r.brain().get(i) ? brightest : Math.max(brightest, r.volume().value(i));
        }
        double tissue = 0;
        for (int i = r.brain().nextSet(0); i >= 0; i = r.brain().nextSet(i + 1)) {
            assertEquals(mr.data().get(i), r.volume().data().get(i));
            tissue = Math.max(tissue, mr.value(i));
        }
        assertTrue(brightest < 0.5 * tissue, "air, not " + brightest);
    }

    @Test
    void keepsMoreRoundTheBrainWhenToldTo() throws VentailException {
        DefacedVolume r = new FaceDefacer().deface(mr, Scans.REMOVE.withBrainMargin(12), new NullProgressMonitor());
        assertTrue(r.changed().minus(removed.changed()).isEmpty());
        assertTrue(r.changed().count() < removed.changed().count());
    }

    @Test
    void leavesEarsWhenToldTo() throws VentailException {
        DefacedVolume r = new FaceDefacer().deface(mr, Scans.REMOVE.without(Part.EARS),
                new NullProgressMonitor());
        assertTrue(r.changed().count() < removed.changed().count());
        assertTrue(r.changed().minus(removed.changed()).isEmpty());
    }

    @Test
    void usesOneMaskForAllTimePoints() throws VentailException {
        int n = grid.size();
        VoxelData two = mr.data().blank(2 * n);
        for (int i = 0; i < 2 * n; i++) {
            two.set(i, mr.data().get(i % n));
        }
        DefacedVolume r = Scans.remove(new Volume(grid, two, mr.rescale(), mr.modality(), 2));
        assertEquals(removed.changed(), r.changed());
        for (int i = r.changed().nextSet(0); i >= 0; i = r.changed().nextSet(i + 1)) {
            assertEquals(r.volume().data().get(i), r.volume().data().get(n + i));
        }
    }

    @Test
    void findsNothingLeftWhereItHasBeen() throws VentailException {
        DefacedVolume again = Scans.remove(removed.volume());
        assertEquals(Status.NOTHING_LEFT, again.status());
        assertSame(removed.volume(), again.volume());
        assertFalse(again.face().isEmpty(), "attackers need to know where the face was");
    }

    @Test
    void reportsAHeaderThatLiesAboutFrontAndUp() throws VentailException {
        Affine halfTurn = Affine.ofRows(1, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0);
        DefacedVolume r = Scans.remove(Scans.withHeader(head.voxelise(Contrast.CT, grid, 7), halfTurn));
        assertEquals(Status.UNSURE, r.status());
        assertTrue(r.findings().stream().anyMatch(f -> f.message().contains("header is wrong")),
                r.findings().toString());
        assertTrue(skinLeft(r) < 0.15, "share of the face's skin left: " + skinLeft(r));
    }

    @Test
    void stopsWhenCanceled() {
        NullProgressMonitor canceled = new NullProgressMonitor();
        canceled.setCanceled(true);
        FaceDefacer defacer = new FaceDefacer();
        assertThrows(OperationCanceledException.class, () -> defacer.deface(mr, Scans.REMOVE, canceled));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 40, 400})
    void stopsAtWhateverMomentItIsCanceled(int questions) {
        AtomicInteger asked = new AtomicInteger();
        NullProgressMonitor later = new NullProgressMonitor() {
            @Override
            public boolean isCanceled() {
                return asked.incrementAndGet() > questions;
            }
        };
        FaceDefacer defacer = new FaceDefacer();
        assertThrows(OperationCanceledException.class, () -> defacer.deface(mr, Scans.REMOVE, later));
    }

    @Test
    void refusesAKeepMaskOfAnotherGrid() {
        DefaceOptions options = Scans.REMOVE.keeping(Mask.empty(SyntheticHead.grid(3)));
        VentailException e = assertThrows(VentailException.class,
                () -> new FaceDefacer().deface(mr, options, new NullProgressMonitor()));
        assertEquals("deface.keep.grid", e.problem().code());
    }

    /** Share of the true face's outermost 6 mm, front half, that was left. */
    private double skinLeft(DefacedVolume r) {
        Mask skin = Skin.of(head, grid);
        return (double) skin.minus(r.changed()).count() / skin.count();
    }
}
