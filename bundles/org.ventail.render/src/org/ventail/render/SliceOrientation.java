package org.ventail.render;

import org.ventail.api.model.Point3;

/**
 * The three views of radiology: the patient's left is on the right of the picture; sagittal slices look to the left.
 */
public enum SliceOrientation {
    AXIAL(new Point3(1, 0, 0), new Point3(0, 1, 0)),
    CORONAL(new Point3(1, 0, 0), new Point3(0, 0, -1)),
    SAGITTAL(new Point3(0, 1, 0), new Point3(0, 0, -1));

    private final Point3 right;
    private final Point3 down;

    SliceOrientation(Point3 right, Point3 down) {
        this.right = right;
        this.down = down;
    }

    /** LPS direction to the right of the picture. */
    public Point3 right() {
        return right;
    }

    /** LPS direction down the picture. */
    public Point3 down() {
        return down;
    }

    /** Letters for the left, right, top and bottom border of the picture: where the patient's sides are. */
    public String[] borderLetters() {
        return new String[] {letter(right.times(-1)), letter(right), letter(down.times(-1)), letter(down)};
    }

    private static String letter(Point3 d) {
        if (d.x() != 0) {
            return d.x() > 0 ? "L" : "R";
        }
        if (d.y() != 0) {
            return d.y() > 0 ? "P" : "A";
        }
        return d.z() > 0 ? "S" : "I";
    }
}
