package org.ventail.verify.restore;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ventail.verify.attack.AttackReport.Finding;

/**
 * What the restoration attack found out about one head.
 *
 * @param faces one per restorer
 * @param scans how the faces were made
 * @param millis duration, loading of the models not included
 */
public record RestorationReport(List<RestoredFace> faces, RestoredScans scans, long millis) {
    public RestorationReport {
        faces = List.copyOf(faces);
    }

    /** The restored face that gives most away. */
    public RestoredFace worst(int minimumRank) {
        return faces.stream().min(Comparator.<RestoredFace>comparingInt(f -> severity(f, minimumRank))
                .thenComparingInt(RestoredFace::rank)).orElseThrow();
    }

    Finding finding(int minimumRank) {
        return worst(minimumRank).finding(minimumRank, faces.size());
    }

    private int severity(RestoredFace face, int minimumRank) {
        return switch (face.finding(minimumRank, faces.size())) {
            case RECOGNISED -> 0;
            case ATTACK_TOO_WEAK -> 1;
            case FIRST_BY_A_HAIR -> 2;
            case NOT_RECOGNISED -> 3;
        };
    }

    /** The best place of the right person over all restored faces. */
    public int rank() {
        return faces.stream().mapToInt(RestoredFace::rank).min().orElseThrow();
    }

    /** All numbers for a report. */
    Map<String, Object> toDetails(int minimumRank) {
        RestoredFace worst = worst(minimumRank);
        Map<String, Object> d = new LinkedHashMap<>();
        d.put("rank", rank());
        d.put("gallerySize", worst.face().gallerySize());
        d.put("decoys", worst.face().decoys());
        d.put("chance", 1.0 / worst.face().gallerySize());
        d.put("percentile", faces.stream().mapToDouble(RestoredFace::percentile).min().orElse(1));
        d.put("worstRestorer", worst.restorer());
        d.put("lostShare", scans.lostShare());
        d.put("taughtBy", scans.taughtBy());
        d.put("taughtByDecoys", scans.taughtByDecoys());
        d.put("explained", scans.explained());
        d.put("restorers", faces.stream().map(f -> f.toDetails(minimumRank, faces.size())).toList());
        d.put("attackers", faces.stream().flatMap(f -> f.attackers().stream()).toList());
        d.put("finding", finding(minimumRank).name());
        d.put("millis", millis);
        return d;
    }
}
