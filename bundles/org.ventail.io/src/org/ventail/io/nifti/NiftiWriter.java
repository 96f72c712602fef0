package org.ventail.io.nifti;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.io.SeriesWriter;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.io.raw.DataSize;
import org.ventail.io.raw.PartFile;
import org.ventail.io.raw.RawType;

/**
 * Writes changed voxels under the header they came with: every byte before the first voxel (header, extensions) is
 * copied, byte order, number type and compression stay. Holds no state; any number of threads.
 */
@Component
public final class NiftiWriter implements SeriesWriter {
    /** More than any header with extensions has; a larger offset is not worth copying into memory. */
    private static final long MAX_PREFIX = 64L << 20;

    @Override
    public boolean writes(Series original) {
        return original.format().equals(NiftiReader.FORMAT) && original.geometry().isPresent() && !original.broken();
    }

    @Override
    public List<Path> write(Series original, Volume changed, Path folder, String baseName, IProgressMonitor monitor)
            throws VentailException {
        NiftiFile source = NiftiReader.file(original);
        NiftiHeader header = NiftiReader.header(source, original);
        RawType type = NiftiTypes.of(header.fields().datatype()).orElseThrow();
        if (!type.holds(changed.data()) || changed.timePoints() != original.timePoints()
                || !changed.geometry().sameGrid(original.geometry().orElseThrow(), 1e-3)) {
            throw new VentailException(NiftiProblems.otherGrid(source.header()));
        }
        List<PartFile> parts = new ArrayList<>();
        try {
            write(source, header, new NiftiVoxels(changed.data(), type, header.order()), folder, baseName, parts,
                    monitor);
            return publish(parts);
        } catch (IOException e) {
            throw new VentailException(NiftiProblems.notWritten(folder.resolve(baseName), e), e);
        } finally {
            close(parts);
        }
    }

    private static void write(NiftiFile source, NiftiHeader header, NiftiVoxels voxels, Path folder, String baseName,
            List<PartFile> parts, IProgressMonitor monitor) throws IOException {
        SubMonitor progress = SubMonitor.convert(monitor, 1);
        if (!source.single()) {
            PartFile copy = PartFile.of(folder.resolve(baseName + extension(source, source.header())));
            parts.add(copy);
            Files.copy(source.header(), copy.out());
        }
        PartFile image = PartFile.of(folder.resolve(baseName + extension(source, source.image())));
        parts.add(image);
        byte[] before = prefix(source, NiftiCheck.voxelStart(header, source));
        if (source.gzipImage()) {
            voxels.gzip(before, image.out(), progress);
        } else {
            voxels.plain(before, image.out(), progress);
        }
    }

    private static byte[] prefix(NiftiFile source, long length) throws IOException {
        if (length > MAX_PREFIX) {
            throw new IOException("voxels begin at byte " + length);
        }
        try (InputStream in = DataSize.open(source.image(), source.gzipImage())) {
            return in.readNBytes((int) length);
        }
    }

    private static String extension(NiftiFile source, Path file) {
        return file.getFileName().toString().substring(source.stem().length());
    }

    private static List<Path> publish(List<PartFile> parts) throws IOException {
        List<Path> written = new ArrayList<>();
        try {
            for (PartFile part : parts) {
                written.add(part.publish());
            }
        } catch (IOException e) {
            for (Path half : written) {
                Files.deleteIfExists(half);
            }
            throw e;
        }
        return written;
    }

    private static void close(List<PartFile> parts) throws VentailException {
        for (PartFile part : parts) {
            try {
                part.close();
            } catch (IOException e) {
                throw new VentailException(NiftiProblems.notWritten(part.target(), e), e);
            }
        }
    }
}
