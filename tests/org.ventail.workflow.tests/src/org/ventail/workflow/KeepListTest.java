package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckScope;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.model.VentailException;
import org.ventail.testkit.FakeEngine;

/** What the user wants to keep does not change, and what fits no scan, or more than one person's, is refused. */
class KeepListTest {
    private static final byte FACE = 9;

    @TempDir
    Path temp;

    private final FakeEngine fake = new FakeEngine();
    private Path cohort;
    private Path keep;

    @BeforeEach
    void folders() throws IOException {
        keep = Files.createDirectories(temp.resolve("keep"));
    }

    private void people(int n) throws IOException {
        cohort = FakeEngine.cohort(temp.resolve("cohort"), n);
    }

    /** A mask of the first voxel, where the face of a fake scan is. */
    private void mask(String name) throws IOException {
        Files.write(keep.resolve(name + ".bin"), new byte[] {1, 0, 0, 0, 0, 0, 0, 0});
    }

    private List<Byte> faces() throws Exception {
        DefacedCohort done = new Pipeline(fake.build()).defaceAll(cohort, temp.resolve("out"), DefaceOptions.DEFAULT,
                Optional.of(keep), Optional.empty(), StepListener.NONE, new NullProgressMonitor());
        return done.series().stream().map(d -> {
            try {
                return Files.readAllBytes(d.files().get(0))[0];
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }

    private String refusal() {
        return assertThrows(VentailException.class, this::faces).problem().code();
    }

    @Test
    void keepsWhatAMaskMarks() throws Exception {
        people(1);
        mask("anything");
        assertEquals(List.of(FACE), faces());
    }

    @Test
    void keepsItForThePersonThatTheMaskNames() throws Exception {
        people(3);
        mask("sub-2");
        assertEquals(List.of((byte) 0, FACE, (byte) 0), faces());
    }

    @Test
    void carriesItToAllSeriesOfTheSameFrame() throws Exception {
        people(1);
        Files.write(cohort.resolve("sub-1_b.bin"), new byte[] {FACE, 1, 2, 3, 4, 5, 6, 7});
        fake.frameOfReference = id -> "frame";
        mask("anything");
        assertEquals(List.of(FACE, FACE), faces());
    }

    @Test
    void refusesAMaskThatFitsSeveralPeople() throws Exception {
        people(2);
        mask("anything");
        assertEquals("keep.ambiguous", refusal());
    }

    @Test
    void refusesAnEmptyMask() throws Exception {
        people(1);
        Files.write(keep.resolve("m.bin"), new byte[8]);
        assertEquals("keep.nothing-marked", refusal());
    }

    @Test
    void refusesAPathThatIsNotThere() throws Exception {
        people(1);
        keep = temp.resolve("nowhere");
        assertEquals("keep.missing", refusal());
    }

    @Test
    void refusesWhatMarksNothing() throws Exception {
        people(1);
        mask("sub-1_seg");
        fake.derivedSeries = id -> id.endsWith("_seg");
        assertEquals("keep.no-mask", refusal());
    }

    @Test
    void defacesAgainWhenSomethingElseIsKept() throws Exception {
        people(1);
        mask("anything");
        fake.with("test.face", CheckScope.SERIES, (c, m) -> FakeEngine.faceGone(c));
        Path policy = FakeEngine.policy(temp.resolve("policy.yaml"), "test.face");
        RunRequest plain = new RunRequest(cohort, temp.resolve("home"), Optional.of(policy), "testing", "tester",
                DefaceOptions.DEFAULT, Optional.empty(), 1);
        RunRequest keeping = new RunRequest(cohort, temp.resolve("home"), Optional.of(policy), "testing", "tester",
                DefaceOptions.DEFAULT, Optional.empty(), 1, Optional.of(keep));
        Pipeline pipeline = new Pipeline(fake.build());
        pipeline.judge(plain, StepListener.NONE, new NullProgressMonitor());
        RunResult kept = pipeline.judge(keeping, StepListener.NONE, new NullProgressMonitor());
        assertEquals(FACE, Files.readAllBytes(kept.series().get(0).files().get(0))[0]);
        assertEquals(2, fake.defacings.get());
    }
}
