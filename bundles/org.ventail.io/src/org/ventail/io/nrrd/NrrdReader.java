package org.ventail.io.nrrd;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.io.FormatReader;
import org.ventail.api.io.Found;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Series;
import org.ventail.api.model.Series.Role;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.io.bids.Identities;
import org.ventail.io.bids.SeriesIdentity;
import org.ventail.io.raw.SeriesFiles;

/**
 * Finds and reads NRRD images, {@code .nrrd} and {@code .nhdr}, raw or gzip-compressed, with their data attached or in
 * files of their own. Holds no state; any number of threads.
 */
@Component
public final class NrrdReader implements FormatReader {
    static final String FORMAT = "NRRD";
    private static final int LEAST_SLICES = 8;

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public Found find(Path root, List<Path> candidates, IProgressMonitor monitor) {
        List<Path> headers = candidates.stream().filter(NrrdReader::named).toList();
        SubMonitor progress = SubMonitor.convert(monitor, headers.size());
        Identities identities = new Identities(root, headers);
        List<Found.OfSubject> series = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<Path> claimed = new HashSet<>();
        for (Path header : headers) {
            progress.split(1);
            try {
                Optional<NrrdImage> image = NrrdImage.open(header, root);
                if (image.isPresent()) {
                    claimed.addAll(files(image.get()));
                    series.add(series(image.get(), identities.of(header), monitor));
                }
            } catch (VentailException e) {
                problems.add(e.problem());
                claimed.add(header);
            } catch (IOException e) {
                problems.add(damaged(header));
                claimed.add(header);
            }
        }
        return new Found(series, claimed, problems);
    }

    private static boolean named(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".nrrd") || name.endsWith(".nhdr");
    }

    private static Found.OfSubject series(NrrdImage image, SeriesIdentity who, IProgressMonitor monitor) {
        NrrdLayout layout = image.layout();
        List<Problem> problems = new ArrayList<>(who.problems());
        Geometry grid = NrrdSpace.grid(image.header(), layout, image.file(), problems);
        Role role = role(image, who, problems);
        try {
            image.size(monitor).ifPresent(problems::add);
        } catch (IOException e) {
            problems.add(damaged(image.file()));
        }
        String what = !who.description().isEmpty() ? who.description()
                : who.modality() == Modality.OTHER ? FORMAT : who.modality().name();
        Series series = new Series(who.seriesId(), what, who.modality(), FORMAT, role, Optional.of(grid),
                layout.timePoints(), grid.nz() * layout.timePoints(), files(image), who.studyId(), "",
                attributes(image, who), problems);
        return new Found.OfSubject(who.subjectId(), who.subjectAttributes(), series);
    }

    private static Role role(NrrdImage image, SeriesIdentity who, List<Problem> problems) {
        NrrdLayout layout = image.layout();
        if (layout.interleaved()) {
            problems.add(Problem.warning("nrrd.vectors",
                    "every voxel has several values: not a scan that can be defaced",
                    image.file(), "Leave it out, or write one component of it as an image."));
            return Role.OTHER;
        }
        if (Math.min(layout.size(0), Math.min(layout.size(1), layout.size(2))) < LEAST_SLICES) {
            return Role.LOCALIZER;
        }
        return who.derived() || image.file().getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".seg.nrrd")
                ? Role.DERIVED : Role.IMAGE;
    }

    /** The header first, then the data files in slice order. */
    private static List<Path> files(NrrdImage image) {
        List<Path> all = new ArrayList<>(List.of(image.file()));
        image.data().stream().filter(p -> !p.equals(image.file())).forEach(all::add);
        return all;
    }

    private static Map<String, String> attributes(NrrdImage image, SeriesIdentity who) {
        Map<String, String> all = new TreeMap<>(who.attributes());
        image.header().keyValues().forEach((k, v) -> all.put("nrrd." + k, v));
        image.header().field("content").ifPresent(c -> all.put("nrrd.content", c));
        return all;
    }

    @Override
    public Volume read(Series series, IProgressMonitor monitor) throws VentailException {
        NrrdImage image = image(series);
        try {
            return new Volume(series.geometry().orElseThrow(), image.read(SubMonitor.convert(monitor)), Rescale.NONE,
                    series.modality(), series.timePoints());
        } catch (EOFException e) {
            throw new VentailException(Problem.error("nrrd.truncated",
                    "the values end before the sizes that the header claims",
                    image.file(), "Copy the file again from its source."), e);
        } catch (IOException e) {
            throw new VentailException(damaged(image.file()), e);
        } catch (ArithmeticException e) {
            throw new VentailException(Problem.error("nrrd.integers-too-large",
                    "64-bit integers beyond 2^53 are not supported",
                    image.file(), "Convert the image to a smaller integer type or to floating point."), e);
        }
    }

    /** Opens what the scan found again. */
    static NrrdImage image(Series series) throws VentailException {
        Path header = SeriesFiles.first(series);
        try {
            Optional<NrrdImage> image = NrrdImage.open(header, header.getRoot());
            if (image.isEmpty() || !same(image.get(), series)) {
                throw new VentailException(Problem.error("nrrd.changed",
                        "the header is no longer the one that was found by the scan", header,
                        "Scan the folder again."));
            }
            return image.get();
        } catch (IOException e) {
            throw new VentailException(damaged(header), e);
        }
    }

    private static boolean same(NrrdImage image, Series series) {
        Geometry grid = NrrdSpace.grid(image.header(), image.layout(), image.file(), new ArrayList<>());
        return !image.layout().interleaved() && grid.equals(series.geometry().orElse(null))
                && image.layout().timePoints() == series.timePoints() && files(image).equals(series.files());
    }

    private static Problem damaged(Path file) {
        return Problem.error("nrrd.damaged", "the file cannot be read or its header or data are damaged", file,
                "Check that it can be read, or copy it again from its source.");
    }
}
