package org.ventail.api.io;

/** A part of space in LPS millimetres of one frame of reference. Asked from several threads at once. */
@FunctionalInterface
public interface Region {
    /** Whether the point lies in it. */
    boolean contains(double x, double y, double z);
}
