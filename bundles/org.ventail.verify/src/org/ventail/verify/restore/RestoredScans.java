package org.ventail.verify.restore;

import java.util.List;
import org.ventail.api.check.GalleryEntry.Scan;

/**
 * A defaced head with a face again, in several ways.
 *
 * @param scans one per restorer
 * @param lostShare share of the head's skin in view that was changed and had to be made up, 0..1
 * @param taughtBy people whose original heads taught the trained restorer, the person itself left out
 * @param taughtByDecoys synthetic people who taught it, too
 * @param explained share of the differences between those people's faces that the rest of their heads tells, 0..1
 */
public record RestoredScans(List<Restored> scans, double lostShare, int taughtBy, int taughtByDecoys, double explained) {
    public RestoredScans {
        scans = List.copyOf(scans);
    }

    /** What one restorer made. */
    public record Restored(String restorer, Scan scan) {
    }
}
