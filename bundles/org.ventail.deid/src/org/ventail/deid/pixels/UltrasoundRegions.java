package org.ventail.deid.pixels;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.ventail.api.io.FrameBox;

/** The regions of an ultrasound picture that hold image data, as its header says (PS3.3 C.8.5.5). Without state. */
final class UltrasoundRegions {
    private UltrasoundRegions() {
    }

    /** Rectangles that cover what lies in none of them; none if the header names no region in the picture. */
    static List<FrameBox> outside(Attributes header, int columns, int rows) {
        List<FrameBox> regions = regions(header, columns, rows);
        if (regions.isEmpty()) {
            return List.of();
        }
        TreeSet<Integer> tops = new TreeSet<>(List.of(0, rows));
        regions.forEach(r -> tops.addAll(List.of(r.y(), r.y() + r.height())));
        List<FrameBox> out = new ArrayList<>();
        for (Integer top = 0; top < rows; top = tops.higher(top)) {
            stripe(regions, top, tops.higher(top), columns, out);
        }
        return out;
    }

    /** What no region covers of rows that no region begins or ends in. */
    private static void stripe(List<FrameBox> regions, int top, int bottom, int columns, List<FrameBox> out) {
        int from = 0;
        while (from < columns) {
            int x = from;
            int covered = regions.stream().filter(r -> r.contains(x, top)).mapToInt(r -> r.x() + r.width()).max().orElse(x);
            if (covered > x) {
                from = covered;
            } else {
                int next = regions.stream().filter(r -> r.y() <= top && r.y() + r.height() > top && r.x() > x)
                        .mapToInt(FrameBox::x).min().orElse(columns);
                out.add(new FrameBox(0, x, top, next - x, bottom - top));
                from = next;
            }
        }
    }

    private static List<FrameBox> regions(Attributes header, int columns, int rows) {
        List<FrameBox> regions = new ArrayList<>();
        Sequence sequence = header.getSequence(Tag.SequenceOfUltrasoundRegions);
        for (Attributes a : sequence == null ? List.<Attributes>of() : sequence) {
            int left = Math.max(0, a.getInt(Tag.RegionLocationMinX0, -1));
            int top = Math.max(0, a.getInt(Tag.RegionLocationMinY0, -1));
            int right = Math.min(columns - 1, a.getInt(Tag.RegionLocationMaxX1, -1));
            int bottom = Math.min(rows - 1, a.getInt(Tag.RegionLocationMaxY1, -1));
            if (right >= left && bottom >= top) {
                regions.add(new FrameBox(0, left, top, right - left + 1, bottom - top + 1));
            }
        }
        return regions;
    }
}
