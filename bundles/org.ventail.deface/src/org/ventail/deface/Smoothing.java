package org.ventail.deface;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ventail.api.model.Geometry;

/** Takes the steps of voxels out of a field. */
final class Smoothing {
    /** So many lines of a grid that lie beside each other in memory are worked on together. */
    private static final int PIECE = 512;

    private Smoothing() {
    }

    /** Replaces each value, so many times, by the mean of its neighbours along all axes with weights 1, 2, 1. */
    static void pass(ScalarGrid s, int times) {
        Geometry g = s.geometry();
        for (int i = 0; i < times; i++) {
            rows(s.values(), g.nx());
            across(s.values(), g.nx(), g.ny());
            across(s.values(), g.nx() * g.ny(), g.nz());
        }
    }

    private static void rows(float[] v, int n) {
        IntStream.range(0, v.length / n).parallel().forEach(row -> {
            int last = row * n + n - 1;
            float before = v[row * n];
            for (int i = row * n; i < last; i++) {
                float here = v[i];
                v[i] = mean(before, here, v[i + 1]);
                before = here;
            }
            v[last] = mean(before, v[last], v[last]);
        });
    }

    /** Along an axis whose neighbours lie so far apart, and there are so many of. */
    private static void across(float[] v, int stride, int n) {
        int pieces = (stride + PIECE - 1) / PIECE;
        IntStream.range(0, v.length / (stride * n) * pieces).parallel().forEach(p -> {
            int line = p % pieces * PIECE;
            across(v, p / pieces * stride * n + line, Math.min(PIECE, stride - line), stride, n);
        });
    }

    private static void across(float[] v, int first, int lines, int stride, int n) {
        float[] before = Arrays.copyOfRange(v, first, first + lines);
        for (int k = 0; k < n; k++) {
            int at = first + k * stride;
            int next = k + 1 < n ? stride : 0;
            for (int i = 0; i < lines; i++) {
                float here = v[at + i];
                v[at + i] = mean(before[i], here, v[at + i + next]);
                before[i] = here;
            }
        }
    }

    private static float mean(float before, float here, float after) {
        return 0.25f * before + 0.5f * here + 0.25f * after;
    }
}
