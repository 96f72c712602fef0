package org.ventail.verify.linkage;

import java.util.ArrayList;
import java.util.List;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.render.SkinField;

/**
 * What is bright and dark inside a skull, at the scale of gyri and ventricles, on some 1,700 places of a common head; free
 * of gain, offset, slow shading and the contrast's strength, but not of its kind (T1 is not like FLAIR or CT). A biometric
 * template: kept in memory only. Immutable by contract.
 *
 * @param values mean 0
 * @param seen share of the upper head that the scan shows, 0 to 1
 */
record BrainPattern(float[] values, double seen) {
    /** Structures between these two scales count. */
    private static final double FINE_MM = 3;
    private static final double COARSE_MM = 6;
    private static final double STRENGTH_MM = 15;
    private static final double STEP_MM = 8;
    private static final double[] HALF_AXES_MM = {62, 80, 72};
    private static final double BACK_MM = 5;
    private static final double LOWEST_MM = -10;
    /** Before the brain, below the brow, a face begins. */
    private static final double FACE_FORWARD_MM = 30;
    private static final double FACE_UP_MM = 20;
    private static final float DARKEST_HU = -10;
    private static final float BRIGHTEST_HU = 80;
    private static final List<Point3> PLACES = places();

    /** In rows along x that are the same to the left and to the right. */
    private static List<Point3> places() {
        List<Point3> all = new ArrayList<>();
        for (double z = LOWEST_MM; z <= HALF_AXES_MM[2]; z += STEP_MM) {
            for (double y = -HALF_AXES_MM[1] - BACK_MM; y <= HALF_AXES_MM[1]; y += STEP_MM) {
                for (double x = -64; x <= 64; x += STEP_MM) {
                    double e = square(x / HALF_AXES_MM[0]) + square((y + BACK_MM) / HALF_AXES_MM[1])
                            + square(z / HALF_AXES_MM[2]);
                    if (e <= 1 && !(z < FACE_UP_MM && y > FACE_FORWARD_MM)) {
                        all.add(Rays.ORIGIN_MM.plus(new Point3(x, y, z)));
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    private static double square(double v) {
        return v * v;
    }

    /** Numbers of a pattern. */
    static int size() {
        return PLACES.size();
    }

    /** The pattern of a scan. About 0.3 s of work. */
    static BrainPattern of(Scan scan, PoseFit fit) {
        HeadImage image = HeadImage.of(scan);
        Affine pose = fit.of(SkinField.of(image.volume()));
        float[] tissue = image.modality() == Modality.CT ? softTissue(image.values()) : image.values();
        float[] band = Blur.of(tissue, image.geometry(), FINE_MM);
        float[] coarse = Blur.of(tissue, image.geometry(), COARSE_MM);
        float[] energy = new float[band.length];
        for (int i = 0; i < band.length; i++) {
            band[i] -= coarse[i];
            energy[i] = band[i] * band[i];
        }
        Sampler signal = image.sampler(band);
        Sampler strength = image.sampler(Blur.of(energy, image.geometry(), STRENGTH_MM));
        Affine toVoxel = image.geometry().lpsToVoxel().compose(pose);
        double[] values = PLACES.stream().mapToDouble(p -> {
            Point3 v = toVoxel.apply(p);
            double rms = Math.sqrt(strength.at(v.x(), v.y(), v.z(), 0));
            return rms < 1e-9 ? 0 : signal.at(v.x(), v.y(), v.z(), 0) / rms;
        }).toArray();
        return new BrainPattern(centred(values), image.seen());
    }

    /** In CT bone is so bright that nothing else would count. */
    private static float[] softTissue(float[] hu) {
        float[] out = new float[hu.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(DARKEST_HU, Math.min(BRIGHTEST_HU, hu[i]));
        }
        return out;
    }

    private static float[] centred(double[] values) {
        double mean = 0;
        for (double v : values) {
            mean += v / values.length;
        }
        float[] out = new float[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (values[i] - mean);
        }
        return out;
    }

    /** As if left were right: what a scan shows whose header has that wrong. */
    BrainPattern mirrored() {
        float[] out = new float[values.length];
        for (int from = 0; from < out.length;) {
            int to = from;
            while (to < out.length && sameRow(PLACES.get(from), PLACES.get(to))) {
                to++;
            }
            for (int i = from; i < to; i++) {
                out[i] = values[to - 1 - (i - from)];
            }
            from = to;
        }
        return new BrainPattern(out, seen);
    }

    private static boolean sameRow(Point3 a, Point3 b) {
        return a.y() == b.y() && a.z() == b.z();
    }
}
