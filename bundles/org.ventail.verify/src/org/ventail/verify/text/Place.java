package org.ventail.verify.text;

import java.nio.file.Path;

/** Which picture. */
public sealed interface Place {
    /** A frame of a file, as it is stored. @param frame from 0 */
    record OfFile(Path file, int frame) implements Place {
    }

    /**
     * A slice of a volume.
     *
     * @param axis what stays the same in it: 0 columns, 1 rows, 2 slices of the grid
     * @param index along that axis
     */
    record OfVolume(int axis, int index, int timePoint) implements Place {
    }
}
