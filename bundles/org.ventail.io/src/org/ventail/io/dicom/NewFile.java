package org.ventail.io.dicom;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.io.raw.PartFile;

/** Writes a DICOM file that appears under its name only when it is complete and on the disk. */
final class NewFile {
    private NewFile() {
    }

    /** Writes what the content gives; on failure or cancel nothing is left. */
    static void write(Path target, ByteEdits.Content content) throws VentailException {
        try (PartFile part = PartFile.of(target)) {
            OutputStream out = new BufferedOutputStream(part.out(), 1 << 16);
            content.writeTo(out);
            out.flush();
            part.publish();
        } catch (IOException e) {
            throw new VentailException(Problem.error("dicom.unwritable",
                    "The file cannot be written (" + e.getClass().getSimpleName() + ").", target,
                    "Look whether the disk is full and the folder may be written to."), e);
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

    /** The n-th file of a series that is written, from 1. */
    static Path inSeries(Path folder, String baseName, int n) {
        return folder.resolve(String.format(Locale.ROOT, "%s-%04d.dcm", baseName, n));
    }

    /** Removes files that were written before something failed. */
    static void remove(List<Path> written, Exception why) {
        for (Path p : written) {
            try {
                Files.deleteIfExists(p);
            } catch (IOException e) {
                why.addSuppressed(e);
            }
        }
    }
}
