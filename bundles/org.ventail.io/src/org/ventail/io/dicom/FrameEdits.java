package org.ventail.io.dicom;

/** What is done to the raw samples of the frames of one file. Immutable. */
interface FrameEdits {
    /** Number of frames in the file. */
    int frames();

    /** Overwrites samples of a frame in place; whether any differs now. */
    boolean apply(int frame, byte[] raw, SampleCodec codec);
}
