package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.VentailException;

/** The pieces that a run is made of. */
class SmallPartsTest {
    private static final Geometry ODD = Geometry.axisAligned(7, 5, 3, new Spacing(1, 1, 1), new Point3(0, 0, 0));

    @TempDir
    Path temp;

    private static Series series(String format, Modality modality, String description, Series.Role role,
            List<Problem> problems) {
        return new Series("s1", description, modality, format, role, Optional.of(ODD), 1, 3, List.of(), "st", "", Map.of(),
                problems);
    }

    @Test
    void estimatesComeBackAsTheyWere() throws IOException {
        Estimates e = new Estimates(Mask.of(ODD, i -> i % 3 == 0), Mask.empty(ODD), Mask.of(ODD, i -> true));
        e.write(temp.resolve("e"));
        assertEquals(e, Estimates.read(temp.resolve("e"), ODD));
    }

    @Test
    void estimatesOfAnotherGridAreRefused() throws IOException {
        new Estimates(Mask.empty(ODD), Mask.empty(ODD), Mask.empty(ODD)).write(temp.resolve("e"));
        Geometry other = Geometry.axisAligned(70, 5, 3, new Spacing(1, 1, 1), new Point3(0, 0, 0));
        assertThrows(IOException.class, () -> Estimates.read(temp.resolve("e"), other));
    }

    @Test
    void damagedEstimatesAreRefused() throws IOException {
        new Estimates(Mask.of(ODD, i -> i % 2 == 0), Mask.empty(ODD), Mask.empty(ODD)).write(temp.resolve("e"));
        byte[] b = Files.readAllBytes(temp.resolve("e"));
        Files.write(temp.resolve("e"), Arrays.copyOf(b, b.length / 2));
        assertThrows(IOException.class, () -> Estimates.read(temp.resolve("e"), ODD));
    }

    @Test
    void derivedObjectsObjectionsAndBrokenSeriesStayBehind() {
        Problem broken = Problem.error("x.broken", "broken", null, "mend");
        assertTrue(Withholding.before(series("DICOM", Modality.CT, "", Series.Role.IMAGE, List.of()), false).isEmpty());
        assertEquals("withheld.objected",
                Withholding.before(series("DICOM", Modality.CT, "", Series.Role.IMAGE, List.of()), true).get().code());
        assertEquals("withheld.not-a-volume",
                Withholding.before(series("DICOM", Modality.CT, "", Series.Role.DERIVED, List.of()), false).get().code());
        assertEquals("x.broken",
                Withholding.before(series("DICOM", Modality.CT, "", Series.Role.IMAGE, List.of(broken)), false).get().code());
    }

    @Test
    void workersKeepTheOrder() throws VentailException {
        List<Callable<Integer>> pieces = List.of(() -> {
            Thread.sleep(80);
            return 1;
        }, () -> 2, () -> 3);
        assertEquals(List.of(1, 2, 3), new Workers(2).run(pieces, new NullProgressMonitor()));
    }

    @Test
    void workersPassAFailureOnAndStop() {
        List<Callable<Integer>> pieces = List.of(() -> {
            throw new IllegalStateException("first");
        }, () -> 2);
        assertEquals("first", assertThrows(IllegalStateException.class,
                () -> new Workers(1).run(pieces, new NullProgressMonitor())).getMessage());
    }

    @Test
    void workersPassOnWhatAUserCanMend() {
        Problem full = Problem.error("x.full", "The disk is full", null, "Make room.");
        List<Callable<Integer>> pieces = List.of(() -> {
            throw new VentailException(full);
        });
        assertEquals(full, assertThrows(VentailException.class,
                () -> new Workers(1).run(pieces, new NullProgressMonitor())).problem());
    }

    @Test
    void aWorkspaceIsForOneRunAtATime() throws VentailException {
        try (WorkspaceLock first = WorkspaceLock.acquire(temp)) {
            assertEquals("workspace.busy",
                    assertThrows(VentailException.class, () -> WorkspaceLock.acquire(temp)).problem().code());
        }
        WorkspaceLock.acquire(temp).close();
    }

    @Test
    void workersDoNothingAfterACancel() {
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertThrows(OperationCanceledException.class, () -> new Workers(2).run(List.of(() -> 1), cancelled));
    }

    @Test
    void aNoteHoldsOnlyWhileSourcesAreTheSame() throws IOException {
        Path source = Files.write(temp.resolve("a"), new byte[] {1});
        Series s = new Series("s1", "", Modality.MR, "F", Series.Role.IMAGE, Optional.of(ODD), 1, 1, List.of(source), "", "",
                Map.of(), List.of());
        String before = StageNote.key(s, "d", "p");
        assertEquals(before, StageNote.key(s, "d", "p"));
        assertNotEquals(before, StageNote.key(s, "other defacer", "p"));
        Files.write(source, new byte[] {1, 2});
        assertNotEquals(before, StageNote.key(s, "d", "p"));
    }
}
