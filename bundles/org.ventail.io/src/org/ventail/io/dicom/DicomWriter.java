package org.ventail.io.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.ventail.api.io.SeriesWriter;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.io.dicom.codec.PixelDecoder;

/**
 * Writes every source file anew with changed pixel values only: all other bytes are copied as they are. Exceptions: a
 * file whose pixels changed gets new Smallest/LargestImagePixelValue if it had them; compressed frames that changed are
 * compressed again without loss in the same transfer syntax, and written uncompressed, as Explicit VR Little Endian,
 * where that cannot be. If any file of a series changed, all its files lose what can show the face beside the pixels,
 * see {@link Thumbnails}: icon images, overlays, images inside sequences. One file is open at a time; each appears
 * under its name only when it is complete.
 *
 * <p>Threads: safe. On failure or cancel every file written by the call is deleted.
 */
@Component
public final class DicomWriter implements SeriesWriter {
    private static final double SAME_GRID_MM = 1e-3;

    private final PixelDecoders decoders;

    /** With the built-in decoders only. */
    public DicomWriter() {
        this(List.of());
    }

    /** With further decoders for compressed sources. */
    @Activate
    public DicomWriter(@Reference(policyOption = ReferencePolicyOption.GREEDY) List<PixelDecoder> plugins) {
        this.decoders = new PixelDecoders(plugins);
    }

    @Override
    public boolean writes(Series original) {
        return SeriesBuilder.FORMAT.equals(original.format());
    }

    @Override
    public List<Path> write(Series original, Volume changed, Path folder, String baseName, IProgressMonitor monitor)
            throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, "Writing DICOM", 100);
        Steps headers = new Steps(progress.split(20), "Reading DICOM headers", original.files().size());
        SliceStack stack = new VolumeLoader(decoders).stack(original, headers);
        checkFits(original, stack, changed);
        Map<Instance, List<Integer>> byFile = VolumeLoader.indexesByFile(stack);
        checkWhole(byFile);
        List<Path> written = new ArrayList<>();
        Map<Path, FileRewriter> toStrip = new LinkedHashMap<>();
        boolean anyChanged = false;
        try {
            SubMonitor files = progress.split(70).setWorkRemaining(byFile.size());
            for (Map.Entry<Instance, List<Integer>> e : byFile.entrySet()) {
                Path target = NewFile.inSeries(folder, baseName, written.size() + 1);
                FileRewriter rewriter = new FileRewriter(e.getKey(), new FrameChanges(stack, e.getValue(), changed),
                        decoders);
                FileRewriter.Written how = rewriter.write(target, false, files.split(1));
                anyChanged |= how.pixelsChanged();
                if (how == FileRewriter.Written.COPIED && !Thumbnails.of(e.getKey().header()).none()) {
                    toStrip.put(target, rewriter);
                }
                written.add(target);
            }
            if (anyChanged) {
                SubMonitor strips = progress.split(10).setWorkRemaining(toStrip.size());
                for (Map.Entry<Path, FileRewriter> e : toStrip.entrySet()) {
                    e.getValue().write(e.getKey(), true, strips.split(1));
                }
            }
            return List.copyOf(written);
        } catch (VentailException | RuntimeException e) {
            NewFile.remove(written, e);
            throw e;
        }
    }

    @Override
    public Optional<String> compression(Path file) throws VentailException {
        String syntax = DicomHeaderParser.transferSyntax(file);
        return TransferSyntaxes.isNative(syntax) ? Optional.empty() : Optional.of(TransferSyntaxes.name(syntax));
    }

    private static void checkFits(Series original, SliceStack stack, Volume changed) throws VentailException {
        int bits = stack.commonRescale().isPresent() ? stack.layout().bitsAllocated() : Float.SIZE;
        if (!stack.geometry().sameGrid(changed.geometry(), SAME_GRID_MM) || stack.timePoints() != changed.timePoints()
                || changed.data().bits() != bits) {
            throw new VentailException(Problem.error("dicom.grid-differs",
                    "The changed volume has another grid or pixel type than its source.", original.files().get(0),
                    "Scan the folder again; the files were replaced since the last scan."));
        }
    }

    /** A frame that is in a file but not in the volume would leave with its face. */
    private static void checkWhole(Map<Instance, List<Integer>> byFile) throws VentailException {
        for (Map.Entry<Instance, List<Integer>> e : byFile.entrySet()) {
            Set<Integer> frames = new HashSet<>(e.getValue());
            if (frames.size() != e.getKey().layout().orElseThrow().frames()) {
                throw new VentailException(Problem.error("dicom.shared-file",
                        "The file holds frames that are not part of this volume and would leave unchanged.",
                        e.getKey().file(), "Export every volume as a file of its own."));
            }
        }
    }
}
