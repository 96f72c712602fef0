package org.ventail.io.dicom;

import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.model.VentailException;

/**
 * What the changed frames of one file amount to.
 *
 * @param changed whether any sample differs from the source
 * @param min smallest stored value
 * @param max largest stored value
 */
record PixelSummary(boolean changed, double min, double max) {
    static PixelSummary of(FrameFile in, FrameChanges changes, SubMonitor progress) throws VentailException {
        SampleCodec codec = in.codec();
        boolean changed = false;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int f = 0; f < changes.frames(); f++) {
            progress.split(1);
            byte[] raw = in.frame(f);
            changed |= changes.apply(f, raw, codec);
            for (int i = 0; i < in.framePixels(); i++) {
                double v = codec.value(raw, i);
                min = Math.min(min, v);
                max = Math.max(max, v);
            }
        }
        return new PixelSummary(changed, min, max);
    }
}
