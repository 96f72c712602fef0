package org.ventail.workflow.report.section;

import java.util.OptionalDouble;
import org.ventail.verify.stats.Interval;
import org.ventail.verify.stats.Proportion;
import org.ventail.workflow.report.Numbers;

/** Shares and numbers as people read them. */
final class Words {
    /** Keeps to its number at the end of a line. */
    private static final String PERCENT = "\u00a0%";

    private Words() {
    }

    static String percent(double share) {
        double p = 100 * share;
        return (p == 0 || p >= 9.95 ? String.valueOf(Math.round(p)) : Numbers.text(Math.round(10 * p) / 10.0)) + PERCENT;
    }

    /** {@code 2 of 6 (4 to 78 %)}. */
    static String share(Proportion p) {
        Interval i = p.interval();
        return p.of() == 0 ? "–" : p.hits() + " of " + p.of() + " (" + percent(i.low()).replace(PERCENT, "") + " to "
                + percent(i.high()) + ")";
    }

    static String number(OptionalDouble v) {
        return v.isPresent() ? Numbers.text(v.getAsDouble()) : "–";
    }

    static String number(OptionalDouble v, String unit) {
        return v.isPresent() ? (Numbers.text(v.getAsDouble()) + " " + unit).strip() : "–";
    }
}
