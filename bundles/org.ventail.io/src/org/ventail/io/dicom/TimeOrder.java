package org.ventail.io.dicom;

/**
 * Orders frames that lie at the same place: dynamics, echoes, repetitions. Numbers that the header does not have are
 * 0. Never used to order frames in space.
 */
record TimeOrder(double temporalPosition, double acquisition, double echo, double trigger, double instance)
        implements Comparable<TimeOrder> {
    @Override
    public int compareTo(TimeOrder o) {
        int order = Double.compare(temporalPosition, o.temporalPosition);
        order = order != 0 ? order : Double.compare(acquisition, o.acquisition);
        order = order != 0 ? order : Double.compare(echo, o.echo);
        order = order != 0 ? order : Double.compare(trigger, o.trigger);
        return order != 0 ? order : Double.compare(instance, o.instance);
    }
}
