package org.ventail.verify.restore;

import org.ventail.api.check.GalleryEntry.Scan;

/** Puts skin back where a face was. Any thread; the same input gives the same voxels. */
interface Restorer {
    /** Stable id, written into reports. */
    String id();

    /** The head with a face again; outside the lost cells as it was. */
    Scan restore(DefacedHead head);
}
