package org.ventail.api.model;

/** A point or direction; the space and unit are named where it is used (LPS millimetres or voxel coordinates). */
public record Point3(double x, double y, double z) {
    public Point3 plus(Point3 o) {
        return new Point3(x + o.x, y + o.y, z + o.z);
    }

    public Point3 minus(Point3 o) {
        return new Point3(x - o.x, y - o.y, z - o.z);
    }

    public Point3 times(double s) {
        return new Point3(x * s, y * s, z * s);
    }

    public double dot(Point3 o) {
        return x * o.x + y * o.y + z * o.z;
    }

    public Point3 cross(Point3 o) {
        return new Point3(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
    }

    public double length() {
        return Math.sqrt(dot(this));
    }

    /** The same direction with length 1; a zero vector stays zero. */
    public Point3 normalized() {
        double l = length();
        return l == 0 ? this : times(1 / l);
    }
}
