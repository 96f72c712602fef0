package org.ventail.workflow.report.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.ventail.workflow.report.Numbers;

/**
 * One axis.
 *
 * @param label what it counts
 * @param from lowest value
 * @param to highest value
 * @param logarithmic whether each power of ten is as long as the next
 * @param ticks values with a label
 * @param format makes the labels
 */
record Axis(String label, double from, double to, boolean logarithmic, List<Double> ticks, DoubleFunction<String> format) {
    private static final double[] NICE = {1, 2, 5, 10};
    private static final int MOST_TICKS = 6;

    /** Shares of 0 to 100 %. */
    static Axis share(String label) {
        return new Axis(label, 0, 1, false, List.of(0.0, 0.25, 0.5, 0.75, 1.0), v -> Math.round(100 * v) + " %");
    }

    /** Rates by powers of ten, from the given one to 1. */
    static Axis rate(String label, double from) {
        List<Double> ticks = DoubleStream.iterate(from, v -> v < 1.5, v -> v * 10).boxed().toList();
        return new Axis(label, from, 1, true, ticks, v -> Numbers.text(100 * v) + " %");
    }

    /** Numbers of people, by powers of ten when there are many. */
    static Axis people(String label, int to) {
        if (to <= 1) {
            return new Axis(label, 0, 1, false, List.of(0.0, 1.0), Numbers::text);
        }
        List<Double> ticks = DoubleStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000)
                .filter(v -> v <= to).boxed().toList();
        return new Axis(label, 1, to, true, ticks, Numbers::text);
    }

    /** Any range, with round ticks. */
    static Axis linear(String label, double from, double to) {
        double span = to > from ? to - from : 1;
        double power = Math.pow(10, Math.floor(Math.log10(span / MOST_TICKS)));
        double step = power;
        for (double nice : NICE) {
            step = nice * power;
            if (span / step <= MOST_TICKS) {
                break;
            }
        }
        double width = step;
        List<Double> ticks = DoubleStream.iterate(Math.ceil(from / step) * step, v -> v <= to + 1e-9 * span, v -> v + width)
                .boxed().toList();
        return new Axis(label, from, from + span, false, ticks, Numbers::text);
    }

    /** Place of a value, 0 to 1; what lies outside stands at the edge. */
    double place(double value) {
        double at = logarithmic
                ? (Math.log(Math.max(value, from)) - Math.log(from)) / (Math.log(to) - Math.log(from))
                : (value - from) / (to - from);
        return Math.max(0, Math.min(1, at));
    }
}
