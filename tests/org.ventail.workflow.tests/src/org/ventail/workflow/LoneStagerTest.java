package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.deid.CleaningRecord;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.io.FrameBox;
import org.ventail.api.io.FrameReader;
import org.ventail.api.io.FrameRedactor;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.deid.pixels.RegionRules;
import org.ventail.gate.GateInput.Alone;
import org.ventail.gate.Policy;
import org.ventail.testkit.FakeEngine;
import org.ventail.verify.text.BurnedInText;

/** A file of this test begins with the number of its frames; what cannot be read or redacted begins with {@code x}. */
class LoneStagerTest {
    private static final String REPORT = "1.2.840.10008.5.1.4.1.1.88.11";
    private static final String CAPTURE = "1.2.840.10008.5.1.4.1.1.7";
    private static final String PHOTOGRAPH = "1.2.840.10008.5.1.4.1.1.77.1.4";
    private static final Policy.Besides BOTH = new Policy.Besides(true, true, false);

    @TempDir
    Path temp;

    private Workspace workspace;
    private final AtomicReference<DeidContext> told = new AtomicReference<>();

    @BeforeEach
    void open() throws Exception {
        workspace = Workspace.open(RunRequest.of(temp.resolve("cohort"), temp.resolve("home"), "testing"));
    }

    private static Series series(String sopClass, int frames, Path... files) {
        return new Series("dcm-1", "object", Modality.OTHER, "DICOM", Series.Role.OTHER, Optional.empty(), 1, frames,
                List.of(files), "study", "", Map.of("SOPClassUID", sopClass), List.of());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(temp.resolve(name), content);
    }

    private StagedSeries stage(Alone kind, Series series, String profile) throws VentailException {
        FakeEngine fake = new FakeEngine();
        Engine e = fake.build();
        Engine engine = new Engine(e.reader(), e.writers(), e.defacer(), List.of(new Copier()), e.checks(), e.derived(), e.text(),
                Optional.of(new PictureRedaction(new BurnedInText(), new Counter(), new Blanker())));
        CleaningProfile p = CleaningProfiles.of(Optional.of(profile));
        return new LoneStager(engine, workspace, RegionRules.shipped()).stage(kind, "sub-1", series,
                new ReleaseNames.Place("sub-x/image/a", "a"), new DeidContext("sub-x", new byte[32], 0, true, p),
                new NullProgressMonitor());
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> all = Files.walk(workspace.root())) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void aReportLeavesWithAllItsFiles() throws Exception {
        StagedSeries s = stage(Alone.REPORT, series(REPORT, 0, file("one", "0"), file("two", "0")), "research-default");
        assertTrue(s.leaves());
        assertEquals(2, s.files().size());
        assertEquals(left(), s.files().stream().sorted().toList());
        assertEquals(2, s.alone().orElseThrow().files());
        assertFalse(told.get().faceRemoved(), "nobody removed a face from a report");
    }

    @Test
    void aReportStaysWhenTheProfileDoesNotCleanIt() throws Exception {
        StagedSeries s = stage(Alone.REPORT, series(REPORT, 0, file("one", "0")), "strict");
        assertFalse(s.leaves());
        assertEquals(List.of(), left());
    }

    @Test
    void aReportWithPixelsStays() throws Exception {
        assertFalse(stage(Alone.REPORT, series(REPORT, 0, file("one", "2")), "research-default").leaves());
        assertEquals(List.of(), left());
    }

    @Test
    void oneBadFileKeepsASeriesBack() throws Exception {
        StagedSeries s = stage(Alone.PICTURE, series(CAPTURE, 1, file("one", "x")), "research-default");
        assertFalse(s.leaves());
        assertEquals(List.of(), s.files());
        assertEquals(List.of(), left());
    }

    @Test
    void onlyKnownKindsLeaveAndOnlyByPolicy() {
        Path any = temp.resolve("any");
        assertEquals(Optional.of(Alone.PICTURE), LoneObject.of(series(CAPTURE, 1, any), BOTH));
        assertEquals(Optional.of(Alone.REPORT), LoneObject.of(series(REPORT, 0, any), BOTH));
        assertEquals(Optional.empty(), LoneObject.of(series(PHOTOGRAPH, 1, any), BOTH), "may be a portrait");
        assertEquals(Optional.empty(), LoneObject.of(series(REPORT, 1, any), BOTH), "a report has no pixels");
        assertEquals(Optional.empty(), LoneObject.of(series(CAPTURE, 1, any), Policy.Besides.NOTHING));
        assertEquals(Optional.empty(), LoneObject.of(series(REPORT, 0, any), Policy.Besides.NOTHING));
    }

    private final class Copier implements MetadataCleaner {
        @Override
        public boolean handles(Path file) {
            return true;
        }

        @Override
        public CleaningRecord clean(Path in, Path out, DeidContext context, IProgressMonitor monitor) throws VentailException {
            told.set(context);
            try {
                Files.copy(in, out);
                return new CleaningRecord(Map.of(), List.of());
            } catch (IOException e) {
                throw new VentailException(Problem.error("fake.clean", "no", out, "no"), e);
            }
        }
    }

    private static final class Counter implements FrameReader {
        @Override
        public boolean reads(Path file) {
            return true;
        }

        @Override
        public void read(Path file, Sink sink, IProgressMonitor monitor) throws VentailException {
            try {
                for (int f = 0; f < Integer.parseInt(Files.readString(file)); f++) {
                    sink.take(new Frame(f, 2, 2, List.of(new float[4])));
                }
            } catch (IOException | NumberFormatException e) {
                throw new VentailException(Problem.error("fake.frames", "no", file, "no"), e);
            }
        }
    }

    private static final class Blanker implements FrameRedactor {
        @Override
        public boolean redacts(Path file) {
            return true;
        }

        @Override
        public Redacted redact(Path file, Path target, List<FrameBox> boxes, IProgressMonitor monitor) {
            return new Redacted(Set.of(), false);
        }
    }
}
