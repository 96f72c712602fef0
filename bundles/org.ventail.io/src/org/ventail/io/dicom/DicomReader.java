package org.ventail.io.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.ventail.api.io.FormatReader;
import org.ventail.api.io.Found;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.io.dicom.codec.PixelDecoder;

/**
 * Finds and reads DICOM series: single-frame and enhanced multi-frame, in files of any name, with or without
 * preamble. Geometry comes from image position and orientation alone. Headers are parsed on all cores; damaged or
 * hostile files become problems.
 *
 * <p>Threads: safe. Source: PS3.3 C.7.6, PS3.5, PS3.10.
 */
@Component
public final class DicomReader implements FormatReader {
    /** Files that one thread looks into at a stretch: mostly of one series. */
    private static final int RUN = 128;

    private final PixelDecoders decoders;

    /** With the built-in decoders only. */
    public DicomReader() {
        this(List.of());
    }

    /** With further decoders, asked before the built-in ones. */
    @Activate
    public DicomReader(@Reference(policyOption = ReferencePolicyOption.GREEDY) List<PixelDecoder> plugins) {
        this.decoders = new PixelDecoders(plugins);
    }

    @Override
    public String format() {
        return SeriesBuilder.FORMAT;
    }

    @Override
    public Found find(Path root, List<Path> candidates, IProgressMonitor monitor) {
        Steps steps = new Steps(monitor, "Reading DICOM headers", candidates.size());
        List<FileLook> looks = IntStream.range(0, (candidates.size() + RUN - 1) / RUN).parallel()
                .mapToObj(run -> look(candidates.subList(run * RUN, Math.min(candidates.size(), (run + 1) * RUN)), steps))
                .flatMap(List::stream).toList();
        List<Instance.WithSlices> images = looks.stream().flatMap(l -> l.found().stream()).toList();
        List<Problem> problems = new ArrayList<>(looks.stream().flatMap(l -> l.problems().stream()).toList());
        Set<Path> claimed = looks.stream().filter(FileLook::claimed).map(FileLook::file).collect(Collectors.toSet());
        List<Found.OfSubject> series = SeriesAssembler.assemble(images).stream()
                .map(a -> new Found.OfSubject(a.subjectId(), DicomAttributes.ofSubject(a.series().attributes()),
                        a.series()))
                .toList();
        return new Found(series, claimed, problems);
    }

    private List<FileLook> look(List<Path> files, Steps steps) {
        FileLook.Reader reader = new FileLook.Reader(new InstanceReader(decoders));
        List<FileLook> looks = new ArrayList<>(files.size());
        for (Path file : files) {
            steps.tick();
            looks.add(reader.look(file));
        }
        return looks;
    }

    @Override
    public Volume read(Series series, IProgressMonitor monitor) throws VentailException {
        Objects.requireNonNull(series);
        return new VolumeLoader(decoders).load(series, monitor);
    }
}
