package org.ventail.api.check;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.ventail.api.model.Finding;

/**
 * What a check saw.
 *
 * @param verdict what it says
 * @param value the measured number, in the unit given
 * @param threshold what it was compared with
 * @param unit of value and threshold ({@code rank}, {@code cm2}, {@code voxels}, {@code count} …)
 * @param message one sentence for people, without identifiers
 * @param remedy one sentence: what to do when it is not a pass; may be empty for a pass
 * @param findings places to look at
 * @param details further numbers and texts for the report, JSON-able (numbers, text, booleans, lists, maps)
 */
public record CheckResult(Verdict verdict, OptionalDouble value, OptionalDouble threshold, String unit, String message,
        String remedy, List<Finding> findings, Map<String, Object> details) {
    public CheckResult {
        Objects.requireNonNull(verdict);
        Objects.requireNonNull(message);
        Objects.requireNonNull(remedy);
        findings = List.copyOf(findings);
        details = Map.copyOf(details);
    }

    public static CheckResult pass(String message) {
        return of(Verdict.PASS, message, "");
    }

    public static CheckResult fail(String message, String remedy) {
        return of(Verdict.FAIL, message, remedy);
    }

    public static CheckResult review(String message, String remedy) {
        return of(Verdict.REVIEW, message, remedy);
    }

    public static CheckResult notApplicable(String message) {
        return of(Verdict.NOT_APPLICABLE, message, "");
    }

    public static CheckResult error(String message, String remedy) {
        return of(Verdict.ERROR, message, remedy);
    }

    private static CheckResult of(Verdict v, String message, String remedy) {
        return new CheckResult(v, OptionalDouble.empty(), OptionalDouble.empty(), "", message, remedy, List.of(), Map.of());
    }

    /** The same with the number that decided. */
    public CheckResult measured(double value, double threshold, String unit) {
        return new CheckResult(verdict, OptionalDouble.of(value), OptionalDouble.of(threshold), unit, message, remedy,
                findings, details);
    }

    /** The same with places to look at. */
    public CheckResult withFindings(List<Finding> places) {
        return new CheckResult(verdict, value, threshold, unit, message, remedy, places, details);
    }

    /** The same with more for the report. */
    public CheckResult withDetails(Map<String, Object> more) {
        return new CheckResult(verdict, value, threshold, unit, message, remedy, findings, more);
    }
}
