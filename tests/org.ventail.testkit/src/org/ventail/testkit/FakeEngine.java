package org.ventail.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.ventail.api.check.CheckContext;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.PrivacyCheck;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.Defacer;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.deid.CleaningRecord;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.io.CohortReader;
import org.ventail.api.io.DerivedObjects;
import org.ventail.api.io.SeriesWriter;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Series;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.verify.text.BurnedInText;
import org.ventail.workflow.Engine;
import org.ventail.workflow.check.CheckRegistry;
import org.ventail.workflow.check.RegisteredCheck;

/**
 * An engine of 8-voxel scans, one byte a voxel in {@code sub-N.bin}: the defacer zeroes the first voxel, the cleaner copies.
 * What goes wrong is chosen by the test.
 */
public final class FakeEngine {
    public static final Geometry GRID = Geometry.axisAligned(2, 2, 2, new Spacing(1, 1, 1), new Point3(0, 0, 0));
    /** The grid of a file of as many bytes: room for letters. */
    public static final Geometry SLICE = Geometry.axisAligned(CtSlices.SIZE, CtSlices.SIZE, 1, new Spacing(1, 1, 1),
            new Point3(0, 0, 0));

    /** How often something was defaced. */
    public final AtomicInteger defacings = new AtomicInteger();
    /** The installed checks. */
    public final List<RegisteredCheck> checks = new ArrayList<>();
    /** Problems that every scan reports. */
    public final List<Problem> problems = new ArrayList<>();
    /** Which series cannot be read. */
    public Predicate<Series> unreadable = s -> false;
    /** Table columns of every person. */
    public Map<String, String> attributes = Map.of();
    /** In which frame of reference a series lies; empty is none that is known. */
    public Function<String, String> frameOfReference = seriesId -> "";
    /** What made a series. */
    public Function<String, Modality> modality = seriesId -> Modality.MR;
    /** What is found on a scan; a head in the first voxel unless the test says else. */
    public Function<Volume, FoundHead> heads = volume -> new FakeHead("own", 1, true, true);
    /** How often a head was looked for. */
    public final AtomicInteger findings = new AtomicInteger();
    /** What knows derived objects. */
    public final List<DerivedObjects> derived = new ArrayList<>();
    /** What is no volume. */
    public Predicate<String> derivedSeries = seriesId -> false;
    /** Whether the defacer also changes a voxel that it does not own up to. */
    public boolean clumsy;
    /** Which files have compressed pixels. */
    public Predicate<Path> compressed = file -> false;
    /** What happens in the middle of a defacing. */
    public Runnable whileDefacing = () -> {};

    /** The engine. */
    public Engine build() {
        return new Engine(new Reader(), List.of(new Writer()), new Eraser(), List.of(new Copier()),
                new CheckRegistry(checks), derived, new BurnedInText());
    }

    /** Adds a check. */
    public FakeEngine with(String id, CheckScope scope, PrivacyCheck check) {
        checks.add(new RegisteredCheck(id, "Label of " + id, scope, "test.bundle", "1.2.3", () -> check));
        return this;
    }

    /** A cohort folder of that many one-series people. */
    public static Path cohort(Path folder, int people) throws IOException {
        Files.createDirectories(folder);
        for (int i = 1; i <= people; i++) {
            Files.write(folder.resolve("sub-" + i + ".bin"), new byte[] {9, 1, 2, 3, 4, 5, 6, (byte) i});
        }
        return folder;
    }

    /** A policy that requires the given series checks. */
    public static Path policy(Path file, String... required) throws IOException {
        StringBuilder b = new StringBuilder("ventailPolicy: 1\nname: test\nversion: \"1\"\npurposes: [\"*\"]\nchecks:\n");
        for (String id : required) {
            b.append("  - id: ").append(id).append("\n    scope: SERIES\n    required: true\n");
        }
        return Files.writeString(file, b);
    }

    /** A check that passes when the first voxel of what leaves is zero: the "face" is gone. */
    public static CheckResult faceGone(CheckContext c) throws VentailException {
        return c.defaced().volume().value(0) == 0 ? CheckResult.pass("gone") : CheckResult.fail("still there", "deface");
    }

