package org.ventail.verify.shape;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.check.GalleryEntry;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.model.Mask;
import org.ventail.api.model.VentailException;
import org.ventail.render.SkinField;
import org.ventail.verify.attack.Ranking;
import org.ventail.verify.attack.RecogniserOutcome.Match;
import org.ventail.verify.models.ModelStore;

/**
 * Tries to name a defaced head by its shape alone, without any network: lays the skin of the original, of other people and
 * of synthetic strangers on what is left in the face region. Any thread.
 */
public final class ShapeAttack {
    /** People a gallery has at least; synthetic strangers fill it up. */
    public static final int MINIMUM_GALLERY = 31;
    /** Id of this attacker in reports. */
    public static final String ID = "icp-face";
    /** So many strangers are enough to see that the intact face is told from others. */
    private static final int STRANGERS_BEFORE = 30;
    private final ShapeDecoys decoys;
    private final ShapeCache known = new ShapeCache();

    /**
     * An attack with the calibration of this bundle.
     *
     * @param cache folder for the shapes of the synthetic strangers
     */
    public ShapeAttack(Path cache) {
        decoys = new ShapeDecoys(cache);
    }

    /** With the cache folder of this installation. */
    public static ShapeAttack standard() {
        return new ShapeAttack(ModelStore.home().resolve("cache").resolve("shape-prints"));
    }

    /** What its numbers are made with, for a report that is to be repeated. */
    public Map<String, String> madeWith() {
        return Map.of("shape calibration", ShapeCalibration.digest(), "skin and phantom", decoys.madeWith(),
                "seeds of the decoys", "1 to " + (MINIMUM_GALLERY - 1));
    }

    /** A stranger's shape. */
    record Person(String id, ShapePrint print, boolean synthetic) {
    }

    /**
     * Attacks one head.
     *
     * @param original the scan before
     * @param defaced the scan as it would leave, with the same frame
     * @param region where the face is or was
     * @param others scans of other people
     * @throws VentailException if a gallery scan cannot be read
     * @throws OperationCanceledException within a person of a cancel
     */
    public ShapeReport run(Scan original, Scan defaced, Mask region, List<GalleryEntry> others, IProgressMonitor monitor)
            throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, "Shape of the face", 100);
        return target(original, region, others, progress.split(80)).attack(defaced, progress.split(20));
    }

    /**
     * Gets to know a person and the people it may be mistaken for, to attack what is left of it as often as needed.
     *
     * @param original the scan before
     * @param region where the face is or was
     * @param others scans of other people
     * @throws VentailException if a gallery scan cannot be read
     * @throws OperationCanceledException within a person of a cancel
     */
    public ShapeTarget target(Scan original, Mask region, List<GalleryEntry> others, IProgressMonitor monitor)
            throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, 100);
        return among(strangers(others, progress.split(70)), original, region, progress.split(30));
    }

    static ShapeTarget among(List<Person> strangers, Scan original, Mask region, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, 30);
        long start = System.nanoTime();
        SkinField skin = SkinField.of(original.volume());
        ShapePrint self = ShapePrint.of(skin, original, progress.split(10));
        ShapeProbe before = ShapeProbe.of(skin, original, region, progress.split(10));
        Match intact = search(self, Shortlist.all(strangers.subList(0, Math.min(STRANGERS_BEFORE, strangers.size()))),
                before::faceDistance, progress.split(10));
        return new ShapeTarget(region, skin.threshold(), self, strangers, intact, System.nanoTime() - start);
    }

    static Match search(ShapePrint self, Shortlist near, ToDoubleFunction<ShapePrint> distance,
            IProgressMonitor monitor) {
        List<Person> strangers = near.people();
        double[] all = strangers.parallelStream().mapToDouble(p -> {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            return distance.applyAsDouble(p.print());
        }).toArray();
        Map<String, Double> byPerson = new LinkedHashMap<>();
        for (int i = 0; i < all.length; i++) {
            byPerson.merge(strangers.get(i).id(), all[i], Math::min);
        }
        Set<String> synthetic = strangers.stream().filter(Person::synthetic).map(Person::id).collect(Collectors.toSet());
        return Ranking.of(distance.applyAsDouble(self), byPerson, synthetic, near.spread());
    }

    private List<Person> strangers(List<GalleryEntry> others, IProgressMonitor monitor) throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, others.size() + 10);
        List<Person> all = new ArrayList<>();
        for (GalleryEntry e : others) {
            all.add(new Person(e.id(), known.get(e, progress.split(1)), false));
        }
        int missing = MINIMUM_GALLERY - 1 - (int) others.stream().map(GalleryEntry::id).distinct().count();
        List<ShapePrint> filling = decoys.first(Math.max(0, missing), progress.split(10));
        for (int i = 0; i < filling.size(); i++) {
            all.add(new Person("decoy-" + (i + 1), filling.get(i), true));
        }
        return all;
    }
}
