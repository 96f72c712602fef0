package org.ventail.workflow.report.section;

import java.util.OptionalDouble;
import org.ventail.verify.stats.Interval;
import org.ventail.verify.stats.Proportion;
import org.ventail.workflow.report.Numbers;
import org.ventail.workflow.report.page.Cell;

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

    /** {@code 2 of 6}, and below it the interval. */
    static Cell share(Proportion p, String more) {
        return p.of() == 0 ? Cell.of("–") : Cell.of(p.hits() + " of " + p.of(), interval(p) + more);
    }

    /** {@code 4 to 78 %}. */
    private static String interval(Proportion p) {
        Interval i = p.interval();
        return percent(i.low()).replace(PERCENT, "") + "\u00a0to\u00a0" + percent(i.high());
    }

    static String number(OptionalDouble v) {
        return v.isPresent() ? Numbers.text(v.getAsDouble()) : "–";
    }

    static String number(OptionalDouble v, String unit) {
        return v.isPresent() ? Numbers.text(v.getAsDouble(), unit) : "–";
    }
}
