package org.ventail.render;

import java.util.List;
import org.ventail.api.model.Point3;

/** A set of lamps that moves with the camera. */
public enum LightRig {
    /** Key light from the upper left, a weaker fill from the right, a rim from behind: a portrait studio. */
    THREE_POINT(0.20, new Lamp(-0.55, 0.60, 0.75, 0.62), new Lamp(0.80, 0.10, 0.70, 0.26),
            new Lamp(0.1, 0.9, -0.5, 0.2)),
    /** One lamp above the forehead, as a ceiling light. */
    FROM_ABOVE(0.26, new Lamp(0, 0.85, 0.60, 0.72), new Lamp(0, -0.3, 0.9, 0.10)),
    /** One lamp from the side. */
    SIDE(0.22, new Lamp(0.85, 0.25, 0.55, 0.72), new Lamp(-0.8, 0, 0.6, 0.08)),
    /** A lamp at the camera. */
    HEADLIGHT(0.20, new Lamp(0, 0, 1, 0.80));

    private final double ambient;
    private final List<Lamp> lamps;

    LightRig(double ambient, Lamp... lamps) {
        this.ambient = ambient;
        this.lamps = List.of(lamps);
    }

    double ambient() {
        return ambient;
    }

    List<Lamp> lamps() {
        return lamps;
    }

    /** A distant lamp: the unit direction to it as (right, up, towards the viewer) of the camera, and its strength. */
    record Lamp(Point3 direction, double strength) {
        Lamp(double right, double up, double toViewer, double strength) {
            this(new Point3(right, up, toViewer).normalized(), strength);
        }
    }
}
