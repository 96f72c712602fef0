package org.ventail.verify.shape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ventail.verify.attack.AttackReport;
import org.ventail.verify.attack.AttackReport.Finding;
import org.ventail.verify.attack.RecogniserOutcome;
import org.ventail.verify.attack.RecogniserOutcome.Match;

/**
 * What the shape attack found out about one head.
 *
 * @param face the face before and after; distances in millimetres
 * @param head the whole head after: an upper bound, since skull and ears stay whatever is done to the face
 * @param gallerySize people the head was searched among, the right one included
 * @param decoys how many of them are synthetic
 * @param compared scans of other people that were laid on the head; the others were too far at a glance to come before
 *        these, so that a rank is never better for privacy than it is
 * @param millis duration
 */
public record ShapeReport(RecogniserOutcome face, Match head, int gallerySize, int decoys, int compared,
        long millis) {
    /** The verdict; rules as for face recognition, see {@link AttackReport#finding(int)}. */
    public Finding finding(int minimumRank) {
        return finding(minimumRank, gallerySize);
    }

    /** The same as if that many people had been searched. */
    public Finding finding(int minimumRank, int people) {
        if (face.before().rank() == 1 && face.before().distance() < face.threshold()
                && Double.isInfinite(face.after().distance())) {
            // no skin is left where the face was
            return Finding.NOT_RECOGNISED;
        }
        return AttackReport.finding(List.of(face), people, minimumRank);
    }

    /** Place of the right person after defacing. */
    public int rank() {
        return face.after().rank();
    }

    /** Distance from what is left to the nearest stranger's face. */
    public double nearestStrangerMm() {
        return face.after().nearestStranger();
    }

    /** Share of the gallery that is nearer than the right person, 0 (recognised) to 1. */
    public double percentile() {
        return gallerySize < 2 ? 0 : (rank() - 1.0) / (gallerySize - 1);
    }

    /** The attacker as the report reads it. */
    public List<Map<String, Object>> attackers() {
        return List.of(face.toAttacker("Shape of the face", "mm", gallerySize));
    }

    /** All numbers for a report; distances that are infinite are left out. */
    public Map<String, Object> toDetails() {
        Map<String, Object> d = new LinkedHashMap<>();
        d.put("rank", rank());
        d.put("gallerySize", gallerySize);
        d.put("decoys", decoys);
        d.put("compared", compared);
        d.put("chance", 1.0 / gallerySize);
        d.put("percentile", percentile());
        d.put("rankBefore", face.before().rank());
        put(d, "distanceBeforeMm", face.before().distance());
        put(d, "distanceAfterMm", face.after().distance());
        put(d, "nearestStrangerAfterMm", nearestStrangerMm());
        put(d, "sigmasAfter", face.after().sigmas());
        d.put("thresholdMm", face.threshold());
        d.put("wholeHeadRankUpperBound", head.rank());
        put(d, "wholeHeadDistanceMm", head.distance());
        d.put("attackers", attackers());
        d.put("millis", millis);
        return d;
    }

    private static void put(Map<String, Object> d, String name, double value) {
        if (Double.isFinite(value)) {
            d.put(name, value);
        }
    }
}
