package org.ventail.io.dicom;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ventail.api.model.Point3;

/** Splits the slices of a series into sets that can make one volume: same kind, pixels, image type, orientation. */
final class SliceClusters {
    private static final double SAME_COSINE = 2e-3;

    private final List<Cluster> clusters = new ArrayList<>();

    /** Slices that belong together; never empty. */
    record Cluster(List<Slice> slices) {
        /** A text that is the same for the same cluster in the next scan and differs from its siblings'. */
        String part() {
            Slice s = slices.get(0);
            PixelLayout p = s.layout();
            StringBuilder b = new StringBuilder(s.imageType()).append('/').append(p.columns()).append('x').append(p.rows())
                    .append('/').append(p.bitsAllocated()).append(p.signed()).append('/');
            return s.plane().isPresent() ? b.append(rounded(s.plane().get())).toString() : b.append('-').toString();
        }

        private static StringBuilder rounded(Plane p) {
            StringBuilder b = new StringBuilder();
            for (Point3 v : new Point3[] {p.rowLps(), p.columnLps()}) {
                b.append(b.isEmpty() ? "" : " ").append(rounded(v.x())).append(' ').append(rounded(v.y())).append(' ')
                        .append(rounded(v.z()));
            }
            return b;
        }

        /** As {@code %.2f} has it, for ids stay the same; a tenth of its time. */
        static String rounded(double v) {
            double size = Math.abs(v);
            String digits = size == 0 ? "0.00" : size == 1 ? "1.00"
                    : new BigDecimal(Double.toString(size)).setScale(2, RoundingMode.HALF_UP).toPlainString();
            return Double.compare(v, 0) < 0 ? "-".concat(digits) : digits;
        }

        private boolean takes(Slice s) {
            Slice first = slices.get(0);
            PixelLayout a = first.layout();
            PixelLayout b = s.layout();
            return a.rows() == b.rows() && a.columns() == b.columns() && a.bitsAllocated() == b.bitsAllocated()
                    && a.signed() == b.signed() && a.floating() == b.floating()
                    && first.imageType().equals(s.imageType())
                    && aligned(first.plane(), s.plane());
        }

        private static boolean aligned(Optional<Plane> a, Optional<Plane> b) {
            return a.isPresent() == b.isPresent() && (a.isEmpty() || a.get().alignedWith(b.get(), SAME_COSINE));
        }
    }

    private SliceClusters() {
    }

    /** Clusters in a stable order: of their first slices by SOP instance UID and frame. */
    static List<Cluster> of(List<Slice> slices) {
        SliceClusters c = new SliceClusters();
        List<Slice> sorted = new ArrayList<>(slices);
        sorted.sort(new ByInstance());
        for (Slice s : sorted) {
            c.add(s);
        }
        return c.clusters;
    }

    private static final class ByInstance implements Comparator<Slice> {
        @Override
        public int compare(Slice a, Slice b) {
            int order = a.instance().uids().sopInstance().compareTo(b.instance().uids().sopInstance());
            return order != 0 ? order : Integer.compare(a.frame(), b.frame());
        }
    }

    private void add(Slice s) {
        for (Cluster c : clusters) {
            if (c.takes(s)) {
                c.slices().add(s);
                return;
            }
        }
        clusters.add(new Cluster(new ArrayList<>(List.of(s))));
    }
}
