package org.ventail.ui.slices;

import org.eclipse.swt.graphics.RGB;
import org.ventail.api.model.Point3;
import org.ventail.ui.theme.Palette;

/**
 * One of the three planes of the body, drawn as radiologists do: the patient's left on the right of the screen, the nose at the
 * top (axial) or left (sagittal). Directions are LPS unit vectors.
 */
public enum Plane {
    AXIAL("Axial", new Point3(1, 0, 0), new Point3(0, 1, 0), "R", "L", "A", "P", Palette.AXIAL),
    CORONAL("Coronal", new Point3(1, 0, 0), new Point3(0, 0, -1), "R", "L", "S", "I", Palette.CORONAL),
    SAGITTAL("Sagittal", new Point3(0, 1, 0), new Point3(0, 0, -1), "A", "P", "S", "I", Palette.SAGITTAL);

    private final String label;
    private final Point3 right;
    private final Point3 down;
    private final String[] edges;
    private final RGB rgb;

    Plane(String label, Point3 right, Point3 down, String left, String rightEdge, String top, String bottom, RGB rgb) {
        this.label = label;
        this.right = right;
        this.down = down;
        this.edges = new String[] {left, rightEdge, top, bottom};
        this.rgb = rgb;
    }

    public String label() {
        return label;
    }

    /** Where the screen's right points. */
    public Point3 right() {
        return right;
    }

    /** Where the screen's lower edge points. */
    public Point3 down() {
        return down;
    }

    /** Along this the mouse wheel moves; away from the viewer is not meant, but to L, P or S. */
    public Point3 normal() {
        return switch (this) {
            case AXIAL -> new Point3(0, 0, 1);
            case CORONAL -> new Point3(0, 1, 0);
            case SAGITTAL -> new Point3(1, 0, 0);
        };
    }

    /** Letters for left, right, top and bottom edge. */
    public String[] edges() {
        return edges.clone();
    }

    /** The colour in which the other planes show where this one cuts them. */
    public RGB rgb() {
        return rgb;
    }
}
