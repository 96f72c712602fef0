package org.ventail.workflow.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Point3;

/**
 * Finds the rigid motion that lays a head, as seen on one scan, on another scan of the same person, and says whether it can
 * be trusted: searches from several starts, then again from places around the best; a sound motion is found again from
 * most of them and explains the other scan well. Deterministic. One use.
 */
public final class RigidRegistration {
    private static final double FIRST_STEP = 8;
    private static final double LAST_STEP = 0.5;
    private static final double SAME_MM = 5;
    private static final int AROUND = 6;
    private static final double AROUND_MM = 12;
    private static final double AROUND_DEGREES = 10;

    private final Likeness likeness;
    private final HeadFrame head;
    private final Point3 otherCenter;
    private final IProgressMonitor monitor;

    private record Found(Motion motion, double likeness) {
    }

    /**
     * A motion.
     *
     * @param toOther from the frame of reference of the head to that of the other scan
     * @param shiftMm how far the middle of the head moved
     * @param degrees how far it turned
     * @param likeness normalised mutual information, 1 to 2
     * @param agreement share of the repeated searches that came to the same motion
     */
    public record Result(Affine toOther, double shiftMm, double degrees, double likeness, double agreement) {
        /** T1 scans of one man came to 1.23 and more, of two people to 1.12 to 1.16, a head and a fruit to at most 1.12. */
        static final double LEAST_LIKENESS = 1.18;
        static final double LEAST_AGREEMENT = 0.8;
        /** Nobody lies so otherwise: one of the two headers is wrong about front or up, which a person must see. */
        static final double MOST_DEGREES = 45;

        /** Whether it may be relied on. */
        public boolean sound() {
            return likeness >= LEAST_LIKENESS && agreement >= LEAST_AGREEMENT && degrees <= MOST_DEGREES;
        }
    }

    /** @param head where the head lies on the scan {@code own} */
    public RigidRegistration(ReducedScan own, HeadFrame head, ReducedScan other, IProgressMonitor monitor) {
        this.likeness = new Likeness(own, head, other);
        this.head = head;
        this.monitor = monitor;
        this.otherCenter = other.grid().centerLps();
    }

    /** @param guess where the head may lie on the other scan, if there is a guess */
    public Result run(Optional<HeadFrame> guess) {
        Motion still = Motion.none(head.centerLps());
        List<Motion> starts = new ArrayList<>();
        starts.add(still);
        starts.add(still.shifted(otherCenter.minus(head.centerLps())));
        guess.ifPresent(g -> starts.add(Motion.between(head, g)));
        Found first = best(starts.stream().map(s -> search(s, FIRST_STEP)).toList());
        List<Found> again = new ArrayList<>();
        for (int i = 0; i < AROUND; i++) {
            double side = i % 2 == 0 ? 1 : -1;
            again.add(search(first.motion().shifted(i / 2, side * AROUND_MM)
                    .turned((i / 2 + 1) % 3, side * AROUND_DEGREES), FIRST_STEP));
        }
        Found most = best(again);
        Found best = most.likeness() > first.likeness() ? most : first;
        long same = again.stream()
                .filter(f -> f.motion().distance(best.motion(), head.radiusMm()) < SAME_MM).count();
        return new Result(best.motion().toAffine(), best.motion().shift().length(), best.motion().degrees(),
                best.likeness(), same / (double) AROUND);
    }

    private static Found best(List<Found> found) {
        return found.stream().reduce((a, b) -> b.likeness() > a.likeness() ? b : a).orElseThrow();
    }

    /** Goes to the better neighbour until there is none, then looks closer. Steps are millimetres and degrees. */
    private Found search(Motion start, double firstStep) {
        Found best = new Found(start, likeness.of(start));
        for (double step = firstStep; step >= LAST_STEP; step /= 2) {
            Found before;
            do {
                before = best;
                for (int i = 0; i < 12; i++) {
                    if (monitor != null && monitor.isCanceled()) {
                        throw new OperationCanceledException();
                    }
                    double side = i % 2 == 0 ? step : -step;
                    Motion m = i < 6 ? best.motion().shifted(i / 2, side) : best.motion().turned(i / 2 - 3, side);
                    double l = likeness.of(m);
                    best = l > best.likeness() ? new Found(m, l) : best;
                }
            } while (best != before);
        }
        return best;
    }
}
