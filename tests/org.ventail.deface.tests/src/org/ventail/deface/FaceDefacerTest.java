package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ForkJoinPool;
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

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaceDefacerTest {
    private static final double SPACING_MM = 2;
    private final SyntheticHead head = SyntheticHead.random(1);
    private final Geometry grid = SyntheticHead.grid(SPACING_MM);
    private Volume mr;
    private DefacedVolume defacedMr;

    @BeforeAll
    void defaceOnce() throws VentailException {
        mr = head.voxelise(Contrast.T1, grid, 7);
        defacedMr = Scans.deface(mr);
    }

    @Test
    void removesTheFaceOfAnMr() {
        assertEquals(Status.DEFACED, defacedMr.status());
        assertTrue(skinLeft(defacedMr) < 0.15, "share of the face's skin left: " + skinLeft(defacedMr));
    }

    @Test
    void removesTheFaceOfACt() throws VentailException {
        DefacedVolume r = Scans.deface(head.voxelise(Contrast.CT, grid, 7));
        assertEquals(Status.DEFACED, r.status());
        assertTrue(skinLeft(r) < 0.15, "share of the face's skin left: " + skinLeft(r));
        assertEquals(0, r.changed().and(head.brain(grid)).count(), "brain voxels changed");
    }

    @Test
    void neverTouchesTheBrain() {
        assertEquals(0, defacedMr.changed().and(head.brain(grid)).count(), "true brain voxels changed");
        assertEquals(0, defacedMr.changed().and(defacedMr.brain()).count(), "estimated brain voxels changed");
        assertTrue(Scans.overlap(defacedMr.brain(), head.brain(grid)) > 0.85);
    }

    @Test
    void changesNothingOutsideItsMask() {
        for (int i = 0; i < grid.size(); i++) {
            if (!defacedMr.changed().get(i)) {
                assertEquals(mr.data().get(i), defacedMr.volume().data().get(i));
            }
        }
    }

    @Test
    void fillsWithTheScansOwnNoise() {
        double low = Double.MAX_VALUE;
        double high = 0;
        for (int i = defacedMr.changed().nextSet(0); i >= 0; i = defacedMr.changed().nextSet(i + 1)) {
            low = Math.min(low, defacedMr.volume().value(i));
            high = Math.max(high, defacedMr.volume().value(i));
        }
        assertTrue(high > low + 10, "noise from " + low + " to " + high);
        assertTrue(high < 120, "brightest fill " + high + ", tissue is above 200");
    }

    @Test
    void knowsWhereFrontAndUpAre() {
        assertTrue(defacedMr.frame().anterior().dot(head.frame().anterior()) > 0.94);
        assertTrue(defacedMr.frame().superior().dot(head.frame().superior()) > 0.94);
        assertTrue(defacedMr.frame().centerLps().minus(head.frame().centerLps()).length() < 40);
    }

    @Test
    void givesTheSameBytesOnOneCoreAndMany() throws Exception {
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            DefacedVolume single = one.submit(() -> Scans.deface(mr)).get();
            assertEquals(defacedMr.volume().digest(), single.volume().digest());
            assertEquals(defacedMr.changed(), single.changed());
        } finally {
            one.shutdown();
        }
    }

    @Test
    void doesNotCareHowAxesAreStored() throws VentailException {
        DefacedVolume r = Scans.deface(Scans.reordered(mr));
        assertEquals(Status.DEFACED, r.status());
        Mask back = Mask.of(grid, i -> r.changed().get(Scans.reorderedIndex(grid, i)));
        double overlap = Scans.overlap(back, defacedMr.changed());
        assertTrue(overlap > 0.93, "overlap of the regions: " + overlap);
        assertEquals(0, back.and(head.brain(grid)).count(), "brain voxels changed");
    }

    @Test
    void sparesWhatIsToBeKept() throws VentailException {
        Mask keep = Mask.of(grid, i -> i % grid.nx() < grid.nx() / 2);
        DefacedVolume r = new FaceDefacer().deface(mr, DefaceOptions.DEFAULT.keeping(keep),
                new NullProgressMonitor());
        assertEquals(defacedMr.changed().minus(keep), r.changed());
        assertTrue(r.findings().stream().anyMatch(f -> f.message().contains("were kept")));
    }

    @Test
    void leavesEarsWhenToldTo() throws VentailException {
        DefacedVolume r = new FaceDefacer().deface(mr, DefaceOptions.DEFAULT.without(Part.EARS),
                new NullProgressMonitor());
        assertTrue(r.changed().count() < defacedMr.changed().count());
        assertTrue(r.changed().minus(defacedMr.changed()).isEmpty());
    }

    @Test
    void usesOneMaskForAllTimePoints() throws VentailException {
        int n = grid.size();
        VoxelData two = mr.data().blank(2 * n);
        for (int i = 0; i < 2 * n; i++) {
            two.set(i, mr.data().get(i % n));
        }
        DefacedVolume r = Scans.deface(new Volume(grid, two, mr.rescale(), mr.modality(), 2));
        assertEquals(defacedMr.changed(), r.changed());
        int last = r.changed().nextSet(0);
        assertEquals(r.volume().data().get(last), r.volume().data().get(n + last));
        assertTrue(r.volume().data().get(n + last) < 120);
    }

    @Test
    void findsNothingLeftWhereItHasBeen() throws VentailException {
        DefacedVolume again = Scans.deface(defacedMr.volume());
        assertEquals(Status.NOTHING_LEFT, again.status());
        assertSame(defacedMr.volume(), again.volume());
        assertFalse(again.face().isEmpty(), "attackers need to know where the face was");
    }

    @Test
    void reportsAHeaderThatLiesAboutFrontAndUp() throws VentailException {
        Affine halfTurn = Affine.ofRows(1, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0);
        DefacedVolume r = Scans.deface(Scans.withHeader(head.voxelise(Contrast.CT, grid, 7), halfTurn));
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
        assertThrows(OperationCanceledException.class, () -> defacer.deface(mr, DefaceOptions.DEFAULT, canceled));
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
        assertThrows(OperationCanceledException.class, () -> defacer.deface(mr, DefaceOptions.DEFAULT, later));
    }

    @Test
    void refusesAKeepMaskOfAnotherGrid() {
        DefaceOptions options = DefaceOptions.DEFAULT.keeping(Mask.empty(SyntheticHead.grid(3)));
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
