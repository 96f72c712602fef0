package org.ventail.verify.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.ventail.api.model.Digest;
import org.ventail.verify.face.Recogniser;

/**
 * Distance thresholds of the recognisers on our renders, with how they were measured: {@code calibration.json}.
 * Immutable.
 */
final class Calibration {
    private final Map<String, Double> thresholds;

    private Calibration(Map<String, Double> thresholds) {
        this.thresholds = Map.copyOf(thresholds);
    }

    /** Digest of the file. */
    static String digest() {
        try (InputStream in = Calibration.class.getResourceAsStream("calibration.json")) {
            return Digest.of(in.readAllBytes()).hex();
        } catch (IOException e) {
            throw new IllegalStateException("calibration.json is part of this bundle", e);
        }
    }

    static Calibration shipped() {
        try (InputStream in = Calibration.class.getResourceAsStream("calibration.json")) {
            Map<String, Double> all = new HashMap<>();
            for (JsonNode r : new ObjectMapper().readTree(in).get("recognisers")) {
                all.put(r.get("id").asText(), r.get("thresholdAtFmr1Percent").asDouble());
            }
            return new Calibration(all);
        } catch (IOException e) {
            throw new IllegalStateException("calibration.json is part of this bundle", e);
        }
    }

    /** The distance at which 1 % of pairs of different people pass for one. */
    double threshold(Recogniser recogniser) {
        return recogniser.threshold().orElseGet(() -> threshold(recogniser.id()));
    }

    double threshold(String recogniser) {
        Double t = thresholds.get(recogniser);
        if (t == null) {
            throw new IllegalStateException("recogniser " + recogniser + " is not calibrated");
        }
        return t;
    }
}
