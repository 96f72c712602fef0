package org.ventail.verify;

import java.util.List;
import java.util.Map;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;

/** A synthetic head, and what bad and good defacers would make of it. */
public final class Heads {
    private final SyntheticHead head;
    private final Geometry grid;
    private final Volume volume;
    private final Mask brain;
    private final Mask face;

    private Heads(long seed, double spacingMm) {
        head = SyntheticHead.random(seed);
        grid = SyntheticHead.grid(spacingMm);
        volume = head.voxelise(Contrast.T1, grid, seed);
        brain = head.brain(grid);
        face = head.face(grid);
    }

    public static Heads of(long seed, double spacingMm) {
        return new Heads(seed, spacingMm);
    }

    public Volume volume() {
        return volume;
    }

    public Mask brain() {
        return brain;
    }

    public Mask face() {
        return face;
    }

    public HeadFrame frame() {
        return head.frame();
    }

    public Scan scan() {
        return new Scan(volume, frame());
    }

    /** Says that it did something, and did not. */
    public DefacedVolume untouched(Status status) {
        return result(volume, Mask.empty(grid), status);
    }

    /** The same by a defacer that does not say where the face is or was. */
    public static DefacedVolume withoutRegion(DefacedVolume d) {
        return new DefacedVolume(d.volume(), d.changed(), d.brain(), Mask.empty(d.volume().geometry()), d.frame(), d.status(),
                d.recipe(), d.findings());
    }

    /** The whole face region emptied. */
    public DefacedVolume faceRemoved(Status status) {
        return result(emptied(face), face, status);
    }

    /** Only what lies before a plane is cut off: the nose and little else. */
    public DefacedVolume slab(double mm) {
        double front = front();
        Mask cut = Mask.of(grid, i -> forward(i) > front - mm);
        return result(emptied(cut), cut, Status.DEFACED);
    }

    /** A result of a defacer with that volume. */
    public DefacedVolume result(Volume after, Mask changed, Status status) {
        return new DefacedVolume(after, changed, brain, face, frame(), status,
                new DefacedVolume.Recipe("test", "1", Map.of(), 1), List.of());
    }

    /** The scan with some voxels set to zero. */
    public Volume emptied(Mask mask) {
        VoxelData copy = volume.data().copy();
        for (int i = mask.nextSet(0); i >= 0; i = mask.nextSet(i + 1)) {
            copy.set(i, 0);
        }
        return volume.withData(copy);
    }

    private double front() {
        double front = 0;
        for (int i = 0; i < grid.size(); i++) {
            if (volume.value(i) > 150) {
                front = Math.max(front, forward(i));
            }
        }
        return front;
    }

    private double forward(int i) {
        Point3 p = grid.voxelToLps()
                .apply(new Point3(i % grid.nx(), i / grid.nx() % grid.ny(), i / grid.nx() / grid.ny()));
        return p.minus(frame().centerLps()).dot(frame().anterior());
    }
}
