package org.ventail.verify.text;

import java.util.ArrayList;
import java.util.List;

/** Several boxes. */
final class Boxes {
    private static final int MARGIN = 4;

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

    private static void add(List<TextBox> apart, TextBox box) {
        TextBox all = box;
        for (int i = 0; i < apart.size(); i++) {
            if (apart.get(i).touches(all)) {
                all = all.union(apart.remove(i));
                i = -1; // what it grew into may touch those before
            }
        }
        apart.add(all);
    }
}
