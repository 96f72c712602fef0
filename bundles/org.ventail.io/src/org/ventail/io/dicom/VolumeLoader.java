package org.ventail.io.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.io.parallel.Parallel;
import org.ventail.io.raw.SeriesFiles;

/**
 * Reads the voxels of a series: looks into its files again, then decodes frames on all cores, one in flight each.
 */
final class VolumeLoader {
    private static final double MEMORY_SHARE = 0.7;
    /** Files that one thread looks into at a stretch. */
    private static final int RUN = 32;

    private final PixelDecoders decoders;

    VolumeLoader(PixelDecoders decoders) {
        this.decoders = decoders;
    }

    Volume load(Series series, IProgressMonitor monitor) throws VentailException {
        Steps steps = new Steps(monitor, "Reading slices", 2 * series.frames());
        SliceStack stack = stack(series, glances(series.files(), steps));
        PixelLayout layout = stack.layout();
        checkMemory(series, stack);
        boolean real = stack.commonRescale().isEmpty();
        int total = stack.geometry().size() * stack.timePoints();
        VoxelData data = real ? new VoxelData.Floats(new float[total]) : SampleCodec.blank(layout, total);
        Map<Instance, List<Integer>> byFile = indexesByFile(stack);
        List<Instance> files = List.copyOf(byFile.keySet());
        Parallel.forEach(files.size(), i -> {
            List<Integer> indexes = byFile.get(files.get(i));
            try (FrameFile file = FrameFile.open(files.get(i), decoders)) {
                Parallel.forEach(indexes.size(), k -> {
                    steps.tick();
                    decode(file, stack.slices().get(indexes.get(k)), data, indexes.get(k), real);
                });
            }
        });
        return new Volume(stack.geometry(), data, stack.commonRescale().orElse(Rescale.NONE), series.modality(),
                stack.timePoints());
    }

    /** Files that agree with the one before need no more than a glance. */
    private Instance.WithSlices[] glances(List<Path> files, Steps steps) throws VentailException {
        Instance.WithSlices[] parsed = new Instance.WithSlices[files.size()];
        KnownHeaders known = new KnownHeaders();
        Parallel.forEach((parsed.length + RUN - 1) / RUN, run -> {
            FileLook.Reader reader = new FileLook.Reader(new InstanceReader(decoders), known);
            for (int i = run * RUN; i < Math.min(parsed.length, (run + 1) * RUN); i++) {
                steps.tick();
                parsed[i] = reader.again(files.get(i));
            }
        });
        return parsed;
    }

    /** The slices of a series in order, found again from its files, with all that a writer must know of these. */
    SliceStack stack(Series series, Steps steps) throws VentailException {
        List<Path> files = series.files();
        Instance.WithSlices[] parsed = new Instance.WithSlices[files.size()];
        InstanceReader reader = new InstanceReader(decoders);
        Parallel.forEach(parsed.length, i -> {
            steps.tick();
            parsed[i] = reader.read(files.get(i));
        });
        return stack(series, parsed);
    }

    private static SliceStack stack(Series series, Instance.WithSlices[] parsed) throws VentailException {
        List<AssembledSeries> found = SeriesAssembler.assemble(List.of(parsed)).stream()
                .filter(a -> a.stack().isPresent()).toList();
        return found.stream().filter(a -> found.size() == 1 || a.series().id().equals(series.id()))
                .findFirst().flatMap(AssembledSeries::stack)
                .orElseThrow(() -> new VentailException(reason(series, parsed)));
    }

    private static Problem reason(Series series, Instance.WithSlices[] parsed) {
        if (series.files().isEmpty()) {
            return SeriesFiles.none(series);
        }
        List<Problem> all = new ArrayList<>(series.problems());
        for (Instance.WithSlices p : parsed) {
            all.addAll(p.instance().problems());
        }
        return all.stream().filter(p -> p.severity() == Problem.Severity.ERROR).findFirst()
                .orElseGet(() -> Problem.error("dicom.no-volume", "The series is no volume.",
                        series.files().get(0), "Leave it out, or scan the folder again."));
    }

    private static void checkMemory(Series series, SliceStack stack) throws VentailException {
        long voxels = (long) stack.geometry().size() * stack.timePoints();
        int each = stack.commonRescale().isPresent() ? stack.layout().bitsAllocated() / 8 : Float.BYTES;
        long bytes = voxels * each;
        if (bytes > Runtime.getRuntime().maxMemory() * MEMORY_SHARE || voxels > Integer.MAX_VALUE - 8) {
            throw new VentailException(DicomProblems.tooLarge(series.files().get(0), bytes >> 20));
        }
    }

    static Map<Instance, List<Integer>> indexesByFile(SliceStack stack) {
        Map<Instance, List<Integer>> out = new LinkedHashMap<>();
        for (int i = 0; i < stack.slices().size(); i++) {
            out.computeIfAbsent(stack.slices().get(i).instance(), k -> new ArrayList<>()).add(i);
        }
        return out;
    }

    private static void decode(FrameFile file, Slice slice, VoxelData data, int index, boolean real)
            throws VentailException {
        byte[] raw = file.frame(slice.frame());
        int n = slice.layout().framePixels();
        SampleCodec codec = file.codec();
        if (!real) {
            codec.decode(raw, n, data, index * n);
            return;
        }
        float[] out = ((VoxelData.Floats) data).array();
        for (int i = 0; i < n; i++) {
            out[index * n + i] = (float) slice.rescale().toReal(codec.value(raw, i));
        }
    }
}
