package org.ventail.io.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.ventail.api.model.VentailException;
import org.ventail.io.dicom.codec.EncodedFrame;
import org.ventail.io.dicom.codec.PixelDecoder;

/**
 * The frames of one open file as raw samples, decoded if they are compressed. Threads: frames may be read in parallel.
 */
final class FrameFile implements AutoCloseable {
    private final Instance instance;
    private final PixelLayout layout;
    private final PixelElement pixels;
    private final DicomBytes bytes;
    private final PixelDecoders decoders;
    private final EncapsulatedFrames encapsulated;

    private FrameFile(Instance instance, DicomBytes bytes, PixelDecoders decoders) throws IOException {
        this.instance = instance;
        this.layout = instance.layout().orElseThrow();
        this.pixels = instance.header().pixels().orElseThrow();
        this.bytes = bytes;
        this.decoders = decoders;
        this.encapsulated = pixels.encapsulated()
                ? new EncapsulatedFrames(bytes, FragmentScanner.scan(bytes, pixels.offset()), layout.frames()) : null;
    }

    static FrameFile open(Instance instance, PixelDecoders decoders) throws VentailException {
        Path file = instance.file();
        DicomBytes bytes = null;
        try {
            bytes = DicomBytes.open(file, instance.header());
            return new FrameFile(instance, bytes, decoders);
        } catch (EOFException e) {
            close(bytes);
            throw new VentailException(DicomProblems.truncated(file, "it ends inside its pixels"), e);
        } catch (IOException e) {
            close(bytes);
            throw new VentailException(DicomProblems.unreadable(file, e), e);
        }
    }

    /** What the samples of the frames mean. */
    SampleCodec codec() {
        boolean big = instance.header().bigEndian() && !pixels.encapsulated();
        return new SampleCodec(layout, big, pixels.vr());
    }

    /** The raw samples of a frame, {@code layout.frameBytes()} of them, a fresh array. */
    byte[] frame(int index) throws VentailException {
        Path file = instance.file();
        try {
            return encapsulated == null ? plain(index) : decode(encapsulated.frame(index));
        } catch (EOFException e) {
            throw new VentailException(DicomProblems.truncated(file, "it ends inside its pixels"), e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new VentailException(DicomProblems.undecodable(file, index, e), e);
        }
    }

    private byte[] plain(int index) throws IOException {
        byte[] raw = new byte[(int) layout.frameBytes()];
        bytes.read(pixels.offset() + index * layout.frameBytes(), raw, raw.length);
        return raw;
    }

    /** How a frame is compressed. */
    EncodedFrame encoded(byte[] compressed) {
        return new EncodedFrame(instance.header().transferSyntax(), layout.rows(), layout.columns(), layout.samples(),
                layout.bitsAllocated(), layout.bitsStored(), layout.signed(), compressed);
    }

    /** The raw samples of a frame that is compressed as those of the file are. */
    byte[] decode(byte[] compressed) throws IOException {
        PixelDecoder decoder = decoders.decoder(instance.header().transferSyntax())
                .orElseThrow(() -> new IOException("no decoder is there for it"));
        byte[] raw = decoder.decode(encoded(compressed));
        if (raw.length < layout.frameBytes()) {
            throw new IOException("the decoder gave " + raw.length + " bytes instead of " + layout.frameBytes());
        }
        return raw;
    }

    /** First byte after the pixel data element. */
    long pixelEnd() {
        return encapsulated == null ? pixels.offset() + pixels.length() : encapsulated.end();
    }

    int framePixels() {
        return layout.framePixels();
    }

    /** Samples of one frame. */
    int frameSamples() {
        return layout.framePixels() * layout.samples();
    }

    /** Its compressed frames; null if they are not. */
    EncapsulatedFrames encapsulated() {
        return encapsulated;
    }

    /** Copies bytes of the file. */
    void copy(long from, long to, OutputStream out) throws IOException {
        byte[] some = new byte[(int) Math.min(1 << 16, Math.max(0, to - from))];
        for (long at = from; at < to; at += some.length) {
            int n = (int) Math.min(some.length, to - at);
            bytes.read(at, some, n);
            out.write(some, 0, n);
        }
    }

    DicomBytes bytes() {
        return bytes;
    }

    @Override
    public void close() throws VentailException {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new VentailException(DicomProblems.unreadable(instance.file(), e), e);
        }
    }

    private static void close(DicomBytes bytes) throws VentailException {
        if (bytes != null) {
            try {
                bytes.close();
            } catch (IOException e) {
                throw new IllegalStateException("a file opened for reading cannot be closed", e);
            }
        }
    }
}
