package org.ventail.verify.header;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.VR;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;

/** Collects the {@link Identifiers} of a series from its original files and from what the reader found. */
final class OriginalReader {
    private static final int FIRST_BYTES = 132;
    private final BasicProfile profile;

    OriginalReader(BasicProfile profile) {
        this.profile = profile;
    }

    /**
     * Reads all files.
     *
     * @throws VentailException if an original cannot be read: then nobody knows what must not leave
     */
    Identifiers read(Series series, IProgressMonitor monitor) throws VentailException {
        Identifiers all = new Identifiers();
        series.attributes().forEach((keyword, value) -> profile.row(keyword).ifPresent(r -> all.add(r, value)));
        for (Path file : series.files()) {
            if (monitor != null && monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            read(file, all);
        }
        return all;
    }

    /** Adds what the header of one file says. */
    void read(Path file, Identifiers all) throws VentailException {
        try {
            if (DicomFile.looksLike(firstBytes(file))) {
                DicomFile dicom = DicomFile.read(file);
                collect(dicom.meta(), all);
                collect(dicom.dataset(), all);
            }
        } catch (IOException e) {
            throw new VentailException(Problem.error("header.original-unreadable",
                    "The header of an original file cannot be read.", file,
                    "Check the file; leave the series out if it is damaged."), e);
        }
    }

    static byte[] firstBytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(FIRST_BYTES);
        }
    }

    private void collect(Attributes dataset, Identifiers all) throws IOException {
        Walk.through(dataset, (item, tag, vr) -> {
            Optional<ProfileRow> row = profile.row(tag);
            if (row.isPresent() && vr != VR.SQ) {
                for (String value : Walk.texts(item, tag, vr)) {
                    all.add(row.get(), value);
                }
            }
        });
    }
}
