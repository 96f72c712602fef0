package org.ventail.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;

/**
 * Looks for the head on every series of one frame of reference, one volume at a time, and chooses whose is carried to
 * the others: the surest one, fine grids before coarse ones. PET shows too little of a head and never guides CT or MR.
 */
final class HeadSurvey {
    private static final Logger LOG = LoggerFactory.getLogger(HeadSurvey.class);
    /** A grid as fine as this is as good as any finer one. */
    private static final double FINE_MM = 1.5;
    /** Heads that were found farther apart are not one head at rest: somebody moved, or the frame is not shared. */
    private static final double SAME_PLACE_MM = 20;
    private static final double SAME_DIRECTION_DEGREES = 15;

    private final Engine engine;
    private final List<Sight> sights = new ArrayList<>();
    private FoundHead bestHead;
    private Sight best;

    /** What was found on a series, without its grids. */
    private record Sight(Series series, double score, boolean usable, boolean trusted, HeadFrame frame) {
        static Sight of(Series series, FoundHead head) {
            double coarsest = series.geometry().orElseThrow().spacingMm().maxMm();
            double score = head.confidence() * Math.sqrt(Math.min(1, FINE_MM / coarsest));
            return new Sight(series, score, guides(head), head.trusted(), head.frame());
        }
    }

    /** Whether other scans may be defaced by a head: it was surely found, and there is a face that it tells the place of. */
    static boolean guides(FoundHead head) {
        return head.trusted() && head.faceLeft();
    }

    private HeadSurvey(Engine engine) {
        this.engine = engine;
    }

    /**
     * The choice and the head that belongs to it.
     *
     * @param head empty if each series is defaced by itself
     */
    record Outcome(HeadChoice choice, Optional<FoundHead> head) {
    }

    static Outcome of(Engine engine, List<Series> group, IProgressMonitor monitor) {
        HeadSurvey survey = new HeadSurvey(engine);
        boolean anatomy = group.stream().anyMatch(s -> s.modality() != Modality.PT);
        List<Series> candidates = group.stream().filter(s -> !anatomy || s.modality() != Modality.PT).toList();
        SubMonitor m = SubMonitor.convert(monitor, candidates.size());
        candidates.forEach(s -> survey.look(s, m.split(1)));
        return new Outcome(survey.choice(), Optional.ofNullable(survey.bestHead));
    }

    /** A series that cannot be read says so when its turn comes to be defaced. */
    private void look(Series series, IProgressMonitor monitor) {
        SubMonitor m = SubMonitor.convert(monitor, 2);
        try {
            FoundHead head = engine.defacer().find(engine.reader().read(series, m.split(1)), m.split(1));
            Sight sight = Sight.of(series, head);
            sights.add(sight);
            if (sight.usable() && (best == null || sight.score() > best.score())) {
                best = sight;
                bestHead = head;
            }
        } catch (VentailException e) {
            LOG.debug("no head is looked for on a series: {}", e.problem().code());
        }
    }

    private HeadChoice choice() {
        if (best == null) {
            return HeadChoice.EACH_BY_ITSELF;
        }
        Map<String, String> own = new TreeMap<>();
        for (Sight s : sights) {
            if (s.trusted() && !s.usable()) {
                own.put(s.series().id(), "its face is gone already");
            } else if (s.trusted() && elsewhere(s.frame(), best.frame())) {
                own.put(s.series().id(), HeadChoice.ELSEWHERE);
            }
        }
        return new HeadChoice(Optional.of(best.series().id()), own);
    }

    private static boolean elsewhere(HeadFrame a, HeadFrame b) {
        double cosine = Math.cos(Math.toRadians(SAME_DIRECTION_DEGREES));
        return a.centerLps().minus(b.centerLps()).length() > SAME_PLACE_MM
                || a.anterior().dot(b.anterior()) < cosine || a.superior().dot(b.superior()) < cosine;
    }
}
