package org.ventail.phantom;

/** The skin over a braincase. */
@FunctionalInterface
interface Scalp {
    /** Distance to it at a point of the head's own axes, millimetres, negative inside. */
    double distance(double x, double f, double z);
}
