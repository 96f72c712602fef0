package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefaceOptions.Part;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Point3;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;

/** What else goes with the face, or stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartsTest {
    private static final DefaceOptions ALL = DefaceOptions.DEFAULT;
    private final SyntheticHead head = SyntheticHead.average();
    private final Geometry grid = SyntheticHead.grid(2.5);
    private final FaceDefacer defacer = new FaceDefacer();
    private Volume mr;
    private FoundHead found;
    private Mask usual;

    @BeforeAll
    void findOnce() throws VentailException {
        mr = head.voxelise(Contrast.T1, grid, 7);
        found = defacer.find(mr, new NullProgressMonitor());
        usual = deface(ALL).changed();
    }

    @Test
    void eyesStayBehindNewLids() throws VentailException {
        Mask changed = deface(ALL.without(Part.EYES)).changed();
        assertTrue(usual.get(at(31.5, 78, 13.5)), "the eye goes by default");
        assertTrue(!changed.get(at(31.5, 76, 13.5)) && !changed.get(at(-31.5, 76, 13.5)), "both eyes stay");
        assertTrue(changed.get(at(0, 105, -15)), "the nose goes");
        assertTrue(changed.minus(usual).isEmpty());
    }

    @Test
    void teethStayBehindNewLips() throws VentailException {
        Mask changed = deface(ALL.without(Part.TEETH)).changed();
        assertTrue(usual.get(at(15, 60, -53)), "a molar goes by default");
        assertTrue(!changed.get(at(15, 60, -53)) && !changed.get(at(-15, 60, -53)), "molars stay");
        assertTrue(changed.get(at(0, 101, -53)), "the lips go");
        assertTrue(changed.minus(usual).isEmpty());
    }

    @Test
    void bumpsOfTheScalpGo() throws VentailException {
        // a bump on the crown, 4 mm high
        Point3 crown = new Point3(0, 20, 126);
        Volume bumpy = mr.withData(mr.data().copy());
        Mask whole = head.head(grid);
        Mask bump = Mask.of(grid, i -> !whole.get(i) && lps(i).minus(crown).length() < 7);
        for (int i = bump.nextSet(0); i >= 0; i = bump.nextSet(i + 1)) {
            bumpy.data().set(i, 800);
        }
        DefacedVolume r = defacer.deface(bumpy, ALL.with(Part.SCALP), new NullProgressMonitor());
        assertTrue(r.changed().and(bump).count() > 0.6 * bump.count(),
                r.changed().and(bump).count() + " of " + bump.count() + " voxels of the bump were changed");
        assertEquals(0, r.changed().and(head.brain(grid)).count(), "brain voxels changed");
        assertTrue(usual.minus(r.changed()).count() < 0.02 * usual.count(), "the face goes, too");
    }

    private Point3 lps(int i) {
        return grid.voxelToLps().apply(
                new Point3(i % grid.nx(), i / grid.nx() % grid.ny(), i / (grid.nx() * grid.ny())));
    }

    private DefacedVolume deface(DefaceOptions options) throws VentailException {
        return defacer.deface(mr, found, options, new NullProgressMonitor());
    }

    /** The voxel at a place in the head's own axes: left, forward, up. */
    private int at(double left, double forward, double up) {
        Point3 v = grid.lpsToVoxel().apply(new Point3(left, -forward, up));
        return grid.index((int) Math.round(v.x()), (int) Math.round(v.y()), (int) Math.round(v.z()));
    }
}
