package org.ventail.io.dicom;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.dcm4che3.data.Tag;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.model.Problem;
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
        Path part = target.resolveSibling(target.getFileName() + ".part");
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
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE)) {
                write(in.bytes(), edits, new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return summary.changed() ? Written.CHANGED : stripped && !thumbnails.none() ? Written.STRIPPED : Written.COPIED;
        } catch (IOException e) {
            clean(part, e);
            throw new VentailException(Problem.error("dicom.unwritable",
                    "The file cannot be written (" + e.getClass().getSimpleName() + ").", target,
                    "Look whether the disk is full and the folder may be written to."), e);
        } catch (VentailException | RuntimeException e) {
            clean(part, e);
            throw e;
        }
    }

    private boolean hasRange() {
        return header.spans().containsKey(Tag.SmallestImagePixelValue)
                || header.spans().containsKey(Tag.LargestImagePixelValue);
    }

    private void write(DicomBytes bytes, ByteEdits edits, OutputStream out) throws IOException, VentailException {
        edits.write(bytes, 0, header.metaEnd(), out);
        if (!header.deflated()) {
            edits.write(bytes, header.metaEnd(), bytes.size(), out);
            out.flush();
            return;
        }
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater);
            edits.write(bytes, header.metaEnd(), bytes.size(), deflated);
            deflated.finish();
            out.flush();
        } finally {
            deflater.end();
        }
    }

    private static void clean(Path part, Exception why) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }
}
