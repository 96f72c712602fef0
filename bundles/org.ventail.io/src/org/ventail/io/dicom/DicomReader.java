package org.ventail.io.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        List<Look> looks = candidates.parallelStream().map(file -> {
            steps.tick();
            return look(file);
        }).toList();
        List<Instance.WithSlices> images = looks.stream().flatMap(l -> l.found().stream()).toList();
        List<Problem> problems = new ArrayList<>(looks.stream().flatMap(l -> l.problems().stream()).toList());
        Set<Path> claimed = looks.stream().filter(Look::claimed).map(Look::file).collect(Collectors.toSet());
        List<Found.OfSubject> series = SeriesAssembler.assemble(images).stream()
                .map(a -> new Found.OfSubject(a.subjectId(), DicomAttributes.ofSubject(a.series().attributes()),
                        a.series()))
                .toList();
        return new Found(series, claimed, problems);
    }

    /** What one candidate turned out to be. */
    private record Look(Path file, boolean claimed, Optional<Instance.WithSlices> found, List<Problem> problems) {
    }

    private Look look(Path file) {
        try (InputStream in = DicomHeaderParser.open(file)) {
            in.mark(DicomMagic.HEAD_BYTES);
            DicomMagic magic = DicomMagic.of(file, in.readNBytes(DicomMagic.HEAD_BYTES));
            in.reset();
            return switch (magic) {
                case NO -> new Look(file, false, Optional.empty(), List.of());
                case EMPTY, NAME_ONLY -> new Look(file, true, Optional.empty(),
                        List.of(DicomProblems.notDicom(file, magic == DicomMagic.EMPTY)));
                case CERTAIN, LIKELY -> parse(file, in, magic);
            };
        } catch (IOException e) {
            return new Look(file, DicomMagic.named(file), Optional.empty(), List.of(DicomProblems.unreadable(file, e)));
        }
    }

    private Look parse(Path file, InputStream in, DicomMagic magic) {
        boolean certain = magic == DicomMagic.CERTAIN || DicomMagic.named(file);
        try {
            Instance.WithSlices found = new InstanceReader(decoders).read(file, () -> in);
            if (DicomDirectory.SOP_CLASS.equals(found.instance().uids().sopClass())) {
                return new Look(file, true, Optional.empty(), DicomDirectory.problems(file));
            }
            boolean identified = !found.instance().uids().sopClass().isEmpty();
            return identified || certain ? new Look(file, true, Optional.of(found), List.of())
                    : new Look(file, false, Optional.empty(), List.of());
        } catch (VentailException e) {
            return new Look(file, certain, Optional.empty(), certain ? List.of(e.problem()) : List.of());
        }
    }

    @Override
    public Volume read(Series series, IProgressMonitor monitor) throws VentailException {
        Objects.requireNonNull(series);
        return new VolumeLoader(decoders).load(series, monitor);
    }
}
