package org.ventail.verify.shape;

import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.model.Mask;
import org.ventail.render.SkinField;
import org.ventail.verify.attack.RecogniserOutcome;
import org.ventail.verify.attack.RecogniserOutcome.Match;
import org.ventail.verify.shape.ShapeAttack.Person;

/**
 * A person that is to be found again by shape, with the people it may be mistaken for. Made by {@link ShapeAttack#target}.
 * Immutable; any thread.
 */
public final class ShapeTarget {
    /** Who is recognised lies that much nearer than the nearest stranger. */
    private static final double APART = 0.85;
    private final Mask region;
    private final double skinValue;
    private final ShapePrint self;
    private final List<Person> strangers;
    private final Match intact;
    private final long nanos;
    private final double thresholdMm = ShapeCalibration.thresholdMm();

    ShapeTarget(Mask region, double skinValue, ShapePrint self, List<Person> strangers, Match intact, long nanos) {
        this.region = region;
        this.skinValue = skinValue;
        this.self = self;
        this.strangers = List.copyOf(strangers);
        this.intact = intact;
        this.nanos = nanos;
    }

    /**
     * Tries to name what is left of the person.
     *
     * @param defaced a scan in the frame and on the grid of the original
     * @throws org.eclipse.core.runtime.OperationCanceledException within a person of a cancel
     */
    public ShapeReport attack(Scan defaced, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, 3);
        long start = System.nanoTime();
        ShapeProbe after = ShapeProbe.of(SkinField.of(defaced.volume(), skinValue), defaced, region, progress.split(1));
        Shortlist near = Shortlist.of(after, strangers);
        Match left = ShapeAttack.search(self, near, after::faceDistance, progress.split(1));
        // a neutral face lies nearer to everybody than people lie to each other: being near is not enough
        double limitMm = Math.min(thresholdMm, APART * left.nearestStranger());
        Match head = ShapeAttack.search(self, near, after::headDistance, progress.split(1));
        int synthetic = (int) strangers.stream().filter(Person::synthetic).count();
        int people = 1 + (int) strangers.stream().map(Person::id).distinct().count();
        return new ShapeReport(new RecogniserOutcome(ShapeAttack.ID, intact, left, limitMm), head, people, synthetic,
                near.people().size(),
                (nanos + System.nanoTime() - start) / 1_000_000);
    }
}
