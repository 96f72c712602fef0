package org.ventail.io.dicom;

import java.io.IOException;
import java.util.Optional;
import org.ventail.io.dicom.codec.EncodedFrame;

/**
 * What is done to frames, and besides: bits of compressed samples that hold no part of a value are cleared if anything else than
 * the sign is in them. Uncompressed samples are looked at by whoever cleans the file. Immutable.
 */
record CleanSamples(FrameEdits edits, int frameSamples, boolean unusedBits) implements FrameEdits {
    static CleanSamples of(FrameEdits edits, PixelLayout layout) {
        return new CleanSamples(edits, layout.framePixels() * layout.samples(), layout.bitsStored() < layout.bitsAllocated());
    }

    @Override
    public int frames() {
        return edits.frames();
    }

    /** Samples are looked at where there is room for more than their values. */
    @Override
    public boolean touches(int frame) {
        return unusedBits || edits.touches(frame);
    }

    @Override
    public boolean apply(int frame, byte[] raw, SampleCodec codec) {
        boolean changed = edits.apply(frame, raw, codec);
        if (codec.hides(raw, frameSamples)) {
            codec.clearUnused(raw, frameSamples);
            return true;
        }
        return changed;
    }

    @Override
    public Optional<byte[]> editCodestream(int frame, EncodedFrame was) throws IOException {
        return edits.editCodestream(frame, was);
    }
}
