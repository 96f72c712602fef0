package org.ventail.render;

import java.util.Comparator;
import java.util.List;

/**
 * Which real values are seen, how densely and in which colour; straight lines between the points, constant beyond them.
 *
 * @param points in rising order of value, at least one
 */
public record TransferFunction(List<Point> points) {
    /**
     * A corner of the function.
     *
     * @param value real value
     * @param rgb colour 0xRRGGBB
     * @param opacityPerMm how much of the light one millimetre takes away, 0 to 1
     */
    public record Point(double value, int rgb, double opacityPerMm) {
        public Point {
            if (!(opacityPerMm >= 0 && opacityPerMm < 1)) {
                throw new IllegalArgumentException("opacity of a millimetre " + opacityPerMm);
            }
        }
    }

    public TransferFunction {
        points = points.stream().sorted(Comparator.comparingDouble(Point::value)).toList();
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a transfer function needs a point");
        }
    }

    /** Bone in ivory through a hint of skin, Hounsfield units. */
    public static TransferFunction ctBone() {
        return new TransferFunction(List.of(new Point(-500, 0xd9a07c, 0), new Point(-200, 0xd9a07c, 0.015),
                new Point(100, 0xc06050, 0.01), new Point(220, 0xe8dcc0, 0.05), new Point(600, 0xf4ecd8, 0.85)));
    }

    /** Opaque skin, Hounsfield units. */
    public static TransferFunction ctSkin() {
        return new TransferFunction(List.of(new Point(-500, 0xd9a07c, 0), new Point(-150, 0xd9a07c, 0.75),
                new Point(400, 0xf0e0c8, 0.9)));
    }

    /** Everything brighter than the skin threshold, the brightest whitest: for MR. */
    public static TransferFunction mr(double skinThreshold, WindowLevel window) {
        double white = Math.max(window.center() + window.width() / 2, 2 * Math.abs(skinThreshold) + 1e-3);
        return new TransferFunction(List.of(new Point(0.7 * skinThreshold, 0x80604c, 0),
                new Point(1.3 * skinThreshold, 0xb08468, 0.12), new Point(0.5 * white, 0xd8b898, 0.35),
                new Point(white, 0xfff4e6, 0.5)));
    }

    /** Opacity of a millimetre of a value. */
    public double opacityPerMm(double value) {
        return at(value, 3);
    }

    /** One of red, green, blue (0 to 2) of a value, 0 to 255. */
    double channel(double value, int channel) {
        return at(value, channel);
    }

    private double at(double value, int what) {
        Point before = points.get(0);
        for (Point p : points) {
            if (value < p.value()) {
                double f = p == before ? 0 : (value - before.value()) / (p.value() - before.value());
                return part(before, what) + f * (part(p, what) - part(before, what));
            }
            before = p;
        }
        return part(before, what);
    }

    private static double part(Point p, int what) {
        return what == 3 ? p.opacityPerMm() : p.rgb() >> (16 - 8 * what) & 255;
    }
}
