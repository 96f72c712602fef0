package org.ventail.api.io;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.model.VentailException;

/**
 * Reads the pixels of one file frame by frame, as they are stored and without making a volume of them: grey, colour,
 * palette, compressed or not. For whoever must look at everything that could be seen. One OSGi component for each format.
 * Threads: safe.
 */
public interface FrameReader {
    /** Whether the file is of its format, by its first bytes. */
    boolean reads(Path file);

    /**
     * Hands over all frames, the first one first. A file without pixels has none.
     *
     * @param monitor checked for cancel at every frame
     * @throws VentailException if a frame cannot be read or decoded: then nobody knows what it shows
     */
    void read(Path file, Sink sink, IProgressMonitor monitor) throws VentailException;

    /** Takes one frame after the other. */
    @FunctionalInterface
    interface Sink {
        void take(Frame frame) throws VentailException;
    }

    /**
     * One frame.
     *
     * @param index its number in the file, from 0
     * @param planes stored values of each sample, row by row, {@code columns * rows} of them: one plane for grey values, three
     *        for colour (red, green, blue or one of luminance and two of colour, as stored)
     */
    record Frame(int index, int columns, int rows, List<float[]> planes) {
        public Frame {
            planes = List.copyOf(planes);
        }
    }
}
