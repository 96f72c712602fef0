package org.ventail.workflow.report;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people read them. */
public final class Numbers {
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private Numbers() {
    }

    /** At most four significant digits, no trailing zeros, no exponent: {@code 1}, {@code 0.4412}, {@code 12350}. */
    public static String text(double v) {
        return Double.isFinite(v) ? new BigDecimal(v).round(FOUR_DIGITS).stripTrailingZeros().toPlainString()
                : String.valueOf(v);
    }

    /**
     * A measured number with its unit, as one says it: {@code 3 voxels}, {@code rank 17}, {@code 2.5 cm²}; a count has
     * no unit.
     */
    public static String text(double v, String unit) {
        return switch (unit) {
            case "", "count" -> text(v);
            case "rank" -> "rank " + text(v);
            case "cm2" -> text(v) + " cm²";
            case "share of bits" -> text(Math.round(1000 * v) / 10.0) + " % of bits";
            default -> text(v) + " " + unit;
        };
    }
}
