package org.ventail.phantom;

/** A piece of a head that adds to or cuts from the skin. */
interface Part {
    /**
     * The signed distance to the skin after this part.
     *
     * @param x to the left, f forward, z up, in millimetres of the head's own axes
     * @param d the distance before
     */
    double shape(double x, double f, double z, double d);
}
