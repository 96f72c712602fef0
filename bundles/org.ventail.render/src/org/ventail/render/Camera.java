package org.ventail.render;

import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Point3;

/**
 * Where a picture is taken from, in LPS millimetres.
 *
 * @param targetLps what lies in the middle of the picture
 * @param viewDirection from the eye to the target; made a unit vector
 * @param up what points upwards on the picture; made a unit vector at right angles to the view
 * @param fieldMm height of the picture in the plane through the target
 * @param perspective an eye at {@link #EYE_DISTANCE_FIELDS} fields from the target, else parallel rays
 */
public record Camera(Point3 targetLps, Point3 viewDirection, Point3 up, double fieldMm, boolean perspective) {
    /** Distance from eye to target in fields: an opening angle of about 19 degrees, as a portrait lens has. */
    public static final double EYE_DISTANCE_FIELDS = 3;

    public Camera {
        if (!(fieldMm > 0) || !(viewDirection.length() > 0)) {
            throw new IllegalArgumentException("a camera needs a direction and a field, not " + fieldMm + " mm");
        }
        viewDirection = viewDirection.normalized();
        up = up.minus(viewDirection.times(up.dot(viewDirection))).normalized();
        if (!(up.length() > 0)) {
            throw new IllegalArgumentException("up must not point along the view");
        }
    }

    /**
     * A camera before the face.
     *
     * @param frame the head
     * @param yawDeg how far the camera goes round to the patient's left
     * @param pitchDeg how far it rises above the face
     * @param fieldMm height of the picture; the middle of the picture is the middle of the head
     */
    public static Camera face(HeadFrame frame, double yawDeg, double pitchDeg, double fieldMm) {
        double yaw = Math.toRadians(yawDeg);
        double pitch = Math.toRadians(pitchDeg);
        Point3 level = frame.anterior().times(Math.cos(yaw)).plus(frame.left().times(Math.sin(yaw)));
        Point3 toEye = level.times(Math.cos(pitch)).plus(frame.superior().times(Math.sin(pitch)));
        Point3 up = frame.superior().times(Math.cos(pitch)).minus(level.times(Math.sin(pitch)));
        return new Camera(frame.centerLps(), toEye.times(-1), up, fieldMm, true);
    }

    /** What points to the right on the picture. */
    public Point3 right() {
        return viewDirection.cross(up);
    }

    /** The same view of another point. */
    public Camera at(Point3 otherTargetLps) {
        return new Camera(otherTargetLps, viewDirection, up, fieldMm, perspective);
    }

    /** The same view with another field. */
    public Camera withFieldMm(double otherFieldMm) {
        return new Camera(targetLps, viewDirection, up, otherFieldMm, perspective);
    }

    /** The same view with parallel rays. */
    public Camera parallel() {
        return new Camera(targetLps, viewDirection, up, fieldMm, false);
    }

    /** Turns the camera about its target: to the right of the picture, then upwards, in degrees. */
    public Camera turned(double rightDeg, double upDeg) {
        double a = Math.toRadians(rightDeg);
        double b = Math.toRadians(upDeg);
        Point3 level = viewDirection.times(Math.cos(a)).minus(right().times(Math.sin(a)));
        Point3 view = level.times(Math.cos(b)).minus(up.times(Math.sin(b)));
        return new Camera(targetLps, view, up.times(Math.cos(b)).plus(level.times(Math.sin(b))), fieldMm, perspective);
    }

    /** Distance from the eye to the target plane; infinite for parallel rays. */
    public double eyeDistanceMm() {
        return perspective ? EYE_DISTANCE_FIELDS * fieldMm : Double.POSITIVE_INFINITY;
    }

    /** Where a point lies on a picture of that size; a point behind the eye has NaN coordinates. */
    public ScreenPoint toScreen(Point3 lps, int width, int height) {
        Point3 d = lps.minus(targetLps);
        double depth = d.dot(viewDirection);
        double distance = perspective ? 1 + depth / eyeDistanceMm() : 1;
        double scale = distance > 0 ? height / (fieldMm * distance) : Double.NaN;
        return new ScreenPoint(d.dot(right()) * scale + (width - 1) / 2.0, (height - 1) / 2.0 - d.dot(up) * scale,
                depth);
    }

    /** The point of the scene behind a pixel at a depth; the inverse of {@link #toScreen}. */
    public Point3 toLps(ScreenPoint p, int width, int height) {
        double distance = perspective ? 1 + p.depthMm() / eyeDistanceMm() : 1;
        double mm = fieldMm * distance / height;
        return targetLps.plus(right().times((p.x() - (width - 1) / 2.0) * mm))
                .plus(up.times(((height - 1) / 2.0 - p.y()) * mm)).plus(viewDirection.times(p.depthMm()));
    }
}
