package org.ventail.verify.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Verdict;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.testkit.Volumes;
import org.ventail.verify.FakeContext;

class BrainKeptCheckTest {
    private static final int BRAIN = Volumes.grid(30, 30, 30, 5).index(15, 15, 15);
    private static final int FACE = Volumes.grid(30, 30, 30, 5).index(15, 2, 5);
    private final Geometry grid = Volumes.grid(30, 30, 30, 5);
    private final Volume scan = new Volume(grid, new VoxelData.Shorts(new short[grid.size()], true), Rescale.NONE,
            Modality.MR);
    /** 20x20x20 voxels of 5 mm: 1000 ml. */
    private final Mask brain = box(5, 25);
    private final Mask changed = Mask.of(grid, i -> i == FACE);

    @Test
    void passesWhenOnlyTheMaskWasChanged() throws VentailException {
        assertEquals(Verdict.PASS, check(changedAt(FACE), brain).verdict());
    }

    @Test
    void failsOnASingleBrainVoxelEvenIfTheMaskDeniesIt() throws VentailException {
        CheckResult r = check(changedAt(FACE, BRAIN), brain);
        assertEquals(Verdict.FAIL, r.verdict());
        assertEquals(1, r.value().orElseThrow());
        assertEquals(new Point3(75, 75, 75), r.findings().get(0).positionLps().orElseThrow());
    }

    @Test
    void failsOnAChangeOutsideTheMask() throws VentailException {
        assertEquals(Verdict.FAIL, check(changedAt(grid.index(1, 1, 1)), brain).verdict());
    }

    @Test
    void failsWhenTheGridMoved() throws VentailException {
        Volume moved = new Volume(Volumes.grid(30, 30, 30, 4), scan.data(), Rescale.NONE, scan.modality());
        assertEquals(Verdict.FAIL, check(moved, brain).verdict());
    }

    @Test
    void failsWhenThePixelTypeChanged() throws VentailException {
        Volume floats = scan.withData(new VoxelData.Floats(new float[grid.size()]));
        assertEquals(Verdict.FAIL, check(floats, brain).verdict());
    }

    @Test
    void asksAPersonWhenTheBrainIsTooSmallToBeOne() throws VentailException {
        assertEquals(Verdict.REVIEW, check(changedAt(FACE), box(12, 18)).verdict());
    }

    @Test
    void acceptsAPartOfABrainThatTheScanCutsOff() throws VentailException {
        assertEquals(Verdict.PASS, check(changedAt(FACE), box(20, 30)).verdict());
    }

    @Test
    void failsWhenAMaskHasAnotherGrid() throws VentailException {
        Mask elsewhere = Mask.of(Volumes.grid(40, 40, 40, 5), i -> i % 2 == 0);
        assertEquals(Verdict.FAIL, check(changedAt(FACE), elsewhere).verdict());
    }

    @Test
    void seesChangesInLaterTimePoints() throws VentailException {
        short[] before = new short[2 * grid.size()];
        short[] after = before.clone();
        after[grid.size() + BRAIN] = 1;
        Volume two = new Volume(grid, new VoxelData.Shorts(before, true), Rescale.NONE, scan.modality(), 2);
        CheckResult r = new BrainKeptCheck().check(
                new FakeContext(two, result(two.withData(new VoxelData.Shorts(after, true)), brain)),
                new NullProgressMonitor());
        assertEquals(Verdict.FAIL, r.verdict());
    }

    @Test
    void stopsWhenCancelled() {
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        FakeContext context = new FakeContext(scan, result(scan, brain));
        assertThrows(OperationCanceledException.class, () -> new BrainKeptCheck().check(context, cancelled));
    }

    private CheckResult check(Volume after, Mask brainEstimate) throws VentailException {
        return new BrainKeptCheck().check(new FakeContext(scan, result(after, brainEstimate)),
                new NullProgressMonitor());
    }

    private DefacedVolume result(Volume after, Mask brainEstimate) {
        return new DefacedVolume(after, changed, brainEstimate, changed, HeadFrame.fromHeader(new Point3(0, 0, 0), 100),
                Status.DEFACED, new DefacedVolume.Recipe("test", "1", Map.of(), 1), List.of());
    }

    private Volume changedAt(int... voxels) {
        VoxelData copy = scan.data().copy();
        for (int v : voxels) {
            copy.set(v, 7);
        }
        return scan.withData(copy);
    }

    private Mask box(int from, int to) {
        return Mask.of(grid, i -> {
            int x = i % 30;
            int y = i / 30 % 30;
            int z = i / 900;
            return x >= from && x < to && y >= from && y < to && z >= from && z < to;
        });
    }
}
