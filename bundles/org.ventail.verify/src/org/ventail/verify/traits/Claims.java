package org.ventail.verify.traits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.ventail.verify.face.AgeSexReader.Claim;

/**
 * What was claimed of one head from several sides. What differs from side to side is not known.
 *
 * @param ageYears mean
 * @param ageSpreadYears standard deviation over the views
 * @param male mean of how sure the network is, 0 to 1
 * @param maleSpread standard deviation over the views
 * @param views pictures looked at
 */
record Claims(double ageYears, double ageSpreadYears, double male, double maleSpread, int views) {
    private static final double HALF = 0.5;

    static Claims of(List<Claim> views) {
        return new Claims(mean(views, Claim::ageYears), spread(views, Claim::ageYears), mean(views, Claim::male),
                spread(views, Claim::male), views.size());
    }

    private static double mean(List<Claim> views, ToDoubleFunction<Claim> what) {
        return views.stream().mapToDouble(what).average().orElseThrow();
    }

    private static double spread(List<Claim> views, ToDoubleFunction<Claim> what) {
        double mean = mean(views, what);
        return Math.sqrt(views.stream().mapToDouble(what).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
    }

    String sex() {
        return male > HALF ? "male" : "female";
    }

    /**
     * Whether the same is still claimed, and firmly: the sex the same, the age within the limit, and no more spread over the
     * views than it.
     */
    boolean stillSaidOf(Claims before, double yearsApart) {
        return sex().equals(before.sex()) && Math.abs(male - HALF) > maleSpread
                && Math.abs(ageYears - before.ageYears) <= yearsApart && ageSpreadYears <= yearsApart;
    }

    String text() {
        return "%s (%.0f %%), %.0f ± %.0f years".formatted(sex(), 100 * Math.max(male, 1 - male), ageYears, ageSpreadYears);
    }

    Map<String, Object> toDetails() {
        Map<String, Object> d = new LinkedHashMap<>();
        d.put("claimedAgeYears", ageYears);
        d.put("ageSpreadYears", ageSpreadYears);
        d.put("claimedMale", male);
        d.put("maleSpread", maleSpread);
        d.put("views", views);
        return d;
    }
}
