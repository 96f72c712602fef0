package org.ventail.io.nrrd;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.VoxelData;
import org.ventail.io.raw.DataSize;
import org.ventail.io.raw.RawValues;

/**
 * A NRRD header with its data files.
 *
 * @param file the header's file
 * @param header its text
 * @param layout how the values lie
 * @param data the data files in slice order; the header's own file when the data are attached
 */
record NrrdImage(Path file, NrrdHeader header, NrrdLayout layout, List<Path> data) {
    /** Empty if the file does not begin as NRRD. */
    static Optional<NrrdImage> open(Path file, Path root) throws IOException, VentailException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(8);
            if (!NrrdHeader.magic(in)) {
                return Optional.empty();
            }
            in.reset();
            NrrdHeader header = NrrdHeader.read(in);
            NrrdLayout layout = NrrdLayout.of(header, file);
            List<Path> data = header.detached() ? NrrdFiles.of(header, file, root) : List.of(file);
            if (data.isEmpty() || layout.values() % data.size() != 0) {
                throw new VentailException(Problem.error("nrrd.data-files", "the header names " + data.size()
                        + " data files for " + layout.sizes().get(layout.sizes().size() - 1) + " slices", file,
                        "Correct 'data file' in the header."));
            }
            return Optional.of(new NrrdImage(file, header, layout, data));
        }
    }

    private int valuesPerFile() {
        return layout.values() / data.size();
    }

    /** A problem if a data file does not hold what the header claims. */
    Optional<Problem> size(IProgressMonitor monitor) throws IOException {
        if (layout.lineSkip() > 0) {
            return Optional.empty(); // known only by reading
        }
        int attachedAt = header.detached() ? 0 : header.length();
        for (Path part : data) {
            long claimed = (long) valuesPerFile() * layout.type().bytes() + Math.max(0, layout.byteSkip())
                    + (header.gzip() ? 0 : attachedAt);
            long held = DataSize.of(part, attachedAt, header.gzip(), claimed, monitor);
            if (held < claimed || held > claimed && layout.byteSkip() >= 0) {
                return Optional.of(Problem.error(held < claimed ? "nrrd.truncated" : "nrrd.too-long",
                        "the header claims the sizes "
                                + layout.sizes() + ", " + claimed + " bytes in this file, but it holds " + held,
                        part,
                        "Copy or convert the image again from its source; as it is it will not be released."));
            }
        }
        return Optional.empty();
    }

    /** Reads all values. */
    VoxelData read(IProgressMonitor monitor) throws IOException, VentailException {
        refuseLies(monitor);
        VoxelData values = layout.type().allocate(layout.values());
        int each = valuesPerFile();
        for (int i = 0; i < data.size(); i++) {
            try (InputStream in = dataStream(data.get(i))) {
                if (RawValues.read(in, layout.type(), layout.order(), values, i * each, each, monitor) < each) {
                    throw new EOFException();
                }
                if (header.gzip() && in.read() >= 0) {
                    throw new VentailException(Problem.error("nrrd.too-long",
                            "the file holds more than the header claims",
                            data.get(i), "Copy or convert the image again from its source."));
                }
            }
        }
        return values;
    }

    /** Before anything is allocated: a small file must not cost gigabytes. */
    private void refuseLies(IProgressMonitor monitor) throws IOException, VentailException {
        Optional<Problem> lie = size(monitor);
        if (lie.isPresent()) {
            throw new VentailException(lie.get());
        }
        long disk = 0;
        for (Path part : data) {
            disk += Files.size(part);
        }
        if ((long) layout.values() * layout.type().bytes() > disk * (header.gzip() ? 1032 : 1)) {
            throw new EOFException();
        }
    }

    private InputStream dataStream(Path part) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(part), 1 << 16);
        try {
            if (!header.detached()) {
                in.skipNBytes(header.length());
            }
            for (int lines = layout.lineSkip(); lines > 0;) {
                int c = in.read();
                if (c < 0) {
                    throw new EOFException();
                }
                lines -= c == '\n' ? 1 : 0;
            }
            InputStream plain = header.gzip() ? new GZIPInputStream(in, 1 << 16) : in;
            plain.skipNBytes(layout.byteSkip() < 0 ? Files.size(part) - tail() : layout.byteSkip());
            return plain;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private long tail() {
        return (long) valuesPerFile() * layout.type().bytes();
    }
}
