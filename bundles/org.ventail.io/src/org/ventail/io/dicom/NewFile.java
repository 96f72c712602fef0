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
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/** Writes a DICOM file that appears under its name only when it is complete and on the disk. */
final class NewFile {
    private NewFile() {
    }

    /** Writes what the content gives; on failure or cancel nothing is left. */
    static void write(Path target, ByteEdits.Content content) throws VentailException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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

    /** Writes a source with edits, deflated as the source was. */
    static void write(Path target, DicomHeader header, DicomBytes bytes, ByteEdits edits) throws VentailException {
        write(target, out -> {
            edits.write(bytes, 0, header.metaEnd(), out);
            if (header.deflated()) {
                deflate(header, bytes, edits, out);
            } else {
                edits.write(bytes, header.metaEnd(), bytes.size(), out);
            }
        });
    }

    private static void deflate(DicomHeader header, DicomBytes bytes, ByteEdits edits, OutputStream out)
            throws IOException, VentailException {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater);
            edits.write(bytes, header.metaEnd(), bytes.size(), deflated);
            deflated.finish();
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
