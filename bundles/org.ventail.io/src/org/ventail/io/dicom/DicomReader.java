package org.ventail.io.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.ventail.io.parallel.Parallel;

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
        Looking looking = new Looking(candidates, new Steps(monitor, "Reading DICOM headers", candidates.size()));
        List<Instance.WithSlices> images = new ArrayList<>(candidates.size());
        List<Problem> problems = new ArrayList<>();
        Set<Path> claimed = new HashSet<>(2 * candidates.size());
        for (List<FileLook> run : Parallel.all((candidates.size() + RUN - 1) / RUN, looking)) {
            for (FileLook look : run) {
                if (look.found().isPresent()) {
                    images.add(look.found().get());
                }
                if (look.claimed()) {
                    claimed.add(look.file());
                }
                problems.addAll(look.problems());
            }
        }
        List<Found.OfSubject> series = new ArrayList<>();
        for (AssembledSeries a : SeriesAssembler.assemble(images)) {
            series.add(new Found.OfSubject(a.subjectId(), DicomAttributes.ofSubject(a.series().attributes()), a.series()));
        }
        return new Found(series, claimed, problems);
    }

    /** Looks into one run of files after another. */
    private final class Looking implements Parallel.Piece<List<FileLook>> {
        private final List<Path> candidates;
        private final Steps steps;
        private final KnownHeaders known = new KnownHeaders();

        Looking(List<Path> candidates, Steps steps) {
            this.candidates = candidates;
            this.steps = steps;
        }

        @Override
        public List<FileLook> of(int run) {
            FileLook.Reader reader = new FileLook.Reader(new InstanceReader(decoders), known);
            List<FileLook> looks = new ArrayList<>(RUN);
            for (Path file : candidates.subList(run * RUN, Math.min(candidates.size(), (run + 1) * RUN))) {
                steps.tick();
                looks.add(reader.look(file));
            }
            return looks;
        }
    }

    @Override
    public Volume read(Series series, IProgressMonitor monitor) throws VentailException {
        Objects.requireNonNull(series);
        return new VolumeLoader(decoders).load(series, monitor);
    }
}
