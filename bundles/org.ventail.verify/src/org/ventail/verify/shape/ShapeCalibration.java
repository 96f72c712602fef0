package org.ventail.verify.shape;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.ventail.api.model.Digest;

/** The distances of the shape attack on people, with how they were measured: {@code calibration.json}. */
final class ShapeCalibration {
    private ShapeCalibration() {
    }

    /** The distance at which 1 % of pairs of different people pass for one. */
    static double thresholdMm() {
        return number("thresholdAtFmr1PercentMm");
    }

    /** Where a face lies, some stranger of 30 fits better than this. */
    static double faceLikeMm() {
        return number("faceLikeMm");
    }

    /** Digest of the file. */
    static String digest() {
        try (InputStream in = ShapeCalibration.class.getResourceAsStream("calibration.json")) {
            return Digest.of(in.readAllBytes()).hex();
        } catch (IOException e) {
            throw new IllegalStateException("calibration.json is part of this bundle", e);
        }
    }

    private static double number(String name) {
        try (InputStream in = ShapeCalibration.class.getResourceAsStream("calibration.json")) {
            return new ObjectMapper().readTree(in).get(name).asDouble();
        } catch (IOException e) {
            throw new IllegalStateException("calibration.json is part of this bundle", e);
        }
    }
}
