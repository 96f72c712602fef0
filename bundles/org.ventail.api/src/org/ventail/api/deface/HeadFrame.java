package org.ventail.api.deface;

import org.ventail.api.model.Point3;

/**
 * Where a head is and which way it looks, in LPS millimetres. The three axes are unit vectors at right angles.
 *
 * @param centerLps middle of the head, about between the ears
 * @param anterior where the nose points
 * @param superior where the crown is
 * @param radiusMm radius of a ball around the centre that holds the whole head
 */
public record HeadFrame(Point3 centerLps, Point3 anterior, Point3 superior, double radiusMm) {
    /** Where the patient's left side is: superior × anterior (in LPS z × -y = +x). */
    public Point3 left() {
        return superior.cross(anterior);
    }

    /** A frame that trusts the header: anterior is -y, superior is +z of LPS. */
    public static HeadFrame fromHeader(Point3 centerLps, double radiusMm) {
        return new HeadFrame(centerLps, new Point3(0, -1, 0), new Point3(0, 0, 1), radiusMm);
    }
}
