package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.io.DerivedObjects;
import org.ventail.api.io.Region;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;

/**
 * What must not change, as the user gave it: masks, segmentations and contours, each for the series that lie in its frame of
 * reference or on its grid. Immutable.
 */
final class KeepList {
    static final KeepList NOTHING = new KeepList(Map.of(), "", MarkList.NOTHING);
    /** A mask of more values is a scan. */
    private static final int MOST_LABELS = 64;

    private final Map<String, List<Region>> bySeries;
    private final String key;
    private final MarkList marks;

    private KeepList(Map<String, List<Region>> bySeries, String key, MarkList marks) {
        this.bySeries = bySeries;
        this.key = key;
        this.marks = marks;
    }

    /** The same, and what was marked by hand. */
    KeepList with(MarkList others) {
        return new KeepList(bySeries, key, others);
    }

    /** Options for a grid in the space of a series. */
    DefaceOptions on(DefaceOptions options, String seriesId, Geometry grid, IProgressMonitor monitor) {
        return marks.on(maskFor(seriesId, grid, monitor).map(options::keeping).orElse(options), seriesId, grid, monitor);
    }

    /**
     * Reads what to keep.
     *
     * @param place a file or folder; empty keeps nothing
     * @throws VentailException if something in it marks nothing, or fits no scan, or fits scans of several people
     */
    static KeepList read(Engine engine, Optional<Path> place, Cohort cohort, IProgressMonitor monitor)
            throws VentailException {
        if (place.isEmpty()) {
            return NOTHING;
        }
        SubMonitor m = SubMonitor.convert(monitor, 100);
        Cohort given = engine.reader().scan(place.get(), m.split(10));
        Optional<Problem> damage = given.allProblems().filter(p -> p.severity() == Problem.Severity.ERROR).findFirst();
        if (damage.isPresent()) {
            throw new VentailException(damage.get());
        }
        Map<String, List<Region>> bySeries = new HashMap<>();
        SubMonitor each = m.split(90).setWorkRemaining((int) given.allSeries().count());
        StringBuilder key = new StringBuilder();
        for (Subject subject : given.subjects()) {
            for (Series series : subject.series()) {
                KeepEntry entry = entry(engine, subject.id(), series, each.split(1));
                for (String id : entry.matches(cohort)) {
                    bySeries.computeIfAbsent(id, k -> new ArrayList<>()).add(entry.space());
                }
                key.append(stamp(series));
            }
        }
        return new KeepList(bySeries, key.toString(), MarkList.NOTHING);
    }

    private static String stamp(Series series) throws VentailException {
        try {
            return StageNote.key(series, "keep", "");
        } catch (IOException e) {
            throw new VentailException(Problem.error("keep.unreadable", "What to keep cannot be read: " + Problem.reason(e),
                    series.files().get(0), "Look whether the file is still there."), e);
        }
    }

    private static KeepEntry entry(Engine engine, String subjectId, Series series, IProgressMonitor monitor)
            throws VentailException {
        Path file = series.files().get(0);
        Optional<DerivedObjects> marks = engine.derived().stream().filter(d -> d.marks(series)).findFirst();
        if (marks.isPresent() && !series.frameOfReferenceId().isEmpty()) {
            return new KeepEntry(file, subjectId, series.frameOfReferenceId(), Optional.empty(),
                    marks.get().marked(series, monitor));
        }
        if (marks.isPresent() || series.geometry().isEmpty()) {
            throw new VentailException(Problem.error("keep.no-mask", "This marks no part of space that could be kept", file,
                    "Give a NIfTI mask, or a DICOM segmentation or RT structure set with its frame of reference."));
        }
        Mask mask = mask(engine.reader().read(series, monitor), file);
        return new KeepEntry(file, subjectId, "", Optional.of(mask.geometry()), RegionMask.space(mask));
    }

    private static Mask mask(Volume volume, Path file) throws VentailException {
        Set<Double> labels = new TreeSet<>();
        for (int i = 0; i < volume.geometry().size() && labels.size() <= MOST_LABELS; i++) {
            labels.add(volume.data().get(i));
        }
        if (labels.size() > MOST_LABELS) {
            throw new VentailException(Problem.error("keep.not-a-mask", "This is a scan, not a mask: it has more than "
                    + MOST_LABELS + " values", file, "Give a mask: zero where nothing is to be kept."));
        }
        double nothing = volume.rescale().toStored(0);
        Mask mask = Mask.of(volume.geometry(), i -> volume.data().get(i) != nothing);
        if (mask.isEmpty()) {
            throw new VentailException(Problem.error("keep.nothing-marked", "This mask of what to keep is empty", file,
                    "Give a mask: zero where nothing is to be kept, anything else where it is."));
        }
        return mask;
    }

    /** What to keep on a grid in the space of a series. */
    Optional<Mask> maskFor(String seriesId, Geometry grid, IProgressMonitor monitor) {
        List<Region> spaces = bySeries.get(seriesId);
        return spaces == null ? Optional.empty() : Optional.of(RegionMask.of(grid,
                (x, y, z) -> spaces.stream().anyMatch(s -> s.contains(x, y, z)), monitor));
    }

    /** Differs when what is kept of a series may differ. */
    String keyOf(String seriesId) {
        return (bySeries.containsKey(seriesId) ? key : "") + marks.keyOf(seriesId);
    }

    /** What people who wait are told while a series is defaced. */
    String defacing(Series series) {
        return "defacing " + series.description() + (marks.has(series.id()) ? ", as marked by hand" : "");
    }

    /** With a word about what was marked by hand, if something was. */
    DefacedSeries remarked(DefacedSeries done) {
        return marks.word(done.series().id()).map(done::with).orElse(done);
    }

    /** Whether a path is there; said before any work is done. */
    static void needThere(Optional<Path> place) throws VentailException {
        if (place.isPresent() && !Files.exists(place.get())) {
            throw new VentailException(Problem.error("keep.missing", "What to keep is not there", place.get(),
                    "Correct --keep."));
        }
    }
}
