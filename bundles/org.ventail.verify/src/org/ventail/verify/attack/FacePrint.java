package org.ventail.verify.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ventail.verify.face.Recogniser;

/**
 * Descriptions of one head by each recogniser, from several views. A biometric template: kept in memory only, except
 * for synthetic heads. Immutable by contract.
 *
 * @param descriptions recogniser id to the descriptions, one or more a view
 * @param views pictures looked at
 * @param detected pictures in which a detector found a face
 */
public record FacePrint(Map<String, List<float[]>> descriptions, int views, int detected) {
    public FacePrint {
        descriptions = Map.copyOf(descriptions);
    }

    /**
     * The smallest distance between any two views; infinite when one side has none.
     *
     * @throws IllegalStateException if a distance is no number: no rank may be made of it
     */
    double distance(Recogniser recogniser, FacePrint other) {
        return new ProbeBlock(recogniser, of(recogniser)).distance(other.of(recogniser));
    }

    List<float[]> of(Recogniser recogniser) {
        return descriptions.getOrDefault(recogniser.id(), List.of());
    }

    /** All descriptions of several views in one. */
    static FacePrint merge(List<FacePrint> parts) {
        Map<String, List<float[]>> all = new LinkedHashMap<>();
        int views = 0;
        int detected = 0;
        for (FacePrint p : parts) {
            p.descriptions().forEach((id, d) -> all.computeIfAbsent(id, k -> new ArrayList<>()).addAll(d));
            views += p.views();
            detected += p.detected();
        }
        return new FacePrint(all, views, detected);
    }
}
