package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.deid.CleaningRecord;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.io.CohortReader;
import org.ventail.api.io.FrameBox;
import org.ventail.api.io.FrameReader;
import org.ventail.api.io.FrameRedactor;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.audit.AuditEntry;
import org.ventail.audit.AuditLog;
import org.ventail.testkit.FakeEngine;
import org.ventail.verify.text.BurnedInText;

/**
 * A cohort of two people of several hundred files, one of whom also has a picture; the cleaner copies, but refuses what
 * begins with x.
 */
class CleanOnlyTest {
    private static final int SLICES = 250;
    private static final int PICTURE = 9;

    @TempDir
    Path temp;

    private final NullProgressMonitor monitor = new NullProgressMonitor();
    private final Queue<DeidContext> told = new ConcurrentLinkedQueue<>();
    private Runnable whileCleaning = () -> {};
    private Path in;

    @BeforeEach
    void twoPeople() throws IOException {
        in = Files.createDirectory(temp.resolve("in"));
        for (int person = 1; person <= 2; person++) {
            for (int i = 0; i < SLICES; i++) {
                Files.write(in.resolve("anna%d-%03d.dcm".formatted(person, i)), new byte[] {(byte) person, (byte) i});
            }
        }
        Files.write(in.resolve("anna1-picture.dcm"), new byte[] {PICTURE});
    }

    private CleanedFolder clean(String out, boolean text) throws VentailException {
        Engine e = new FakeEngine().build();
        Engine engine = new Engine(new Folder(), e.writers(), e.defacer(), List.of(new Copier()), e.checks(), e.derived(),
                e.text(),
                Optional.of(new PictureRedaction(new BurnedInText(), new Blank(), new Blanker())));
        return new Pipeline(engine).clean(new CleanRequest(in, temp.resolve(out), temp.resolve("home"), Optional.empty(), text),
                StepListener.NONE, monitor);
    }

