package org.ventail.deface;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Point3;

/**
 * Finds the affine map that lays the head atlas on a scan: many starts in all 24 orientations on a coarse grid, the
 * best few refined as rigid maps with one scale, the best of those with twelve parameters, the winners again on a finer
 * grid, see {@link TrustRegionSearch}. Each start is refined by one thread, so the result does not
 * depend on their number.
 */
final class AtlasRegistration {
    /** Between sample points, in atlas voxels. */
    private static final int STEP = 3;
    private static final double COARSE_MM = 8;
    private static final double FINE_MM = 4;
    /** A header is believed unless another orientation fits better by this. */
    private static final double HEADER_BONUS = 0.02;
    private static final double[] SHIFTS_UP_MM = {0, 30, -30, 60, 90};
    /** Logarithms of sizes to begin with, in steps of the search: an adult's and children's. */
    private static final double[] SIZES = {0, -2.5, -5};

    /** Maps that carry all corners less apart are the same. */
    private static final double SAME_MM = 6;
    private static final List<Point3> CORNERS = List.of(new Point3(0, -100, -60), new Point3(0, 110, -20), new Point3(80,
            20, -40), new Point3(-80, 20, 60));
    /** Bounds of the search, in the units of {@link HeadMap}. */
    private static final double MOST_SHIFT = 12;
    private static final double MOST_TURN = 10;
    private static final double MOST_SHAPE = 7;
    /** Radians. */
    private static final double[] NODS = {0.2, -0.2};

    /**
     * How many maps are followed at each stage.
     *
     * @param headerStarts near the orientation that the header tells
     * @param otherStarts elsewhere
     * @param shaped with twelve parameters
     * @param finished on the finer grid
     */
    enum Care {
        /** Enough for nearly all scans. */
        USUAL(8, 6, 4, 3),
        /** For scans whose best map on the coarse grid is not the best on the finer one: strong shading, cut heads. */
        GREAT(16, 12, 8, 8);

        private final int headerStarts;
        private final int otherStarts;
        private final int shaped;
        private final int finished;

        Care(int headerStarts, int otherStarts, int shaped, int finished) {
            this.headerStarts = headerStarts;
            this.otherStarts = otherStarts;
            this.shaped = shaped;
            this.finished = finished;
        }
    }

    private final AtlasSamples samples;

    AtlasRegistration(HeadAtlas atlas) {
        this.samples = AtlasSamples.of(atlas, STEP);
    }

    /** Where a search begins or has come to. */
    private record Candidate(HeadMap map, double[] parameters, double score) {
        Affine atlasToLps() {
            return map.atlasToLps(parameters);
        }
    }

    /** In the units of {@link HeadMap}. */
    private static final TrustRegionSearch.Effort RIGID = new TrustRegionSearch.Effort(1, 0.1, 120);
    private static final TrustRegionSearch.Effort AFFINE = new TrustRegionSearch.Effort(2, 0.05, 300);
    private static final TrustRegionSearch.Effort FINE = new TrustRegionSearch.Effort(0.5, 0.015, 350);

