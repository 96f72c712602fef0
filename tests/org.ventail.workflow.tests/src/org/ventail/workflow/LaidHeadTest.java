package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.testkit.FakeEngine;
import org.ventail.workflow.align.RigidRegistration;

/** A head of another frame of reference is used there, and what comes of it lies here. */
class LaidHeadTest {
    private final FakeEngine fake = new FakeEngine();
    private final RigidRegistration.Result motion = new RigidRegistration.Result(Affine.translate(10, 0, 0), 10, 0, 1.5, 1);
    private final FakeEngine.FakeHead head = new FakeEngine.FakeHead("there", 1, true, true);

    private DefacedVolume deface(DefaceOptions options) throws Exception {
        Volume v = new Volume(FakeEngine.GRID, new VoxelData.Bytes(new byte[] {9, 1, 2, 3, 4, 5, 6, 7}, false), Rescale.NONE,
                Modality.MR);
        return new LaidHead("ser-x", head, motion).deface(fake.build().defacer(), v, options, new NullProgressMonitor());
    }

    @Test
    void putsEverythingBackOnTheScan() throws Exception {
        DefacedVolume d = deface(DefaceOptions.DEFAULT);
        assertEquals(0, d.volume().value(0));
        for (Mask m : new Mask[] {d.changed(), d.brain(), d.face()}) {
            assertSame(FakeEngine.GRID, m.geometry());
        }
        assertEquals(head.frame().centerLps().plus(new Point3(10, 0, 0)), d.frame().centerLps());
    }

    @Test
    void saysWhereTheHeadCameFrom() throws Exception {
        DefacedVolume d = deface(DefaceOptions.DEFAULT);
        assertEquals("ser-x", d.recipe().parameters().get("head.series"));
        assertTrue(d.recipe().parameters().containsKey("head.registration"));
        assertTrue(d.findings().get(0).message().contains("ser-x"), d.findings().toString());
    }

    @Test
    void sparesWhatIsToBeKept() throws Exception {
        assertEquals(9, deface(DefaceOptions.DEFAULT.keeping(Mask.of(FakeEngine.GRID, i -> i == 0))).volume().value(0));
    }
}
