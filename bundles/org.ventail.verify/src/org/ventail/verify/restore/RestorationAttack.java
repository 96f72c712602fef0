package org.ventail.verify.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.check.GalleryEntry;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.verify.attack.FaceAttack;
import org.ventail.verify.attack.FaceTarget;
import org.ventail.verify.attack.View;
import org.ventail.verify.models.ModelStore;
import org.ventail.verify.restore.RestoredScans.Restored;
import org.ventail.verify.shape.ShapeAttack;
import org.ventail.verify.shape.ShapeTarget;

/**
 * Undoes a defacing as well as it can, in several ways, and tries to name the person by each restored face: with both face
 * recognisers and by shape. It knows the true mask, which an attacker would have to guess. Any thread; close it when done.
 */
public final class RestorationAttack implements AutoCloseable {
    private final FaceAttack faces;
    private final ShapeAttack shapes;
    private final FaceRestoration restoration;

    /** An attack that uses others; owns and closes the first. */
    RestorationAttack(FaceAttack faces, ShapeAttack shapes, FaceRestoration restoration) {
        this.faces = faces;
        this.shapes = shapes;
        this.restoration = restoration;
    }

    /** With the models and the cache folder of this installation. */
    public static RestorationAttack standard() throws VentailException {
        return new RestorationAttack(FaceAttack.standard(), ShapeAttack.standard(),
                new FaceRestoration(ModelStore.home().resolve("cache").resolve("skin-maps")));
    }

    /** What its numbers are made with, for a report that is to be repeated. */
    public Map<String, String> madeWith() {
        Map<String, String> all = new TreeMap<>(shapes.madeWith());
        all.putAll(faces.madeWith());
        return all;
    }

    /**
     * Attacks one head.
     *
     * @param original the scan before
     * @param defaced what would leave, on the same grid
     * @param others scans of other people: to be mistaken for, and to learn from
     * @throws VentailException if a gallery scan cannot be read or a model fails
     * @throws org.eclipse.core.runtime.OperationCanceledException within a view or a person of a cancel
     */
    public RestorationReport run(Volume original, DefacedVolume defaced, List<GalleryEntry> others,
            IProgressMonitor monitor) throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, "Restoration", 100);
        Scan before = new Scan(original, defaced.frame());
        FaceTarget face = faces.target(before, others, View.oneLight(), progress.split(25));
        ShapeTarget shape = shapes.target(before, defaced.face(), others, progress.split(15));
        long start = System.nanoTime();
        RestoredScans restored = restoration.restore(original, defaced, others, progress.split(20));
        List<RestoredFace> found = new ArrayList<>();
        progress.setWorkRemaining(restored.scans().size());
        for (Restored r : restored.scans()) {
            SubMonitor step = progress.split(1).setWorkRemaining(10);
            found.add(new RestoredFace(r.restorer(), face.attack(r.scan(), step.split(6)),
                    shape.attack(r.scan(), step.split(4))));
        }
        return new RestorationReport(found, restored, (System.nanoTime() - start) / 1_000_000);
    }

    @Override
    public void close() throws VentailException {
        faces.close();
    }
}
