package org.ventail.io.dicom;

import java.io.IOException;
import java.nio.file.Path;
import org.dcm4che3.data.Tag;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.model.VentailException;

/** Writes one DICOM file anew with changed frames, frame by frame. For one thread. */
final class FileRewriter {
    private final Instance source;
    private final DicomHeader header;
    private final FrameEdits changes;
    private final PixelDecoders decoders;
    private final Thumbnails thumbnails;

    FileRewriter(Instance source, FrameEdits changes, PixelDecoders decoders) {
        this.source = source;
        this.header = source.header();
        this.changes = changes;
        this.decoders = decoders;
        this.thumbnails = Thumbnails.of(source.header());
    }

    /** What a file amounts to once it is written. */
    enum Written {
        /** Byte by byte as it was. */
        COPIED,
        /** No pixel changed, but it was stripped of thumbnails. */
        STRIPPED,
        /** Pixels changed; thumbnails went with them. */
        CHANGED
    }

    /**
     * Writes the file; on failure or cancel nothing is left of it.
     *
     * @param strip whether icons and overlays go although no pixel of this file changes
     */
    Written write(Path target, boolean strip, IProgressMonitor monitor) throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, 2 * changes.frames());
        try (FrameFile in = FrameFile.open(source, decoders)) {
            PixelSummary summary = PixelSummary.of(in, changes, hasRange(), progress);
            boolean stripped = summary.changed() || strip;
            boolean pixels = summary.changed() || strip && thumbnails.inUnusedBits();
            ByteEdits edits = pixels ? new HeaderEdits(header, in.bytes()).of(summary) : new ByteEdits();
            if (stripped) {
                thumbnails.edit(edits);
            }
            if (pixels) {
                long end = in.pixelEnd();
                long start = header.pixels().orElseThrow().start();
                edits.replace(start, end, new PixelContent(source, in, changes, summary, thumbnails.inUnusedBits(), progress));
            }
            NewFile.write(target, header, in.bytes(), edits);
            return summary.changed() ? Written.CHANGED : stripped && !thumbnails.none() ? Written.STRIPPED : Written.COPIED;
        } catch (IOException e) {
            throw new VentailException(DicomProblems.unreadable(source.file(), e), e);
        }
    }

    private boolean hasRange() {
        return header.spans().containsKey(Tag.SmallestImagePixelValue)
                || header.spans().containsKey(Tag.LargestImagePixelValue);
    }
}
