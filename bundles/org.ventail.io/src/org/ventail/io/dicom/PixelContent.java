package org.ventail.io.dicom;

import java.io.IOException;
import java.io.OutputStream;
import org.dcm4che3.data.VR;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/** The pixel data element with changed frames: its old header and padding if it was uncompressed, else a new one. */
final class PixelContent implements ByteEdits.Content {
    private static final long MAX_ELEMENT_BYTES = 0xfffffffeL;

    private final Instance source;
    private final FrameFile in;
    private final FrameEdits changes;
    private final PixelSummary summary;
    private final boolean clearUnused;
    private final SubMonitor progress;

    PixelContent(Instance source, FrameFile in, FrameEdits changes, PixelSummary summary, boolean clearUnused,
            SubMonitor progress) {
        this.source = source;
        this.in = in;
        this.changes = changes;
        this.summary = summary;
        this.clearUnused = clearUnused;
        this.progress = progress;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException, VentailException {
        PixelElement pixels = source.header().pixels().orElseThrow();
        long total = source.layout().orElseThrow().allBytes();
        if (pixels.encapsulated()) {
            out.write(newHeader(total));
        } else {
            in.copy(pixels.start(), pixels.offset(), out);
        }
        for (int f = 0; f < changes.frames(); f++) {
            progress.split(1);
            out.write(frame(f), 0, (int) source.layout().orElseThrow().frameBytes());
        }
        if (!pixels.encapsulated()) {
            in.copy(pixels.offset() + total, in.pixelEnd(), out);
        } else if (total % 2 != 0) {
            out.write(0);
        }
    }

    private byte[] frame(int f) throws VentailException {
        byte[] raw = summary.onlyFrame().isPresent() ? summary.onlyFrame().get() : in.frame(f);
        if (summary.onlyFrame().isEmpty()) {
            changes.apply(f, raw, in.codec());
        }
        if (clearUnused) {
            in.codec().clearUnused(raw, in.frameSamples());
        }
        return raw;
    }

    private byte[] newHeader(long total) throws VentailException {
        long even = total + total % 2;
        if (even > MAX_ELEMENT_BYTES) {
            throw new VentailException(Problem.error("dicom.too-large", "Uncompressed, the pixels exceed 4 GB.",
                    source.file(),
                    "Split the series."));
        }
        VR vr = source.layout().orElseThrow().bitsAllocated() > 8 ? VR.OW : VR.OB;
        return new byte[] {(byte) 0xe0, 0x7f, 0x10, 0, (byte) (vr.code() >> 8), (byte) vr.code(), 0, 0, (byte) even,
                (byte) (even >> 8), (byte) (even >> 16), (byte) (even >> 24)};
    }
}
