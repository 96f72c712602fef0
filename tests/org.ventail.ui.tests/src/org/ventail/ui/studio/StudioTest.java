package org.ventail.ui.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.ventail.api.model.Point3;
import org.ventail.ui.testing.Bench;
import org.ventail.ui.testing.Phantoms;

/** One state, one owner, many listeners. */
class StudioTest {
    private final Studio studio = new Studio();
    private final List<Change> heard = new ArrayList<>();

    @Test
    void tellsListenersUntilTheirWidgetIsGone() {
        Shell shell = new Shell(Bench.page().getWorkbenchWindow().getShell());
        studio.listen(shell, (change, state) -> heard.add(change));
        studio.view(v -> v.withZoom(2));
        shell.dispose();
        studio.view(v -> v.withZoom(3));
        assertEquals(List.of(Change.VIEW), heard);
    }

    @Test
    void aStepThatChangesNothingTellsNobody() {
        Shell shell = new Shell(Bench.page().getWorkbenchWindow().getShell());
        studio.listen(shell, (change, state) -> heard.add(change));
        studio.view(v -> v.withZoom(v.zoom()));
        assertTrue(heard.isEmpty());
        shell.dispose();
    }

    @Test
    void belongsToTheUiThread() {
        ExecutionException e = assertThrows(ExecutionException.class,
                () -> CompletableFuture.runAsync(studio::state).get());
        assertTrue(e.getCause() instanceof IllegalStateException);
    }

    @Test
    void anotherScanIsOpenedInTheMiddleAndTheSameScanKeepsTheView() {
        var cohort = Phantoms.inMemory(Path.of("."), 2);
        var head = Phantoms.head(1);
        var first = Scan.of("sub-01", cohort.subjects().get(0).series().get(0), head);
        StudioState s = StudioState.EMPTY.opened(cohort).showing(first);
        assertEquals(head.geometry().centerLps(), s.view().crosshairLps());
        Point3 place = new Point3(1, 2, 3);
        StudioState looked = s.viewing(s.view().withCrosshair(place)).showing(
                first.withAfter(Phantoms.faceless(head, 1)));
        assertEquals(place, looked.view().crosshairLps(), "defacing does not move the view");
        StudioState other = looked.showing(Scan.of("sub-02", cohort.subjects().get(1).series().get(0), head));
        assertEquals(head.geometry().centerLps(), other.view().crosshairLps());
    }

    @Test
    void zoomAndCameraStayWithinSense() {
        assertEquals(12, ViewState.START.withZoom(1000).zoom());
        assertEquals(85, CameraAngles.FRONT.turned(0, 500).pitchDegrees());
        assertEquals(0.4, CameraAngles.FRONT.zoomed(1e-6).zoom());
    }
}
