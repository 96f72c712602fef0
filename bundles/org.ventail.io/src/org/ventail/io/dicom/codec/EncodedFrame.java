package org.ventail.io.dicom.codec;

import java.util.Objects;

/**
 * One compressed frame and what the header says about it.
 *
 * @param transferSyntaxUid how it is compressed
 * @param rows height
 * @param columns width
 * @param samples samples per pixel
 * @param bitsAllocated bits of one decoded sample: 8, 16 or 32
 * @param bitsStored used bits of them
 * @param signed whether samples are two's complement
 * @param bytes the compressed frame, all its fragments joined; only read
 */
public record EncodedFrame(String transferSyntaxUid, int rows, int columns, int samples, int bitsAllocated,
        int bitsStored,
        boolean signed, byte[] bytes) {
    public EncodedFrame {
        Objects.requireNonNull(transferSyntaxUid);
        Objects.requireNonNull(bytes);
    }

    /** Size of the decoded frame. */
    public int decodedBytes() {
        return Math.multiplyExact(Math.multiplyExact(rows, columns), samples * (bitsAllocated / 8));
    }
}
