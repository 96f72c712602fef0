package org.ventail.io.dicom.codec;

import java.io.IOException;

/**
 * Compresses one frame again in the transfer syntax it had, so that only what was changed differs when it is decoded: it loses
 * nothing, also where the syntax may lose. What it makes is decoded and compared before it is used.
 *
 * <p>Threads: one instance is used from several threads at once.
 */
public interface PixelEncoder {
    /** Whether it is made for that transfer syntax. */
    boolean encodes(String transferSyntaxUid);

    /**
     * Encodes samples.
     *
     * @param source the frame as it was; its codestream says what else must stay as it is
     * @param samples as {@link PixelDecoder} gives them: little endian, interleaved; only read
     * @return the codestream
     * @throws IOException if such a frame cannot be encoded without loss
     */
    byte[] encode(EncodedFrame source, byte[] samples) throws IOException;
}
