package org.ventail.io.nrrd;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.io.SeriesWriter;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.io.raw.PartFile;
import org.ventail.io.raw.RawValues;

/**
 * Writes changed voxels as one {@code .nrrd} file with attached raw data, under the lines of the original header; only
 * those that say where the data are and how they are packed are replaced. Holds no state; any number of threads.
 */
@Component
public final class NrrdWriter implements SeriesWriter {
    private static final int BLOCK_VALUES = 1 << 16;

    @Override
    public boolean writes(Series original) {
        return original.format().equals(NrrdReader.FORMAT) && original.geometry().isPresent() && !original.broken();
    }

    @Override
    public List<Path> write(Series original, Volume changed, Path folder, String baseName, IProgressMonitor monitor)
            throws VentailException {
        NrrdImage image = NrrdReader.image(original);
        if (!image.layout().type().holds(changed.data()) || changed.data().length() != image.layout().values()
                || !changed.geometry().sameGrid(original.geometry().orElseThrow(), 1e-3)) {
            throw new VentailException(Problem.error("nrrd.other-grid",
                    "the changed volume does not have the grid or the number type of its source", image.file(),
                    "Report this as a defect of the step that changed it."));
        }
        Path target = folder.resolve(baseName + ".nrrd");
        try (PartFile part = PartFile.of(target)) {
            part.out().write(header(image.header()).getBytes(StandardCharsets.ISO_8859_1));
            values(image.layout(), changed, part.out(), SubMonitor.convert(monitor));
            return List.of(part.publish());
        } catch (IOException e) {
            throw new VentailException(Problem.error("nrrd.not-written", "the image could not be written", target,
                    "Check the free space and the permissions of the folder."), e);
        }
    }

    private static String header(NrrdHeader original) {
        StringBuilder text = new StringBuilder("NRRD0005\n");
        for (String line : original.lines()) {
            String field = line.toLowerCase(Locale.ROOT);
            if (field.matches("data ?file: list.*")) {
                break; // only the names of files follow it
            }
            if (!field.matches("(encoding|data ?file|line ?skip|byte ?skip): .*")) {
                text.append(line).append('\n');
            }
        }
        return text.append("encoding: raw\n\n").toString();
    }

    private static void values(NrrdLayout layout, Volume changed, OutputStream out, IProgressMonitor monitor)
            throws IOException {
        int size = layout.type().bytes();
        byte[] block = new byte[BLOCK_VALUES * size];
        for (int from = 0; from < changed.data().length(); from += BLOCK_VALUES) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            int n = Math.min(BLOCK_VALUES, changed.data().length() - from);
            RawValues.encode(changed.data(), layout.type(), layout.order(), from, n, block, 0);
            out.write(block, 0, n * size);
        }
    }
}
