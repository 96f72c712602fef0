package org.ventail.ui.slices;

import org.eclipse.swt.graphics.RGB;
import org.ventail.api.model.Point3;
import org.ventail.render.SliceOrientation;
import org.ventail.ui.theme.Palette;

/** One of the three planes of the body, with its name and the colour that marks it in the other two. */
public enum Plane {
    AXIAL("Axial", SliceOrientation.AXIAL, new Point3(0, 0, 1), Palette.AXIAL),
    CORONAL("Coronal", SliceOrientation.CORONAL, new Point3(0, 1, 0), Palette.CORONAL),
    SAGITTAL("Sagittal", SliceOrientation.SAGITTAL, new Point3(1, 0, 0), Palette.SAGITTAL);

    private final String label;
    private final SliceOrientation orientation;
    private final Point3 normal;
    private final RGB rgb;

    Plane(String label, SliceOrientation orientation, Point3 normal, RGB rgb) {
        this.label = label;
        this.orientation = orientation;
        this.normal = normal;
        this.rgb = rgb;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** How it is drawn. */
    public SliceOrientation orientation() {
        return orientation;
    }

    /** Along this the mouse wheel moves: to the patient's left, back or crown, LPS. */
    public Point3 normal() {
        return normal;
    }

    /** The colour in which the other planes show where this one cuts them. */
    public RGB rgb() {
        return rgb;
    }
}
