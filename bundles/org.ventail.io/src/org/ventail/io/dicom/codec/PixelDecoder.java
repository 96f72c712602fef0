package org.ventail.io.dicom.codec;

import java.io.IOException;
import java.util.Optional;

/**
 * Decodes one compressed frame of one family of transfer syntaxes: the contract for a team that adds a codec. One
 * OSGi component each; they are asked before the built-in decoders, which are no components.
 *
 * <p>Threads: one instance is used from several threads at once. The input may be hostile: a decoder must end, and
 * must fail with an exception, on any bytes.
 */
public interface PixelDecoder {
    /** Whether it is made for that transfer syntax. */
    boolean decodes(String transferSyntaxUid);

    /** What to install before it can work on this machine, one sentence; empty when it is ready. */
    default Optional<String> missing() {
        return Optional.empty();
    }

    /**
     * Decodes a frame.
     *
     * @return the samples, little endian, interleaved, {@link EncodedFrame#decodedBytes()} bytes
     * @throws IOException if the bytes are damaged or use a feature that is not supported
     */
    byte[] decode(EncodedFrame frame) throws IOException;
}
