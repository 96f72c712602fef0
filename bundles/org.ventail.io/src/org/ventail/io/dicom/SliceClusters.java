package org.ventail.io.dicom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
            String orientation = s.plane().map(Cluster::rounded).orElse("-");
            return s.imageType() + '/' + p.columns() + 'x' + p.rows() + '/' + p.bitsAllocated() + p.signed() + '/'
                    + orientation;
        }

        private static String rounded(Plane p) {
            return String.format(Locale.ROOT, "%.2f %.2f %.2f %.2f %.2f %.2f", p.rowLps().x(), p.rowLps().y(),
                    p.rowLps().z(),
                    p.columnLps().x(), p.columnLps().y(), p.columnLps().z());
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
            return a.isPresent() == b.isPresent() && a.map(p -> p.alignedWith(b.get(), SAME_COSINE)).orElse(true);
        }
    }

    private SliceClusters() {
    }

    /** Clusters in a stable order: of their first slices by SOP instance UID and frame. */
    static List<Cluster> of(List<Slice> slices) {
        SliceClusters c = new SliceClusters();
        slices.stream().sorted(Comparator.comparing((Slice s) -> s.instance().uids().sopInstance())
                .thenComparingInt(Slice::frame)).forEach(c::add);
        return c.clusters;
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
