package org.ventail.io.dicom;

import java.io.IOException;
import java.util.Optional;
import org.ventail.io.dicom.codec.EncodedFrame;

/** What is done to the raw samples of the frames of one file. Immutable. */
interface FrameEdits {
    /** Number of frames in the file. */
    int frames();

    /** Whether a frame may change; if not, it need not be decoded. */
    default boolean touches(int frame) {
        return true;
    }

    /** Overwrites samples of a frame in place; whether any differs now. */
    boolean apply(int frame, byte[] raw, SampleCodec codec);

    /**
     * Does the same to the compressed frame, where that loses less than to compress it again.
     *
     * @return the codestream; empty if this is not to be done, or cannot be, in such a frame
     * @throws IOException if the codestream is damaged
     */
    default Optional<byte[]> editCodestream(int frame, EncodedFrame was) throws IOException {
        return Optional.empty();
    }
}
