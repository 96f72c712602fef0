package org.ventail.verify.text;

import java.util.ArrayList;
import java.util.List;

/** Several boxes. */
final class Boxes {
    private static final int MARGIN = 4;
    private static final double LARGEST_UNION = 1.2;
    private static final int MOST_DIFFERENT = 6;

    private Boxes() {
    }

    /** Boxes with a margin; those that touch become one. */
    static List<TextBox> joined(List<TextBox> boxes, int width, int height) {
        List<TextBox> apart = new ArrayList<>();
        for (TextBox box : boxes) {
            int margin = MARGIN + Math.min(box.width(), box.height()) / 2;
            add(apart, box.grown(margin, width, height));
        }
        return apart;
    }

    /** Lines of one block, or pieces of one line; not a line and something large that happens to lie around it. */
    private static boolean together(TextBox a, TextBox b) {
        long larger = Math.max(a.area(), b.area());
        return a.touches(b) && a.union(b).area() <= LARGEST_UNION * (a.area() + b.area())
                && larger <= MOST_DIFFERENT * Math.min(a.area(), b.area());
    }

    private static void add(List<TextBox> apart, TextBox box) {
        TextBox all = box;
        for (int i = 0; i < apart.size(); i++) {
            if (together(all, apart.get(i))) {
                all = all.union(apart.remove(i));
                i = -1; // what it grew into may touch those before
            }
        }
        apart.add(all);
    }
}
