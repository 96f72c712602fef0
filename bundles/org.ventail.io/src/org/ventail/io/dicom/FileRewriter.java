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
        this.changes = TransferSyntaxes.isNative(header.transferSyntax()) ? changes : CleanSamples.of(changes,
                source.layout().orElseThrow());
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
        CHANGED,
        /** Pixels changed and are no longer compressed; thumbnails went with them. */
        UNCOMPRESSED;

        boolean pixelsChanged() {
            return this == CHANGED || this == UNCOMPRESSED;
        }
    }

    /**
     * Writes the file; on failure or cancel nothing is left of it.
     *
     * @param strip whether icons and overlays go although no pixel of this file changes
     */
    Written write(Path target, boolean strip, IProgressMonitor monitor) throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, 2 * changes.frames());
        try (FrameFile in = FrameFile.open(source, decoders);
                Recompression again = new Recompression(in, changes, PixelEncoders.of(header.transferSyntax()),
                        target.toAbsolutePath().getParent())) {
            PixelSummary summary = PixelSummary.of(in, changes, hasRange(), again, progress);
            boolean stripped = summary.changed() || strip;
            // unused bits of compressed samples are clean by now
            boolean embedded = thumbnails.inUnusedBits() && in.encapsulated() == null;
            ByteEdits edits = new ByteEdits();
            if (summary.changed() || strip && embedded) {
                edits = new HeaderEdits(header, in.bytes()).of(summary, again);
                PixelElement pixels = header.pixels().orElseThrow();
                edits.replace(pixels.start(), in.pixelEnd(), again.complete()
                        ? new CompressedContent(pixels, in, again, changes.frames())
                        : new PixelContent(source, in, changes, summary, embedded, progress));
            }
            if (stripped) {
                thumbnails.edit(edits);
            }
            NewFile.write(target, header, in.bytes(), edits);
            if (summary.changed()) {
                return in.encapsulated() == null || again.complete() ? Written.CHANGED : Written.UNCOMPRESSED;
            }
            return stripped && !thumbnails.none() ? Written.STRIPPED : Written.COPIED;
        } catch (IOException e) {
            throw new VentailException(DicomProblems.unreadable(source.file(), e), e);
        }
    }

    private boolean hasRange() {
        return header.spans().containsKey(Tag.SmallestImagePixelValue)
                || header.spans().containsKey(Tag.LargestImagePixelValue);
    }
}
