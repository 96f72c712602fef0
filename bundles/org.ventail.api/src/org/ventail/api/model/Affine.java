package org.ventail.api.model;

import java.util.Arrays;

/**
 * A 3×4 affine map between two spaces, immutable. Row-major: {@code y[r] = m[r][0]*x0 + m[r][1]*x1 + m[r][2]*x2 + m[r][3]}.
 *
 * <p>Inside Ventail every map from voxels goes to LPS millimetres (x to the patient's Left, y to the Posterior, z to the
 * Superior, as in DICOM PS3.3 C.7.6.2). Voxel coordinates address voxel centres. Not guaranteed: that the linear part is
 * orthogonal (a gantry tilt shears it) or right-handed.
 */
public final class Affine {
    /** Maps every point to itself. */
    public static final Affine IDENTITY = new Affine(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);

    private final double[] m;

    private Affine(double... rowMajor) {
        if (rowMajor.length != 12) {
            throw new IllegalArgumentException("an affine map has 12 numbers, not " + rowMajor.length);
        }
        for (double v : rowMajor) {
            if (!Double.isFinite(v)) {
                throw new IllegalArgumentException("an affine map must be finite: " + Arrays.toString(rowMajor));
            }
        }
        this.m = rowMajor;
    }

    /** From 12 numbers, three rows of four. */
    public static Affine ofRows(double... rowMajor12) {
        return new Affine(rowMajor12.clone());
    }

    /** From the images of the three unit steps and of the origin, each three numbers. */
    public static Affine ofColumns(double[] i, double[] j, double[] k, double[] origin) {
        return new Affine(i[0], j[0], k[0], origin[0], i[1], j[1], k[1], origin[1], i[2], j[2], k[2], origin[2]);
    }

    /** A pure scaling. */
    public static Affine scale(double sx, double sy, double sz) {
        return new Affine(sx, 0, 0, 0, 0, sy, 0, 0, 0, 0, sz, 0);
    }

    /** A pure translation. */
    public static Affine translate(double tx, double ty, double tz) {
        return new Affine(1, 0, 0, tx, 0, 1, 0, ty, 0, 0, 1, tz);
    }

    /** The entry in row 0..2 and column 0..3. */
    public double get(int row, int column) {
        return m[row * 4 + column];
    }

    /** First output coordinate. */
    public double x(double a, double b, double c) {
        return m[0] * a + m[1] * b + m[2] * c + m[3];
    }

    /** Second output coordinate. */
    public double y(double a, double b, double c) {
        return m[4] * a + m[5] * b + m[6] * c + m[7];
    }

    /** Third output coordinate. */
    public double z(double a, double b, double c) {
        return m[8] * a + m[9] * b + m[10] * c + m[11];
    }

    /** The image of a point. */
    public Point3 apply(Point3 p) {
        return new Point3(x(p.x(), p.y(), p.z()), y(p.x(), p.y(), p.z()), z(p.x(), p.y(), p.z()));
    }

    /** The image of a direction (the translation is left out). */
    public Point3 applyDirection(Point3 d) {
        return new Point3(m[0] * d.x() + m[1] * d.y() + m[2] * d.z(), m[4] * d.x() + m[5] * d.y() + m[6] * d.z(),
                m[8] * d.x() + m[9] * d.y() + m[10] * d.z());
    }

    /** Column 0..2: the image of one step along that input axis. */
    public Point3 column(int c) {
        return new Point3(m[c], m[4 + c], m[8 + c]);
    }

    /** The image of the origin. */
    public Point3 origin() {
        return new Point3(m[3], m[7], m[11]);
    }

    /** {@code this ∘ first}: applies {@code first}, then this. */
    public Affine compose(Affine first) {
        double[] r = new double[12];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                double s = j == 3 ? m[i * 4 + 3] : 0;
                for (int k = 0; k < 3; k++) {
                    s += m[i * 4 + k] * first.m[k * 4 + j];
                }
                r[i * 4 + j] = s;
            }
        }
        return new Affine(r);
    }

    /** Determinant of the linear part: the volume of one input unit cube, signed. */
    public double determinant() {
        return m[0] * (m[5] * m[10] - m[6] * m[9]) - m[1] * (m[4] * m[10] - m[6] * m[8])
                + m[2] * (m[4] * m[9] - m[5] * m[8]);
    }

    /**
     * The inverse map.
     *
     * @throws ArithmeticException if the map is singular
     */
    public Affine inverse() {
        double d = determinant();
        if (Math.abs(d) < 1e-15) {
            throw new ArithmeticException("singular affine map");
        }
        double a = (m[5] * m[10] - m[6] * m[9]) / d;
        double b = (m[2] * m[9] - m[1] * m[10]) / d;
        double c = (m[1] * m[6] - m[2] * m[5]) / d;
        double e = (m[6] * m[8] - m[4] * m[10]) / d;
        double f = (m[0] * m[10] - m[2] * m[8]) / d;
        double g = (m[2] * m[4] - m[0] * m[6]) / d;
        double h = (m[4] * m[9] - m[5] * m[8]) / d;
        double i = (m[1] * m[8] - m[0] * m[9]) / d;
        double j = (m[0] * m[5] - m[1] * m[4]) / d;
        return new Affine(a, b, c, -(a * m[3] + b * m[7] + c * m[11]), e, f, g, -(e * m[3] + f * m[7] + g * m[11]), h,
                i, j, -(h * m[3] + i * m[7] + j * m[11]));
    }

    /** The 12 numbers, three rows of four, as a copy. */
    public double[] toRows() {
        return m.clone();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Affine other && Arrays.equals(m, other.m);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(m);
    }

    @Override
    public String toString() {
        return "Affine" + Arrays.toString(m);
    }
}
