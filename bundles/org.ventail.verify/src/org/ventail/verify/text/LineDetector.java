package org.ventail.verify.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ventail.api.model.VentailException;
import org.ventail.verify.models.OnnxModel;
import org.ventail.verify.text.Blobs.Blob;

/**
 * PP-OCR's detector: how likely each pixel belongs to the core of a line of text; cores grown again are the lines ("Real-time
 * scene text detection with differentiable binarization", 2020). Threads: safe.
 */
final class LineDetector {
    /** The network's own: statistics of the pictures it learned from, and its thresholds. */
    private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
    private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};
    private static final float LIKELY = 0.3f;
    private static final double LEAST_MEAN = 0.5;
    private static final double GROWTH = 1.6;
    private static final int STRIDE = 32;
    private static final int SMALLEST_SIDE = 3;
    private final OnnxModel model;

    LineDetector(OnnxModel model) {
        this.model = model;
    }

    /**
     * Boxes of lines, in pixels of the picture.
     *
     * @param picture values 0 to 255
     * @param scale of the picture that is shown to the network
     */
    List<TextBox> detect(GreyPicture picture, double scale) throws VentailException {
        int w = multiple(picture.width() * scale);
        int h = multiple(picture.height() * scale);
        float[] likely = model.run(input(PixelValues.resized(picture, w, h)), w, h, model.firstOutput())[0];
        BitSet marks = new BitSet();
        for (int i = 0; i < w * h; i++) {
            if (likely[i] > LIKELY) {
                marks.set(i + i / w);
            }
        }
        List<TextBox> found = new ArrayList<>();
        for (Blob b : Blobs.of(marks, w + 1)) {
            if (Math.min(b.box().width(), b.box().height()) >= SMALLEST_SIDE && mean(likely, w, b.box()) >= LEAST_MEAN) {
                found.add(original(b.box(), picture, w, h));
            }
        }
        return found;
    }

    private static int multiple(double size) {
        return Math.max(STRIDE, (int) Math.round(size / STRIDE) * STRIDE);
    }

    private static float[] input(GreyPicture p) {
        int n = p.values().length;
        float[] in = new float[3 * n];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < n; i++) {
                in[c * n + i] = (p.values()[i] / 255 - MEAN[c]) / DEVIATION[c];
            }
        }
        return in;
    }

    private static double mean(float[] likely, int width, TextBox box) {
        double sum = 0;
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                sum += likely[y * width + x];
            }
        }
        return sum / box.area();
    }

    /** The core grown on all sides by its area over its circumference, as the network was taught to shrink lines. */
    private static TextBox original(TextBox core, GreyPicture picture, int w, int h) {
        double by = core.area() * GROWTH / (2.0 * (core.width() + core.height()));
        double sx = picture.width() / (double) w;
        double sy = picture.height() / (double) h;
        int left = (int) Math.max(0, Math.floor((core.x() - by) * sx));
        int top = (int) Math.max(0, Math.floor((core.y() - by) * sy));
        int right = (int) Math.min(picture.width(), Math.ceil((core.right() + by) * sx));
        int bottom = (int) Math.min(picture.height(), Math.ceil((core.bottom() + by) * sy));
        return new TextBox(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }
}
