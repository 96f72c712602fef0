package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Series;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;
import org.ventail.testkit.FakeEngine;
import org.ventail.workflow.HandMarks.Brush;

/** Marks made by hand: what a brush does to them, and that runs obey them. */
class HandMarksTest {
    private static final Geometry GRID = Geometry.axisAligned(40, 30, 20, new Spacing(1, 1, 2), new Point3(0, 0, 0));
    private static final Point3 A = new Point3(10, 10, 20);
    private static final Point3 B = new Point3(25, 10, 20);

    @TempDir
    Path temp;

    @Test
    void aBallHasTheVolumeOfABall() {
        HandMarks m = HandMarks.none(GRID).painted(Brush.TAKE, A, A, 6);
        assertEquals(4.0 / 3 * Math.PI * 216 / 1000, m.take().volumeMl(), 0.05);
        assertTrue(m.spare().isEmpty());
    }

    @Test
    void aQuickStrokeHasNoGaps() {
        HandMarks m = HandMarks.none(GRID).painted(Brush.SPARE, A, B, 3);
        for (int x = 7; x <= 28; x++) {
            assertTrue(m.spare().get(x, 10, 10), "at " + x);
        }
    }

    @Test
    void theLastBrushWins() {
        HandMarks m = HandMarks.none(GRID).painted(Brush.SPARE, A, A, 5).painted(Brush.TAKE, A, A, 3);
        assertTrue(m.take().get(10, 10, 10) && !m.spare().get(10, 10, 10) && m.spare().get(14, 10, 10));
        assertTrue(m.painted(Brush.CLEAR, A, A, 9).isEmpty());
    }

    @Test
    void defaceObeysThemAndSaysSo() throws Exception {
        FakeEngine fake = new FakeEngine();
        Path in = FakeEngine.cohort(temp.resolve("cohort"), 2);
        Series first = fake.build().reader().scan(in, new NullProgressMonitor()).subjects().get(0).series().get(0);
        Geometry grid = first.geometry().orElseThrow();
        MarkFolder folder = new MarkFolder(temp.resolve("home"), in);
        folder.write(first, new HandMarks(Mask.of(grid, i -> i == 0), Mask.empty(grid)));
        List<DefacedSeries> done = defaced(fake, in, "obeyed", Optional.of(folder));
        assertEquals(9, Files.readAllBytes(done.get(0).files().get(0))[0], "spared by hand");
        assertEquals(0, Files.readAllBytes(done.get(1).files().get(0))[0], "nothing was marked on the other");
        assertTrue(done.get(0).findings().get(0).message().startsWith("Marked by hand"), "" + done.get(0).findings());
        assertEquals(List.of(), done.get(1).findings());
        List<DefacedSeries> without = defaced(fake, in, "passed-over", Optional.empty());
        assertEquals(0, Files.readAllBytes(without.get(0).files().get(0))[0]);
        assertEquals(List.of(), without.get(0).findings());
    }

    private List<DefacedSeries> defaced(FakeEngine fake, Path in, String out, Optional<MarkFolder> marks) throws Exception {
        return new Pipeline(fake.build()).defaceAll(in, temp.resolve(out), DefaceOptions.DEFAULT, Optional.empty(), marks,
                StepListener.NONE, new NullProgressMonitor()).series();
    }

    @Test
    void whatWasKeptHoldsForRunsOnThatCohort() throws Exception {
        Series series = new Series("s", "T1", Modality.MR, "NIfTI", Series.Role.IMAGE, Optional.of(GRID), 1, 20, List.of(), "x",
                "", Map.of(), List.of());
        Cohort cohort = new Cohort(temp.resolve("in"), List.of(new Subject("p", List.of(series), Map.of())), List.of());
        MarkFolder folder = new MarkFolder(temp, cohort.root());
        HandMarks marks = HandMarks.none(GRID).painted(Brush.SPARE, A, A, 4).painted(Brush.TAKE, B, B, 4);
        folder.write(series, marks);
        MarkList list = MarkList.read(folder, cohort);
        DefaceOptions options = list.on(DefaceOptions.DEFAULT, "s", GRID, new NullProgressMonitor());
        assertEquals(marks.spare(), options.keep().orElseThrow());
        assertEquals(marks.take(), options.also().orElseThrow());
        String key = list.keyOf("s");
        folder.write(series, marks.painted(Brush.CLEAR, B, B, 9));
        assertTrue(!key.isEmpty() && !MarkList.read(folder, cohort).keyOf("s").equals(key),
                "staged results do not hold any more");
        Geometry other = Geometry.axisAligned(8, 8, 8, new Spacing(1, 1, 1), A);
        assertThrows(VentailException.class, () -> folder.read(series, other));
        folder.write(series, HandMarks.none(GRID));
        assertEquals(Optional.empty(), folder.read(series, GRID));
    }
}
