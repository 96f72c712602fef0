package org.ventail.verify.attack;

import java.util.ArrayList;
import java.util.List;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Point3;
import org.ventail.render.Camera;
import org.ventail.render.LightRig;

/**
 * From where and under which light a head is looked at.
 *
 * @param yawDeg camera to the patient's left
 * @param pitchDeg camera above the face
 * @param light the lamps
 */
public record View(double yawDeg, double pitchDeg, LightRig light) {
    /** Pixels of a side of each picture. */
    public static final int SIZE = 256;
    /** What the side of a picture spans at the face. */
    static final double FIELD_MM = 240;
    private static final double FACE_BEFORE_CENTRE_MM = 70;
    private static final double FACE_BELOW_CENTRE_MM = 15;

    /** Straight from the front, as people expect a portrait. */
    public static final View FRONT = new View(0, 0, LightRig.THREE_POINT);

    /** The views of the scan that is attacked: nine poses under three lights. */
    public static List<View> probe() {
        return views(new double[] {0, -20, 20}, new double[] {0, -10, 10}, LightRig.THREE_POINT, LightRig.FROM_ABOVE,
                LightRig.SIDE);
    }

    /** The poses of {@link #probe()} under the first of its lights: for attacks that are made several times over. */
    public static List<View> oneLight() {
        return probe().stream().filter(v -> v.light() == LightRig.THREE_POINT).toList();
    }

    /**
     * The views of the people it may be: other poses under another light, so that no picture is compared with itself.
     */
    public static List<View> gallery() {
        return views(new double[] {0, -12, 12}, new double[] {-5, 5}, LightRig.HEADLIGHT);
    }

    private static List<View> views(double[] yaws, double[] pitches, LightRig... lights) {
        List<View> all = new ArrayList<>();
        for (LightRig light : lights) {
            for (double pitch : pitches) {
                for (double yaw : yaws) {
                    all.add(new View(yaw, pitch, light));
                }
            }
        }
        return List.copyOf(all);
    }

    /** The camera on a head: aimed at the middle of the face. */
    Camera camera(HeadFrame frame) {
        Point3 face = frame.centerLps().plus(frame.anterior().times(FACE_BEFORE_CENTRE_MM))
                .minus(frame.superior().times(FACE_BELOW_CENTRE_MM));
        return Camera.face(frame, yawDeg, pitchDeg, FIELD_MM).at(face);
    }

    /** Whether another view sees the same, be it under another light. */
    boolean samePose(View other) {
        return yawDeg == other.yawDeg && pitchDeg == other.pitchDeg;
    }

    /** Stable text for cache keys and reports. */
    String key() {
        return yawDeg + "/" + pitchDeg + "/" + light;
    }
}
