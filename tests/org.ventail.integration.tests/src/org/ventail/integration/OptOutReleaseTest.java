package org.ventail.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.deid.NiftiCleaner;
import org.ventail.deid.TableCleaner;
import org.ventail.io.FolderCohortReader;
import org.ventail.io.nifti.NiftiFiles;
import org.ventail.io.nifti.NiftiWriter;
import org.ventail.testkit.BidsFolder;
import org.ventail.testkit.FakeEngine;
import org.ventail.verify.text.BurnedInText;
import org.ventail.workflow.ConsentList;
import org.ventail.workflow.Engine;
import org.ventail.workflow.Pipeline;
import org.ventail.workflow.RunRequest;
import org.ventail.workflow.RunResult;
import org.ventail.workflow.StepListener;

/** A person of a BIDS data set objects, sooner or later: the next release does not speak of him. */
class OptOutReleaseTest {
    private static final Geometry GRID = Geometry.axisAligned(8, 8, 8, new Spacing(2, 2, 2), new Point3(0, 0, 0));
    private static final NullProgressMonitor MONITOR = new NullProgressMonitor();

    @TempDir
    Path temp;
    private Path cohort;
    private Path policy;

    @BeforeEach
    void threePeopleInTables() throws Exception {
        BidsFolder bids = BidsFolder.in(temp.resolve("cohort"))
                .text("participants.tsv", "participant_id\tage\tsex\nsub-1\t41\tM\nsub-2\t77\tF\nsub-3\t43\tM\n")
                .text("phenotype/body.tsv", "participant_id\tage\tweight\nsub-1\t41\t61\nsub-2\t77\t97\nsub-3\t43\t63\n");
        for (int i = 1; i <= 3; i++) {
            byte[] values = new byte[GRID.size()];
            for (int v = 0; v < values.length; v++) {
                values[v] = (byte) (v % 7 + i);
            }
            NiftiFiles.write(new Volume(GRID, new VoxelData.Bytes(values, false), Rescale.NONE, Modality.MR),
                    bids.place("sub-%d/anat/sub-%d_T1w.nii.gz".formatted(i, i)), MONITOR);
            bids.text("sub-%d/sub-%d_scans.tsv".formatted(i, i),
                    "filename\tacq_time\nanat/sub-%d_T1w.nii.gz\t2019-0%d-11T10:00:00\n".formatted(i, i));
        }
        cohort = bids.root();
        policy = Files.writeString(temp.resolve("policy.yaml"), """
                ventailPolicy: 1
                name: tables
                version: "1"
                purposes: ["*"]
                checks:
                  - {id: test.face, scope: SERIES, required: true}
                rules:
                  participants: table
                  blockedSubject: withhold
                """);
    }

    /** Everything real but the defacer, which erases one voxel, and the check. */
    private static Pipeline pipeline() {
        Engine fake = new FakeEngine().with("test.face", CheckScope.SERIES, (c, m) -> CheckResult.pass("fine")).build();
        return new Pipeline(new Engine(FolderCohortReader.standard(), List.of(new NiftiWriter()), fake.defacer(),
                List.of(new NiftiCleaner(), new TableCleaner()), fake.checks(), List.of(), new BurnedInText()));
    }

    private RunRequest request() {
        return new RunRequest(cohort, temp.resolve("home"), Optional.of(policy), "testing", "tester", DefaceOptions.DEFAULT,
                Optional.empty(), 2, Optional.empty(), Optional.of("longitudinal"), Optional.empty());
    }

    private RunResult release(String name) throws VentailException {
        RunResult r = pipeline().release(request(), temp.resolve(name), StepListener.NONE, MONITOR);
        assertEquals(Effect.RELEASE, r.decision().effect(), r.decision().toString());
        return r;
    }

    private void theSecondObjects() throws Exception {
        ConsentList.importCsv(temp.resolve("home"),
                Files.writeString(temp.resolve("consent.csv"), "subject_id,purposes,until\nsub-2,,\n"));
    }

    /** Files of a release whose path or text holds a word. */
    private static List<String> saying(Path release, String word) throws IOException {
        try (Stream<Path> all = Files.walk(release)) {
            return all.filter(Files::isRegularFile).filter(f -> release.relativize(f).toString().contains(word)
                    || text(f).contains(word)).map(f -> release.relativize(f).toString()).sorted().toList();
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertGone(RunResult r, Path release) throws IOException {
        String gone = r.pseudonyms().get("sub-2");
        assertEquals(List.of(), saying(release, gone));
        for (String table : new String[] {"participants.tsv", "phenotype/measure1.tsv"}) {
            String text = Files.readString(release.resolve(table));
            assertEquals(3, text.lines().count(), text);
            List<String> ages = text.lines().skip(1).map(l -> l.split("\t")[1]).sorted().toList();
            assertEquals(List.of("41", "43"), ages, text);
        }
    }

    @Test
    void whoObjectsAfterAReleaseIsNotInTheNextOne() throws Exception {
        RunResult first = release("first");
        String name = first.pseudonyms().get("sub-2");
        assertTrue(saying(temp.resolve("first"), name).containsAll(List.of("manifest.json", "participants.tsv",
                "phenotype/measure1.tsv")), "while nobody objects all three are there");
        theSecondObjects();
        assertGone(release("second"), temp.resolve("second"));
    }

    @Test
    void whoObjectsAfterStagingIsNotReleased() throws Exception {
        RunResult staged = pipeline().judge(request(), StepListener.NONE, MONITOR);
        assertEquals(Effect.RELEASE, staged.decision().effect(), staged.decision().toString());
        theSecondObjects();
        VentailException refused = assertThrows(VentailException.class,
                () -> pipeline().publish(request(), staged, temp.resolve("out"), StepListener.NONE, MONITOR));
        assertEquals("publish.objection", refused.problem().code());
        assertFalse(Files.exists(temp.resolve("out")));
        assertGone(release("out"), temp.resolve("out"));
    }
}
