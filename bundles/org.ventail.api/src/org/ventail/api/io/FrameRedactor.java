package org.ventail.api.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.model.VentailException;

/**
 * Blanks rectangles in the frames of one file as they are stored, without making a volume of them. One OSGi component for each
 * format. Threads: safe.
 */
public interface FrameRedactor {
    /** Whether the file is of its format, by its first bytes. */
    boolean redacts(Path file);

    /**
     * Writes the file anew with its rectangles, and a little around them, in the colour of their surroundings. Other frames stay
     * byte for byte, other pixels keep their values. What else can show the picture goes: icons, overlays, images in sequences.
     *
     * @param target appears only when it is complete; may not be the file itself
     * @throws VentailException if the file cannot be read, or not written without harm to other pixels
     */
    Redacted redact(Path file, Path target, List<FrameBox> boxes, IProgressMonitor monitor) throws VentailException;

    /**
     * What was done.
     *
     * @param frames numbers of the frames that changed
     * @param uncompressed whether compressed pixels had to be written without compression
     */
    record Redacted(Set<Integer> frames, boolean uncompressed) {
        public Redacted {
            frames = Set.copyOf(frames);
        }
    }
}
