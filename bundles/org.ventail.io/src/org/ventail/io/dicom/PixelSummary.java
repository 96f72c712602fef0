package org.ventail.io.dicom;

import java.util.Optional;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.model.VentailException;

/**
 * What the changed frames of one file amount to.
 *
 * @param changed whether any sample differs from the source
 * @param min smallest stored value, infinite if it was not asked for
 * @param max largest stored value
 * @param onlyFrame the changed samples of a file with one frame, so that it is decoded once
 */
record PixelSummary(boolean changed, double min, double max, Optional<byte[]> onlyFrame) {
    /**
     * Decodes all frames once.
     *
     * @param range whether smallest and largest value are needed
     * @param again gets every frame that changes
     */
    static PixelSummary of(FrameFile in, FrameEdits changes, boolean range, Recompression again, SubMonitor progress)
            throws VentailException {
        SampleCodec codec = in.codec();
        boolean changed = false;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        byte[] raw = new byte[0];
        for (int f = 0; f < changes.frames(); f++) {
            progress.split(1);
            if (!range && !changes.touches(f)) {
                continue;
            }
            raw = in.frame(f);
            if (changes.apply(f, raw, codec)) {
                changed = true;
                again.take(f, raw);
            }
            for (int i = 0; range && i < in.frameSamples(); i++) {
                double v = codec.value(raw, i);
                min = Math.min(min, v);
                max = Math.max(max, v);
            }
        }
        return new PixelSummary(changed, min, max, changes.frames() == 1 && raw.length > 0 ? Optional.of(raw) : Optional.empty());
    }
}