    /**
     * Lays the atlas on the scan.
     *
     * @param scan on the common intensity scale, air and everything that is not the body 0
     * @param body outline of the body on the same grid
     * @param contrasts how tissues may look on it, see {@link Contrast}
     * @param care how many ways are followed
     * @param upright how a head is believed to lie, along the axes; the identity is what the header says
     */
    AtlasFit fit(ScalarGrid scan, BodyExtent body, double[][] contrasts, Care care, Affine upright, SubMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, 15);
        SimilarityMetric coarse = new SimilarityMetric(samples, scan.reduced(COARSE_MM), contrasts);
        List<Candidate> starts = starts(coarse, body, care, upright);
        progress.worked(2);
        List<Candidate> rigid = refined(coarse, starts, RIGID, progress);
        progress.worked(5);
        List<Candidate> shaped = refined(coarse, mistakable(distinct(rigid, care.shaped)), AFFINE, progress);
        progress.worked(4);
        SimilarityMetric fine = new SimilarityMetric(samples, scan.reduced(FINE_MM), contrasts);
        Candidate done = refined(fine, distinct(shaped, care.finished), FINE, progress).get(0);
        progress.worked(4);
        Affine map = done.atlasToLps();
        return new AtlasFit(map, fine.at(map), HeadMap.implausibility(done.parameters),
                Orientations.turnDegrees(map, Affine.IDENTITY),
                margin(rigid));
    }

    /** The first few of those that lie clearly apart. */
    private static List<Candidate> distinct(List<Candidate> sorted, int most) {
        List<Candidate> out = new ArrayList<>();
        for (Candidate c : sorted) {
            if (out.size() < most && out.stream().allMatch(o -> apartMm(c, o) > SAME_MM)) {
                out.add(c);
            }
        }
        return out;
    }

    /** How far two maps carry the front and the back of the head apart. */
    private static double apartMm(Candidate a, Candidate b) {
        Affine p = a.atlasToLps();
        Affine q = b.atlasToLps();
        double worst = 0;
        for (Point3 corner : CORNERS) {
            worst = Math.max(worst, p.apply(corner).minus(q.apply(corner)).length());
        }
        return worst;
    }

    /** With all twelve parameters, and the best one nodding up and down, too: that is mistaken most easily. */
    private static List<Candidate> mistakable(List<Candidate> few) {
        List<Candidate> out = new ArrayList<>();
        for (Candidate c : few) {
            out.add(new Candidate(c.map, HeadMap.widened(c.parameters), c.score));
        }
        for (double nod : NODS) {
            out.add(new Candidate(few.get(0).map, few.get(0).map.nodded(out.get(0).parameters, nod), 0));
        }
        return out;
    }

    /** The best starts of the header's orientation and of the others, a few of each. */
    private static List<Candidate> starts(SimilarityMetric metric, BodyExtent body, Care care, Affine upright) {
        List<Affine> near = Orientations.nearHeader().stream().map(upright::compose).toList();
        List<Candidate> header = best(metric, body, near, care.headerStarts, 2);
        List<Candidate> others = best(metric, body, Orientations.others(), care.otherStarts, 1);
        List<Candidate> all = new ArrayList<>(header);
        all.addAll(others);
        return all;
    }

    /** The best places and sizes of each orientation, and of all those the best. */
    private static List<Candidate> best(SimilarityMetric metric, BodyExtent body, List<Affine> orientations, int n,
            int ofEach) {
        List<Candidate> all = new ArrayList<>(IntStream.range(0, orientations.size()).parallel()
                .mapToObj(o -> best(metric, body, orientations.get(o)).subList(0, ofEach)).flatMap(List::stream)
                .toList());
        all.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return all.subList(0, Math.min(n, all.size()));
    }

    private static List<Candidate> best(SimilarityMetric metric, BodyExtent body, Affine orientation) {
        List<Candidate> here = new ArrayList<>();
        Point3 center = body.headCenter(orientation);
        for (double shift : SHIFTS_UP_MM) {
            HeadMap map = new HeadMap(orientation, center.plus(orientation.column(2).times(shift)));
            for (double size : SIZES) {
                double[] p = new double[HeadMap.RIGID_AND_SIZE];
                p[HeadMap.RIGID_AND_SIZE - 1] = size;
                here.add(new Candidate(map, p, objective(metric, map, p)));
            }
        }
        here.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return here;
    }

    /** All refined, the most believed first. */
    private static List<Candidate> refined(SimilarityMetric metric, List<Candidate> starts,
            TrustRegionSearch.Effort effort, SubMonitor monitor) {
        List<Candidate> out = new ArrayList<>(IntStream.range(0, starts.size()).parallel()
                .mapToObj(i -> refined(metric, starts.get(i), effort, monitor)).toList());
        out.sort(Comparator.comparingDouble(AtlasRegistration::believed).reversed());
        return out;
    }

    private static Candidate refined(SimilarityMetric metric, Candidate start, TrustRegionSearch.Effort effort,
            SubMonitor monitor) {
        double[] low = bounds(start.parameters, -1);
        double[] high = bounds(start.parameters, 1);
        TrustRegionSearch.Place found = TrustRegionSearch.highest(p -> {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            return objective(metric, start.map, p);
        }, start.parameters, low, high, effort);
        return new Candidate(start.map, found.at(), found.value());
    }

    /** The lower ones by the sign -1, the upper ones by 1. */
    private static double[] bounds(double[] start, int sign) {
        double[] out = new double[start.length];
        for (int i = 0; i < out.length; i++) {
            double limit = i < 3 ? MOST_SHIFT : i < 6 ? MOST_TURN : MOST_SHAPE;
            out[i] = sign * Math.max(limit, sign * start[i]);
        }
        return out;
    }

    private static double objective(SimilarityMetric metric, HeadMap map, double[] p) {
        return metric.at(map.atlasToLps(p)).score() - HeadMap.implausibility(p);
    }

    /** Score of the best less that of the best one that puts front or up elsewhere. */
    private static double margin(List<Candidate> refined) {
        Affine best = refined.get(0).atlasToLps();
        for (Candidate c : refined.subList(1, refined.size())) {
            if (Orientations.turnDegrees(best, c.atlasToLps()) > 40) {
                return refined.get(0).score - c.score;
            }
        }
        return refined.get(0).score;
    }

    private static double believed(Candidate c) {
        return c.score
                + (Orientations.turnDegrees(c.atlasToLps(), Affine.IDENTITY) < Head.LYING_HEADER_DEGREES ? HEADER_BONUS : 0);
    }
}
