package org.ventail.api.check;

import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;

/**
 * A scan of somebody that a probe may be mistaken for.
 *
 * @param id whose: the subject id, or a file name of the gallery folder
 * @param key changes when the voxels change; results may be cached under it
 * @param source reads it; called from any thread
 */
public record GalleryEntry(String id, String key, Source source) {
    /** A scan and where its head is. */
    public record Scan(Volume volume, HeadFrame frame) {
    }

    /** Reads the scan when it is needed. */
    @FunctionalInterface
    public interface Source {
        Scan read() throws VentailException;
    }
}
