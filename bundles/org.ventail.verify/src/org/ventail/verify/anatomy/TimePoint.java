package org.ventail.verify.anatomy;

import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/** One time point of a scan as a scan of its own. */
final class TimePoint {
    private TimePoint() {
    }

    /** A copy of its values; of a scan with one time point, the scan itself. */
    static Volume of(Volume scan, int timePoint) {
        if (scan.timePoints() == 1) {
            return scan;
        }
        int n = scan.geometry().size();
        VoxelData values = scan.data().blank(n);
        for (int i = 0; i < n; i++) {
            values.set(i, scan.data().get(timePoint * n + i));
        }
        return new Volume(scan.geometry(), values, scan.rescale(), scan.modality());
    }
}
