package org.ventail.verify.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ventail.verify.attack.AttackReport.Finding;

/**
 * What the recognisers made of one head among photographs.
 *
 * @param outcomes one per recogniser
 * @param gallerySize people the head was searched among, the right one included
 */
public record ByPortrait(List<RecogniserOutcome> outcomes, int gallerySize) {
    public ByPortrait {
        outcomes = List.copyOf(outcomes);
    }

    /** See {@link AttackReport#finding(int)}. */
    Finding finding(int minimumRank) {
        return AttackReport.finding(outcomes, gallerySize, minimumRank);
    }

    /** The best place any recogniser gave the right person that knows the intact head by its photograph. */
    int worstRank() {
        return outcomes.stream().filter(RecogniserOutcome::works).mapToInt(o -> o.after().rank()).min().orElse(gallerySize);
    }

    /** All numbers for a report. */
    Map<String, Object> toDetails() {
        Map<String, Object> d = new LinkedHashMap<>();
        d.put("gallerySize", gallerySize);
        d.put("recognisers", outcomes.stream().map(RecogniserOutcome::toDetails).toList());
        return d;
    }
}
