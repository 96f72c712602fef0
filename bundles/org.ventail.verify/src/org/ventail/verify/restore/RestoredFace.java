package org.ventail.verify.restore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ventail.verify.attack.AttackReport;
import org.ventail.verify.attack.AttackReport.Finding;
import org.ventail.verify.shape.ShapeReport;

/**
 * What the attackers made of one restored face.
 *
 * @param restorer its id
 * @param face face recognition
 * @param shape shape of the face
 */
public record RestoredFace(String restorer, AttackReport face, ShapeReport shape) {
    /**
     * The worse of both attackers' findings.
     *
     * @param restorers how many restored faces there are: each is one more guess, so coming first by chance must be that much
     *        rarer to say something
     */
    Finding finding(int minimumRank, int restorers) {
        Finding byFace = AttackReport.finding(face.outcomes(), Math.max(1, face.gallerySize() / restorers), minimumRank);
        Finding byShape = shape.finding(minimumRank, Math.max(1, shape.gallerySize() / restorers));
        if (byFace == Finding.ATTACK_TOO_WEAK || byShape == Finding.ATTACK_TOO_WEAK) {
            return byFace == Finding.RECOGNISED || byShape == Finding.RECOGNISED ? Finding.RECOGNISED
                    : Finding.ATTACK_TOO_WEAK;
        }
        return byFace.ordinal() < byShape.ordinal() ? byFace : byShape;
    }

    /** The best place that any attacker gave the right person; where no skin is left to compare, shape gives none. */
    public int rank() {
        return shapeCompares() ? Math.min(face.worstRank(), shape.rank()) : face.worstRank();
    }

    /** Share of the gallery that is nearer than the right person, for the best attacker. */
    public double percentile() {
        return shapeCompares() ? Math.min(face.percentile(), shape.percentile()) : face.percentile();
    }

    private boolean shapeCompares() {
        return Double.isFinite(shape.face().after().distance());
    }

    Map<String, Object> toDetails(int minimumRank, int restorers) {
        Map<String, Object> d = new LinkedHashMap<>();
        d.put("restorer", restorer);
        d.put("rank", rank());
        d.put("percentile", percentile());
        d.put("finding", finding(minimumRank, restorers).name());
        d.put("detected", face.detectedAfter());
        d.put("views", face.views());
        return d;
    }

    /** Each attacker as the report reads it. */
    List<Map<String, Object>> attackers() {
        List<Map<String, Object>> all = new ArrayList<>(face.attackers());
        all.addAll(shape.attackers());
        all.forEach(a -> a.put("restored", restorer));
        return all;
    }
}