    private List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
        }
    }

    @Test
    void everyFileIsWrittenInOrderUnderThePseudonym() throws Exception {
        CleanedFolder done = clean("out", false);
        assertEquals(2 * SLICES + 1, done.files());
        assertEquals(List.of(), done.refused());
        assertEquals(done.files(), files(temp.resolve("out")).size());
        for (CleanedSeries s : done.series()) {
            for (int i = 0; i < s.files().size(); i++) {
                assertTrue(s.files().get(i).startsWith(temp.resolve("out").resolve(s.pseudonym())));
                assertArrayEquals(Files.readAllBytes(s.series().files().get(i)), Files.readAllBytes(s.files().get(i)));
            }
        }
        String names = files(temp.resolve("out")).toString();
        for (CleanedSeries s : done.series()) {
            // drawn at random, it may hold any letters
            names = names.replace(s.pseudonym(), "");
        }
        assertFalse(names.contains("anna"), "names of the source");
        assertTrue(told.stream().noneMatch(DeidContext::faceRemoved), "nobody removed a face");
        assertTrue(told.stream().noneMatch(DeidContext::textRemoved), "nobody took out text");
        assertEquals(List.of(temp.resolve("home"), in, temp.resolve("out")), Stream.of("home", "in", "out").map(temp::resolve)
                .filter(Files::exists).toList());
        assertFalse(Files.exists(OutputPlace.besides(temp.resolve("out"))));
    }

    @Test
    void pseudonymsAreTheSameEveryTime() throws Exception {
        clean("out", false);
        clean("again", false);
        assertEquals(files(temp.resolve("out")), files(temp.resolve("again")));
        assertEquals(2, told.stream().map(DeidContext::pseudonym).distinct().count());
    }

    @Test
    void aFileThatIsRefusedIsNamedAndTheOthersAreWritten() throws Exception {
        Path bad = Files.writeString(in.resolve("anna2-007.dcm"), "x");
        CleanedFolder done = clean("out", false);
        assertEquals(2 * SLICES, done.files());
        assertEquals(List.of(bad), done.refused().stream().flatMap(p -> p.file().stream()).toList());
        assertEquals(done.files(), files(temp.resolve("out")).size());
    }

    @Test
    void nothingIsWrittenOverAnythingOrBesideTheSource() throws Exception {
        Files.createDirectories(temp.resolve("out"));
        Files.writeString(temp.resolve("out").resolve("mine"), "mine");
        assertEquals("out.not-empty", assertThrows(VentailException.class, () -> clean("out", false)).problem().code());
        assertEquals("out.in-raw-data", assertThrows(VentailException.class, () -> clean("in/out", false)).problem().code());
        assertEquals(List.of(Path.of("mine")), files(temp.resolve("out")));
    }

    @Test
    void aFolderOfSimilarNameIsNobodysLeftover() throws Exception {
        Path mine = Files.writeString(Files.createDirectories(temp.resolve("out.part")).resolve("mine"), "mine");
        Path killed = Files.createDirectories(OutputPlace.besides(temp.resolve("out")));
        Files.writeString(killed.resolve("half"), "of a run that was killed");
        clean("out", false);
        assertEquals("mine", Files.readString(mine));
        assertFalse(Files.exists(killed));
    }

    @Test
    void aCancelLeavesNothing() throws Exception {
        whileCleaning = () -> monitor.setCanceled(told.size() > SLICES);
        assertThrows(OperationCanceledException.class, () -> clean("out", false));
        assertFalse(Files.exists(temp.resolve("out")));
        assertFalse(Files.exists(OutputPlace.besides(temp.resolve("out"))));
        assertEquals(List.of(), AuditLog.entries(temp.resolve("home")));
    }

    @Test
    void aFullDiskEndsItAndLeavesNothing() throws Exception {
        Files.writeString(in.resolve("anna2-007.dcm"), "full");
        assertEquals("deid.unwritable", assertThrows(VentailException.class, () -> clean("out", false)).problem().code());
        assertFalse(Files.exists(temp.resolve("out")));
        assertFalse(Files.exists(OutputPlace.besides(temp.resolve("out"))));
    }

    @Test
    void whereNothingCanBeCleanedThereIsNoFolder() throws Exception {
        for (Path f : Files.list(in).toList()) {
            Files.writeString(f, "x");
        }
        assertEquals(0, clean("out", false).files());
        assertFalse(Files.exists(temp.resolve("out")));
    }

    @Test
    void theLogSaysHowManyAndByWhatProfileAndNoName() throws Exception {
        clean("out", false);
        AuditEntry entry = AuditLog.entries(temp.resolve("home")).get(0);
        assertEquals("clean-only", entry.event().step());
        Map<String, Object> said = entry.event().parameters();
        assertEquals("501", said.get("files").toString());
        assertEquals("2", said.get("subjects").toString());
        assertTrue(said.get("profile").toString().startsWith("research-default"));
        assertFalse(said.toString().contains("anna") || said.toString().contains(temp.toString()));
    }

    @Test
    void aPictureThatCannotBeRedactedIsNotWrittenIfTextIsToGo() throws Exception {
        CleanedFolder done = clean("out", true);
        assertEquals(List.of(Optional.of(in.resolve("anna1-picture.dcm"))), done.refused().stream().map(Problem::file).toList());
        assertEquals(2 * SLICES, files(temp.resolve("out")).size());
        try (Stream<Path> all = Files.walk(temp.resolve("out"))) {
            assertEquals(List.of(), all.filter(f -> Files.isDirectory(f) && f.toFile().list().length == 0).toList());
        }
        assertEquals(2 * SLICES + 1, clean("without", false).files());
    }

    /** Every person's files, and the picture as a series of its own. */
    private static final class Folder implements CohortReader {
        @Override
        public Cohort scan(Path folder, IProgressMonitor monitor) throws VentailException {
            try (Stream<Path> all = Files.list(folder)) {
                List<Path> files = all.sorted().toList();
                return new Cohort(folder, List.of(
                        new Subject("anna1", List.of(series("scan1", named(files, "anna1-[0-9].*"), true),
                                series("picture", named(files, "anna1-p.*"), false)), Map.of()),
                        new Subject("anna2", List.of(series("scan2", named(files, "anna2-[0-9].*"), true)), Map.of())),
                        List.of());
            } catch (IOException e) {
                throw new VentailException(Problem.error("fake.scan", "no", folder, "no"), e);
            }
        }

        private static List<Path> named(List<Path> files, String pattern) {
            return files.stream().filter(f -> f.getFileName().toString().matches(pattern)).toList();
        }

        private static Series series(String id, List<Path> files, boolean volume) {
            return new Series(id, "anna's", volume ? Modality.CT : Modality.OTHER, "DICOM", volume ? Series.Role.IMAGE
                    : Series.Role.OTHER, volume ? Optional.of(FakeEngine.GRID) : Optional.empty(), 1, 1, files, "study", "",
                    Map.of(),
                    List.of());
        }

        @Override
        public Volume read(Series series, IProgressMonitor monitor) {
            throw new AssertionError("cleaning reads no voxels");
        }
    }

    private final class Copier implements MetadataCleaner {
        @Override
        public boolean handles(Path file) {
            return file.toString().endsWith(".dcm");
        }

        @Override
        public CleaningRecord clean(Path source, Path out, DeidContext context, IProgressMonitor m) throws VentailException {
            told.add(context);
            whileCleaning.run();
            try {
                byte[] content = Files.readAllBytes(source);
                if (content[0] == 'x' || content[0] == 'f') {
                    throw new VentailException(Problem.error(content[0] == 'x' ? "fake.damaged" : "deid.unwritable", "no", source,
                            "no"));
                }
                Files.write(out, content);
                return new CleaningRecord(Map.of(), List.of());
            } catch (IOException e) {
                throw new VentailException(Problem.error("fake.clean", "no", out, "no"), e);
            }
        }
    }

    /** One frame in which there is nothing to read. */
    private static final class Blank implements FrameReader {
        @Override
        public boolean reads(Path file) {
            return true;
        }

        @Override
        public void read(Path file, Sink sink, IProgressMonitor m) throws VentailException {
            sink.take(new Frame(0, 2, 2, List.of(new float[4])));
        }
    }

    private static final class Blanker implements FrameRedactor {
        @Override
        public boolean redacts(Path file) {
            return true;
        }

        @Override
        public Redacted redact(Path file, Path target, List<FrameBox> boxes, IProgressMonitor m) {
            throw new AssertionError("the header of this picture cannot be read");
        }
    }
}
