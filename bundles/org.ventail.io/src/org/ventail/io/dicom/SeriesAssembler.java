package org.ventail.io.dicom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series.Role;
import org.ventail.io.parallel.Parallel;

/**
 * Groups files into series by study, series and frame of reference, splits those that mix what cannot be one volume,
 * and builds each. A pure function of the files' headers: reading a series repeats it on the series' own files.
 */
final class SeriesAssembler {
    private static final int FEWEST_SLICES = 4;

    private final List<AssembledSeries> out = new ArrayList<>();

    private SeriesAssembler() {
    }

    static List<AssembledSeries> assemble(List<Instance.WithSlices> files) {
        Map<List<String>, List<Instance.WithSlices>> groups = new LinkedHashMap<>();
        List<Instance.WithSlices> group = List.of();
        for (Instance.WithSlices f : files) {
            if (group.isEmpty() || !isOfOneSeries(f.instance(), group.get(0).instance())) {
                List<String> key = key(f.instance());
                group = groups.getOrDefault(key, new ArrayList<>());
                groups.putIfAbsent(key, group);
            }
            group.add(f);
        }
        List<AssembledSeries> all = new ArrayList<>();
        for (List<AssembledSeries> some : Parallel.all(groups.size(), new Groups(List.copyOf(groups.values())))) {
            all.addAll(some);
        }
        return all;
    }

    /** Files of one series each. */
    private record Groups(List<List<Instance.WithSlices>> files) implements Parallel.Piece<List<AssembledSeries>> {
        @Override
        public List<AssembledSeries> of(int index) {
            SeriesAssembler a = new SeriesAssembler();
            a.group(files.get(index));
            return a.out;
        }
    }

    private static List<String> key(Instance i) {
        return List.of(i.subjectId(), i.uids().study(), i.uids().series(), i.uids().frameOfReference());
    }

    /** Whether both have the same key; quick where they share their texts, as neighbours mostly do. */
    private static boolean isOfOneSeries(Instance a, Instance b) {
        return a.uids().series().equals(b.uids().series()) && a.uids().study().equals(b.uids().study())
                && a.uids().frameOfReference().equals(b.uids().frameOfReference()) && a.subjectId().equals(b.subjectId());
    }

    private void group(List<Instance.WithSlices> files) {
        List<Problem> problems = new ArrayList<>();
        List<Instance.WithSlices> unique = withoutCopies(files, problems);
        List<Slice> image = new ArrayList<>();
        List<Slice> localizer = new ArrayList<>();
        Map<ObjectKind, List<Instance>> others = new LinkedHashMap<>();
        for (Instance.WithSlices f : unique) {
            ObjectKind kind = f.instance().kind();
            if (f.slices().isEmpty() || kind != ObjectKind.IMAGE && kind != ObjectKind.LOCALIZER) {
                others.putIfAbsent(kind, new ArrayList<>());
                others.get(kind).add(f.instance());
            } else {
                (kind == ObjectKind.LOCALIZER ? localizer : image).addAll(f.slices());
            }
        }
        // files whose pixels are damaged stay with the slices they belong to and make them unusable
        List<Instance> damaged = others.containsKey(ObjectKind.IMAGE) ? others.remove(ObjectKind.IMAGE) : List.of();
        images(image, damaged, problems);
        if (!localizer.isEmpty()) {
            add(SeriesBuilder.flat(instances(localizer), Role.LOCALIZER, localizer.size(), problems));
        }
        for (Map.Entry<ObjectKind, List<Instance>> e : others.entrySet()) {
            add(SeriesBuilder.flat(e.getValue(), e.getKey().role(), 0, problems));
        }
    }

    private static List<Instance.WithSlices> withoutCopies(List<Instance.WithSlices> files, List<Problem> problems) {
        Set<String> seen = new HashSet<>();
        List<Instance.WithSlices> unique = new ArrayList<>();
        List<Instance.WithSlices> copies = new ArrayList<>();
        for (Instance.WithSlices f : files) {
            String uid = f.instance().uids().sopInstance();
            (uid.isEmpty() || seen.add(uid) ? unique : copies).add(f);
        }
        if (!copies.isEmpty()) {
            problems.add(Problem.warning("dicom.duplicate",
                    copies.size() + " files have the SOP instance UID of another file; only the first is used.",
                    copies.get(0).instance().file(), "Remove the copies from the folder."));
        }
        return unique;
    }

    private void images(List<Slice> slices, List<Instance> damaged, List<Problem> problems) {
        List<SliceClusters.Cluster> clusters = SliceClusters.of(slices);
        if (clusters.isEmpty() || largest(clusters).slices().size() < FEWEST_SLICES) {
            few(slices, damaged, problems);
            return;
        }
        if (clusters.size() > 1) {
            problems.add(mixed(clusters));
        }
        for (SliceClusters.Cluster c : clusters) {
            List<Instance> broken = c == largest(clusters) ? damaged : List.of();
            add(c.slices().size() < FEWEST_SLICES
                    ? SeriesBuilder.localizer(c.slices(), broken, problems)
                    : SeriesBuilder.volume(c, broken, problems));
        }
    }

    private void few(List<Slice> slices, List<Instance> damaged, List<Problem> problems) {
        if (slices.stream().anyMatch(s -> s.plane().isPresent())) {
            add(SeriesBuilder.localizer(slices, damaged, problems));
        } else if (!slices.isEmpty()) {
            add(SeriesBuilder.projection(slices, damaged, problems));
        } else if (!damaged.isEmpty()) {
            add(SeriesBuilder.flat(damaged, Role.OTHER, 0, problems));
        }
    }

    private static SliceClusters.Cluster largest(List<SliceClusters.Cluster> clusters) {
        SliceClusters.Cluster most = clusters.get(0);
        for (SliceClusters.Cluster c : clusters) {
            most = c.slices().size() > most.slices().size() ? c : most;
        }
        return most;
    }

    /**
     * Volumes in separate files are separated; volumes inside one file cannot be written apart, so the file is refused.
     */
    private static Problem mixed(List<SliceClusters.Cluster> clusters) {
        Set<Instance> seen = new HashSet<>();
        boolean shared = clusters.stream().map(c -> new LinkedHashSet<>(instances(c.slices())))
                .flatMap(Collection::stream).anyMatch(i -> !seen.add(i));
        String message = "The series mixes " + clusters.size()
                + " sets of slices that differ in orientation, image type, matrix or pixel type";
        var file = clusters.get(1).slices().get(0).instance().file();
        return shared
                ? Problem.error("dicom.mixed-orientation", message + " inside one file.", file,
                        "Export every set as a file of its own.")
                : Problem.warning("dicom.mixed-orientation", message + "; each is treated as a series of its own.",
                        file,
                        "Look whether all of them belong into the release.");
    }

    static List<Instance> instances(List<Slice> slices) {
        Set<Instance> instances = new LinkedHashSet<>();
        for (Slice s : slices) {
            instances.add(s.instance());
        }
        return List.copyOf(instances);
    }

    private void add(AssembledSeries s) {
        out.add(s);
    }
}
