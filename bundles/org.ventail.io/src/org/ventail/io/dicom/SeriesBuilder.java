package org.ventail.io.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ventail.api.model.Count;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Series.Role;

/** Makes the {@link Series} of slices that belong together, with everything that was noticed about them. */
final class SeriesBuilder {
    static final String FORMAT = "DICOM";

    private SeriesBuilder() {
    }

    /** A volume, or, if its slices make none, a series with the reason. */
    static AssembledSeries volume(SliceClusters.Cluster cluster, List<Instance> damaged, List<Problem> found) {
        List<Problem> problems = new ArrayList<>(found);
        List<Slice> slices = cluster.slices();
        Optional<SliceStack> stack = Optional.empty();
        if (slices.get(0).plane().isEmpty()) {
            problems.add(Problem.error("dicom.no-geometry",
                    "The files do not say where their slices lie (image position, orientation or pixel spacing).",
                    slices.get(0).instance().file(), "Export the series again with its geometry, or leave it out."));
        } else {
            stack = new StackBuilder(problems).build(slices);
        }
        if (stack.isPresent() && stack.get().commonRescale().isEmpty()) {
            problems.add(Problem.info("dicom.rescale-varies",
                    "Slope and intercept differ between slices; the volume holds real values.",
                    slices.get(0).instance().file(),
                    "Nothing; the files are written back with their own slopes."));
        }
        List<Slice> ordered = stack.isPresent() ? stack.get().slices() : slices;
        return series(together(ordered, damaged), Role.IMAGE, stack, ordered.size(), cluster.part(), problems);
    }

    /** Too few slices for a volume. */
    static AssembledSeries localizer(List<Slice> slices, List<Instance> damaged, List<Problem> found) {
        List<Problem> problems = new ArrayList<>(found);
        problems.add(Problem.warning("dicom.localizer",
                "Only " + slices.size()
                        + " slices, or several orientations of a few: taken for a localizer, not for a volume.",
                slices.get(0).instance().file(),
                "It can show the face: it is cleaned by the head of its session, or stays behind."));
        return series(together(slices, damaged), Role.LOCALIZER, Optional.empty(), slices.size(), "few", problems);
    }

    /** Images that do not say where they lie: radiographs, photographs. */
    static AssembledSeries projection(List<Slice> slices, List<Instance> damaged, List<Problem> found) {
        List<Problem> problems = new ArrayList<>(found);
        problems.add(Problem.warning("dicom.no-geometry",
                slices.size() + " images that do not say where they lie: taken for radiographs or photographs.",
                slices.get(0).instance().file(),
                "They are not defaced: leave them out, or let a person look at each."));
        return series(together(slices, damaged), Role.OTHER, Optional.empty(), slices.size(), "projection", problems);
    }

    /** Files that are no volume by their kind. */
    static AssembledSeries flat(List<Instance> instances, Role role, int frames, List<Problem> found) {
        List<Problem> problems = new ArrayList<>(found);
        Instance first = instances.get(0);
        if (first.layout().map(PixelLayout::colour).orElse(false)) {
            problems.add(Problem.warning("dicom.colour", "The images are in colour and are not defaced.", first.file(),
                    "Leave them out, or release them only after a person has looked at each."));
        }
        int all = frames > 0 ? frames
                : instances.stream().mapToInt(i -> i.layout().map(PixelLayout::frames).orElse(0)).sum();
        return series(instances, role, Optional.empty(), all, role.name(), problems);
    }

    private static List<Instance> together(List<Slice> slices, List<Instance> damaged) {
        List<Instance> all = new ArrayList<>(SeriesAssembler.instances(slices));
        all.addAll(damaged);
        return all;
    }

    private static AssembledSeries series(List<Instance> instances, Role role, Optional<SliceStack> stack, int frames,
            String part, List<Problem> problems) {
        Instance first = instances.get(0);
        for (Instance i : instances) {
            problems.addAll(i.problems());
        }
        List<Path> files = new ArrayList<>(instances.size());
        for (Instance i : instances) {
            files.add(i.file());
        }
        Optional<Geometry> grid = stack.isPresent() ? Optional.of(stack.get().geometry()) : Optional.empty();
        int timePoints = stack.isPresent() ? stack.get().timePoints() : 1;
        Series s = new Series(DicomIds.series(first.uids(), part), description(first, grid, frames),
                Modality.of(first.modality()), FORMAT, role, grid, timePoints, frames, files,
                DicomIds.study(first.uids().study()),
                DicomIds.frameOfReference(first.uids().frameOfReference()), first.attributes(), problems);
        return new AssembledSeries(first.subjectId(), s, stack);
    }

    private static String description(Instance first, Optional<Geometry> grid, int frames) {
        StringBuilder b = new StringBuilder(code(first.modality()) ? first.modality() : "DICOM");
        if (grid.isPresent()) {
            Geometry g = grid.get();
            return b.append(' ').append(g.nx()).append('x').append(g.ny()).append('x').append(g.nz()).toString();
        }
        return frames > 0 ? b.append(' ').append(Count.of(frames, "frame")).toString() : b.append(" object").toString();
    }

    /** Whether it is a code as the standard has them, not what somebody wrote there: 2 to 12 capitals. */
    private static boolean code(String modality) {
        boolean capitals = modality.length() >= 2 && modality.length() <= 12;
        for (int i = 0; capitals && i < modality.length(); i++) {
            capitals = modality.charAt(i) >= 'A' && modality.charAt(i) <= 'Z';
        }
        return capitals;
    }
}
