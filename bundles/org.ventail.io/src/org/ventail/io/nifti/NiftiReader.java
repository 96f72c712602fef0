package org.ventail.io.nifti;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.io.FormatReader;
import org.ventail.api.io.Found;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.io.bids.Identities;
import org.ventail.io.raw.DataSize;
import org.ventail.io.raw.RawType;
import org.ventail.io.raw.RawValues;
import org.ventail.io.raw.SeriesFiles;

/**
 * Finds and reads NIfTI-1 and NIfTI-2 images ({@code .nii}, {@code .nii.gz}, {@code .hdr} with {@code .img}) of either
 * byte order, and ANALYZE 7.5 pairs, with what BIDS says about them. Voxels are inflated straight into the array that
 * is returned. Holds no state; any number of threads.
 */
@Component
public final class NiftiReader implements FormatReader {
    static final String FORMAT = "NIfTI";

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public Found find(Path root, List<Path> candidates, IProgressMonitor monitor) {
        List<NiftiFile> files = candidates.stream().map(NiftiFile::of).flatMap(Optional::stream).toList();
        SubMonitor progress = SubMonitor.convert(monitor, files.size());
        Identities identities = new Identities(root, files.stream().map(NiftiFile::header).toList());
        List<Found.OfSubject> series = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<Path> claimed = new HashSet<>();
        for (NiftiFile file : files) {
            NiftiScan scan = NiftiScan.of(file, identities, progress.split(1));
            scan.series().ifPresent(series::add);
            problems.addAll(scan.problems());
            if (scan.claims()) {
                claimed.addAll(file.files());
            }
        }
        return new Found(series, claimed, problems);
    }

    @Override
    public Volume read(Series series, IProgressMonitor monitor) throws VentailException {
        NiftiFile file = file(series);
        NiftiHeader header = header(file, series);
        RawType type = NiftiTypes.of(header.fields().datatype()).orElseThrow();
        SubMonitor progress = SubMonitor.convert(monitor, 1);
        refuseLies(header, file, type, progress);
        VoxelData data = type.allocate((int) header.voxels());
        try {
            fill(data, file, header, type, progress);
        } catch (EOFException e) {
            throw new VentailException(NiftiProblems.ended(file.image()), e);
        } catch (IOException e) {
            throw new VentailException(NiftiProblems.damaged(file.image()), e);
        } catch (ArithmeticException e) {
            throw new VentailException(NiftiProblems.integersTooLarge(file.image()), e);
        }
        return new Volume(series.geometry().orElseThrow(), data, NiftiScan.rescale(header), series.modality(),
                series.timePoints());
    }

    private static void fill(VoxelData data, NiftiFile file, NiftiHeader header, RawType type, IProgressMonitor monitor)
            throws IOException, VentailException {
        try (InputStream in = DataSize.open(file.image(), file.gzipImage())) {
            in.skipNBytes(NiftiCheck.voxelStart(header, file));
            if (RawValues.read(in, type, header.order(), data, 0, data.length(), monitor) < data.length()) {
                throw new EOFException();
            }
            drain(in, header.dim(1) * type.bytes(), file);
        }
    }

    /** The files of a series that this reader found. */
    static NiftiFile file(Series series) throws VentailException {
        Path first = SeriesFiles.first(series);
        return NiftiFile.of(first).orElseThrow(() -> new VentailException(NiftiProblems.noHeader(first)));
    }

    /** The header, if it is still the one the scan saw. */
    static NiftiHeader header(NiftiFile file, Series series) throws VentailException {
        try {
            NiftiHeader header = NiftiHeader.read(file)
                    .orElseThrow(() -> new VentailException(NiftiProblems.noHeader(file.header())));
            boolean readable = NiftiCheck.dimensions(header, file).isEmpty()
                    && NiftiTypes.of(header.fields().datatype()).isPresent() && series.geometry().isPresent();
            if (!readable || !NiftiPlacement.of(header, file.header()).geometry().equals(series.geometry().get())
                    || header.dim(4) != series.timePoints()) {
                throw new VentailException(NiftiProblems.changed(file.header()));
            }
            return header;
        } catch (IOException e) {
            throw new VentailException(NiftiProblems.damaged(file.header()), e);
        }
    }

    /** Before anything is allocated: a header of a few bytes must not cost gigabytes. */
    private static void refuseLies(NiftiHeader header, NiftiFile file, RawType type, IProgressMonitor monitor)
            throws VentailException {
        try {
            Optional<Problem> lie = NiftiCheck.size(header, file, type, monitor)
                    .filter(p -> p.severity() == Problem.Severity.ERROR);
            if (lie.isPresent()) {
                throw new VentailException(lie.get());
            }
        } catch (IOException e) {
            throw new VentailException(NiftiProblems.damaged(file.image()), e);
        }
    }

    /** Reads to the end, so that the checksum of a gzip file is compared and a longer file is noticed. */
    private static void drain(InputStream in, long row, NiftiFile file) throws IOException, VentailException {
        if (in.readNBytes((int) Math.min(row, 1 << 20)).length >= row) {
            throw new VentailException(Problem.error("nifti.too-long",
                    "the file holds more voxels than the header claims",
                    file.image(), "Copy or convert the image again from its source."));
        }
    }
}