    private final class Reader implements CohortReader {
        @Override
        public Cohort scan(Path folder, IProgressMonitor monitor) throws VentailException {
            try (var files = Files.list(folder)) {
                Map<String, List<Series>> people = new TreeMap<>();
                files.filter(f -> f.toString().endsWith(".bin")).sorted().forEach(f -> {
                    String name = f.getFileName().toString().replace(".bin", "");
                    people.computeIfAbsent(name.replaceFirst("_.*", ""), k -> new ArrayList<>()).add(series(name, f));
                });
                return new Cohort(folder, people.entrySet().stream()
                        .map(e -> new Subject(e.getKey(), e.getValue(), attributes)).toList(), problems);
            } catch (IOException e) {
                throw new VentailException(Problem.error("fake.scan", "no", folder, "no"), e);
            }
        }

        private Series series(String name, Path file) {
            String id = "ser-" + name;
            boolean volume = !derivedSeries.test(id);
            return new Series(id, "T1w", modality.apply(id), "FAKE", volume ? Series.Role.IMAGE : Series.Role.DERIVED,
                    volume ? Optional.of(GRID) : Optional.empty(), 1, 2, List.of(file), "study",
                    frameOfReference.apply(id), Map.of(), List.of());
        }

        @Override
        public Volume read(Series series, IProgressMonitor monitor) throws VentailException {
            if (unreadable.test(series)) {
                throw new VentailException(Problem.error("fake.read", "The scan is damaged", series.files().get(0), "rescan"));
            }
            try {
                byte[] voxels = Files.readAllBytes(series.files().get(0));
                return new Volume(voxels.length == SLICE.size() ? SLICE : GRID, new VoxelData.Bytes(voxels, false), Rescale.NONE,
                        Modality.MR);
            } catch (IOException e) {
                throw new VentailException(Problem.error("fake.read", "no", series.files().get(0), "no"), e);
            }
        }
    }

    private final class Eraser implements Defacer {
        @Override
        public String id() {
            return "test.eraser";
        }

        @Override
        public FoundHead find(Volume volume, IProgressMonitor monitor) {
            findings.incrementAndGet();
            return heads.apply(volume);
        }

        @Override
        public DefacedVolume deface(Volume volume, FoundHead head, DefaceOptions options, IProgressMonitor monitor) {
            defacings.incrementAndGet();
            whileDefacing.run();
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            VoxelData data = volume.data().copy();
            boolean kept = options.keep().isPresent() && options.keep().get().get(0);
            data.set(0, kept ? data.get(0) : 0);
            if (clumsy) {
                data.set(3, 99);
            }
            Geometry grid = volume.geometry();
            Mask first = Mask.of(grid, i -> i == 0 && !kept);
            return new DefacedVolume(volume.withData(data), first, Mask.of(grid, i -> i == grid.size() - 1), first,
                    head.frame(), DefacedVolume.Status.DEFACED,
                    new DefacedVolume.Recipe("test.eraser", "1", Map.of("head", ((FakeHead) head).name()),
                            head.confidence()),
                    List.of());
        }
    }

    /**
     * A head in the first voxel.
     *
     * @param name written into the recipe
     */
    public record FakeHead(String name, double confidence, boolean trusted, boolean faceLeft) implements FoundHead {
        @Override
        public boolean found() {
            return true;
        }

        @Override
        public HeadFrame frame() {
            return HeadFrame.fromHeader(GRID.centerLps(), 2);
        }
    }

    private final class Writer implements SeriesWriter {
        @Override
        public boolean writes(Series original) {
            return original.format().equals("FAKE");
        }

        @Override
        public List<Path> write(Series original, Volume changed, Path folder, String baseName, IProgressMonitor monitor)
                throws VentailException {
            try {
                return List.of(Files.write(folder.resolve(baseName + ".bin"), ((VoxelData.Bytes) changed.data()).array()));
            } catch (IOException e) {
                throw new VentailException(Problem.error("fake.write", "no", folder, "no"), e);
            }
        }

        @Override
        public Optional<String> compression(Path file) {
            return compressed.test(file) ? Optional.of("made-up") : Optional.empty();
        }
    }

    private static final class Copier implements MetadataCleaner {
        @Override
        public boolean handles(Path file) {
            return file.toString().endsWith(".bin");
        }

        @Override
        public CleaningRecord clean(Path in, Path out, DeidContext context, IProgressMonitor monitor)
                throws VentailException {
            try {
                Files.copy(in, out);
                return new CleaningRecord(Map.of(), List.of());
            } catch (IOException e) {
                throw new VentailException(Problem.error("fake.clean", "no", out, "no"), e);
            }
        }
    }
}
