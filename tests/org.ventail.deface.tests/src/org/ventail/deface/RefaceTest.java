package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefaceOptions.Method;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;
import org.ventail.testkit.Cores;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefaceTest {
    private static final DefaceOptions REFACE = DefaceOptions.DEFAULT.withMethod(Method.REFACE);
    private static final DefaceOptions REMOVE = DefaceOptions.DEFAULT.withMethod(Method.REMOVE);
    private static final double SPACING_MM = 2;
    private final SyntheticHead head = SyntheticHead.random(1);
    private final Geometry grid = SyntheticHead.grid(SPACING_MM);
    private final FaceDefacer defacer = new FaceDefacer();
    private Volume mr;
    private FoundHead found;
    private DefacedVolume refaced;

    @BeforeAll
    void refaceOnce() throws VentailException {
        mr = head.voxelise(Contrast.T1, grid, 7);
        found = defacer.find(mr, new NullProgressMonitor());
        refaced = defacer.deface(mr, found, REFACE, new NullProgressMonitor());
    }

    @Test
    void changesWhatRemovingChanges() throws VentailException {
        DefacedVolume removed = defacer.deface(mr, found, REMOVE, new NullProgressMonitor());
        assertEquals(Status.DEFACED, refaced.status());
        assertEquals(removed.changed(), refaced.changed());
        assertTrue(refaced.changed().count() > refaced.face().count(), "room for the seam");
        assertEquals(removed.face(), refaced.face());
    }

    @Test
    void putsAFaceWhereTheFaceWas() {
        double air = mean(refaced, Mask.of(grid, i -> refaced.changed().get(i) && outside(i)));
        double inside = mean(refaced, head.face(grid).and(refaced.changed()));
        assertTrue(air < 60, "air before the face is " + air);
        assertTrue(inside > 200, "tissue in the face is " + inside);
    }

    @Test
    void staysWithinTheValuesOfTheScan() {
        double high = 0;
        for (int i = 0; i < grid.size(); i++) {
            high = Math.max(high, mr.value(i));
        }
        for (int i = refaced.changed().nextSet(0); i >= 0; i = refaced.changed().nextSet(i + 1)) {
            assertTrue(refaced.volume().value(i) <= high);
            assertTrue(refaced.volume().value(i) >= 0);
        }
    }

    @Test
    void givesTheSameBytesOnOneCoreAndMany() throws Exception {
        DefacedVolume single = Cores.on(1, () -> defacer.deface(mr, REFACE, new NullProgressMonitor()));
        assertEquals(refaced.volume().digest(), single.volume().digest());
    }

    @Test
    void worksOnAnotherScanOfTheHead() throws VentailException {
        Geometry other = SyntheticHead.grid(2.5);
        Volume ct = head.voxelise(Contrast.CT, other, 3);
        DefacedVolume r = defacer.deface(ct, found, REFACE, new NullProgressMonitor());
        Mask face = head.face(other).and(r.changed());
        assertTrue(face.count() > 0.7 * head.face(other).count(), "face voxels changed: " + face.count());
        assertEquals(0, r.changed().and(head.brain(other)).count(), "brain voxels changed");
        double inside = mean(r, face);
        assertTrue(inside > -300 && inside < 600, "tissue of the new face in HU: " + inside);
    }

    private boolean outside(int i) {
        return mr.value(i) < 60 && grid.voxelToLps().y(0, i / grid.nx() % grid.ny(), 0) < -118;
    }

    private static double mean(DefacedVolume r, Mask mask) {
        double sum = 0;
        for (int i = mask.nextSet(0); i >= 0; i = mask.nextSet(i + 1)) {
            sum += r.volume().value(i);
        }
        return sum / mask.count();
    }
}
