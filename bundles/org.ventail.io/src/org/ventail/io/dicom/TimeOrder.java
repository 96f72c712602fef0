package org.ventail.io.dicom;

import java.util.Comparator;

/**
 * Orders frames that lie at the same place: dynamics, echoes, repetitions. Numbers that the header does not have are
 * 0. Never used to order frames in space.
 */
record TimeOrder(double temporalPosition, double acquisition, double echo, double trigger, double instance)
        implements Comparable<TimeOrder> {
    private static final Comparator<TimeOrder> BY_ALL = Comparator.comparingDouble(TimeOrder::temporalPosition)
            .thenComparingDouble(TimeOrder::acquisition).thenComparingDouble(TimeOrder::echo)
            .thenComparingDouble(TimeOrder::trigger).thenComparingDouble(TimeOrder::instance);

    @Override
    public int compareTo(TimeOrder o) {
        return BY_ALL.compare(this, o);
    }
}
