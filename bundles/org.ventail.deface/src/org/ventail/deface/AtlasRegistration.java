package org.ventail.deface;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Point3;

/**
 * Finds the affine map that lays the head atlas on a scan: all 24 orientations on a coarse grid, the best few refined
 * as rigid maps with one scale, the winner with twelve parameters on a finer grid. Optimiser: BOBYQA (Powell 2009),
 * no derivatives.
 */
final class AtlasRegistration {
    private static final int COARSE_STEP = 3;
    private static final int FINE_STEP = 2;
    private static final double COARSE_MM = 8;
    private static final double FINE_MM = 4;
    private static final int HEADER_STARTS = 3;
    private static final int OTHER_STARTS = 5;
    private static final int SHAPED = 3;
    /** A header is believed unless another orientation fits better by this. */
    private static final double HEADER_BONUS = 0.02;
    private static final double HEADER_AGREES_DEGREES = 50;
    private static final double[] SHIFTS_UP_MM = {0, 30, -30, 60, 90};

    private final AtlasSamples coarse;
    private final AtlasSamples fine;

    AtlasRegistration(HeadAtlas atlas) {
        this.coarse = AtlasSamples.of(atlas, COARSE_STEP);
        this.fine = AtlasSamples.of(atlas, FINE_STEP);
    }

    /** Where a search begins or has come to. */
    private record Candidate(HeadMap map, double[] parameters, double score) {
    }

    /**
     * Lays the atlas on the scan.
     *
     * @param scan on the common intensity scale, air and everything that is not the body 0
     * @param body outline of the body on the same grid
     * @param contrasts how tissues may look on it, see {@link Contrast}
     */
    AtlasFit fit(ScalarGrid scan, BodyExtent body, double[][] contrasts, SubMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, 15);
        ScalarGrid small = scan.reduced(COARSE_MM);
        SimilarityMetric metric = new SimilarityMetric(coarse, small, contrasts);
        List<Candidate> starts = starts(metric, body, Orientations.all());
        progress.worked(2);
        List<Candidate> refined = new ArrayList<>();
        for (Candidate c : starts) {
            refined.add(refine(metric, c, 1, 0.1, 120, progress.split(1)));
        }
        refined.sort(Comparator.comparingDouble(AtlasRegistration::believed).reversed());
        double margin = margin(refined);
        Candidate shaped = shaped(metric, refined.subList(0, SHAPED), progress.split(3));
        SimilarityMetric fineMetric = new SimilarityMetric(fine, scan.reduced(FINE_MM), contrasts);
        Candidate done = refine(fineMetric, shaped, 0.3, 0.03, 350, progress.split(2));
        Affine map = done.map.atlasToLps(done.parameters);
        return new AtlasFit(map, fineMetric.at(map), HeadMap.implausibility(done.parameters), turnDegrees(map), margin);
    }

    /** The best of a few after all twelve parameters were free; the best with seven need not be. */
    private static Candidate shaped(SimilarityMetric metric, List<Candidate> few, SubMonitor monitor) {
        monitor.setWorkRemaining(few.size());
        List<Candidate> out = new ArrayList<>();
        for (Candidate c : few) {
            Candidate wide = new Candidate(c.map, HeadMap.widened(c.parameters), c.score);
            out.add(refine(metric, wide, 0.6, 0.05, 300, monitor.split(1)));
        }
        out.sort(Comparator.comparingDouble(AtlasRegistration::believed).reversed());
        return out.get(0);
    }

    /** The best starts of the header's orientation and of the others, a few of each. */
    private static List<Candidate> starts(SimilarityMetric metric, BodyExtent body, List<Affine> orientations) {
        List<Candidate> all = new ArrayList<>();
        double[] zero = new double[HeadMap.RIGID_AND_SIZE];
        for (int o = 0; o < orientations.size(); o++) {
            List<Candidate> here = new ArrayList<>();
            for (double shift : SHIFTS_UP_MM) {
                HeadMap map = new HeadMap(orientations.get(o), body.headCenter(orientations.get(o), shift));
                here.add(new Candidate(map, zero, metric.at(map.atlasToLps(zero)).score()));
            }
            here.sort(Comparator.comparingDouble(Candidate::score).reversed());
            all.addAll(here.subList(0, o == 0 ? HEADER_STARTS : 1));
        }
        List<Candidate> few = new ArrayList<>(all.subList(0, HEADER_STARTS));
        List<Candidate> others = all.subList(HEADER_STARTS, all.size());
        others.sort(Comparator.comparingDouble(Candidate::score).reversed());
        few.addAll(others.subList(0, OTHER_STARTS));
        return few;
    }

    private static Candidate refine(SimilarityMetric metric, Candidate start, double radius, double stop,
            int evaluations,
            SubMonitor monitor) {
        double[] best = start.parameters.clone();
        double[] bestScore = {objective(metric, start.map, best)};
        int n = best.length;
        BOBYQAOptimizer optimizer = new BOBYQAOptimizer(2 * n + 1, radius, stop);
        try {
            optimizer.optimize(new ObjectiveFunction(p -> {
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                double s = objective(metric, start.map, p);
                if (s > bestScore[0]) {
                    bestScore[0] = s;
                    System.arraycopy(p, 0, best, 0, n);
                }
                return s;
            }), GoalType.MAXIMIZE, new InitialGuess(start.parameters), bounds(n), new MaxEval(evaluations));
        } catch (TooManyEvaluationsException e) {
            // The budget is the stop criterion: the best so far is the answer.
            return new Candidate(start.map, best, bestScore[0]);
        }
        return new Candidate(start.map, best, bestScore[0]);
    }

    private static SimpleBounds bounds(int n) {
        double[] low = new double[n];
        double[] high = new double[n];
        for (int i = 0; i < n; i++) {
            double limit = i < 3 ? 12 : i < 6 ? 8 : 5;
            low[i] = -limit;
            high[i] = limit;
        }
        return new SimpleBounds(low, high);
    }

    private static double objective(SimilarityMetric metric, HeadMap map, double[] p) {
        return metric.at(map.atlasToLps(p)).score() - HeadMap.implausibility(p);
    }

    /** Score of the best less that of the best one that puts front or up elsewhere. */
    private static double margin(List<Candidate> refined) {
        Affine best = refined.get(0).map.atlasToLps(refined.get(0).parameters);
        for (Candidate c : refined.subList(1, refined.size())) {
            Affine other = c.map.atlasToLps(c.parameters);
            if (between(best, other, 1) > 40 || between(best, other, 2) > 40) {
                return refined.get(0).score - c.score;
            }
        }
        return refined.get(0).score;
    }

    private static double believed(Candidate c) {
        return c.score + (turnDegrees(c.map.atlasToLps(c.parameters)) < HEADER_AGREES_DEGREES ? HEADER_BONUS : 0);
    }

    private static double turnDegrees(Affine map) {
        return Math.max(between(map, Affine.IDENTITY, 1), between(map, Affine.IDENTITY, 2));
    }

    private static double between(Affine a, Affine b, int axis) {
        Point3 p = a.column(axis).normalized();
        Point3 q = b.column(axis).normalized();
        return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, p.dot(q)))));
    }
}
