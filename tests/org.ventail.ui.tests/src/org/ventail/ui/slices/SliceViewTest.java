package org.ventail.ui.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Series;
import org.ventail.api.model.Volume;
import org.ventail.ui.commands.Commands;
import org.ventail.ui.commands.PresetHandler;
import org.ventail.ui.studio.Change;
import org.ventail.ui.studio.Compare;
import org.ventail.ui.studio.Scan;
import org.ventail.ui.studio.ViewState;
import org.ventail.ui.testing.Bench;
import org.ventail.ui.testing.Phantoms;
import org.ventail.ui.theme.Palette;

/** The slices as a user meets them: pixels, mouse and keys. */
class SliceViewTest {
    private static final Volume HEAD = Phantoms.head(1);
    /** Of a view beside two others on a screen of 960 points. */
    private static final int NARROW = 390;
    private SliceView view;

    @BeforeEach
    void openView() throws Exception {
        Bench.perspective("org.ventail.app.curate");
        view = Bench.view(SliceView.ID, SliceView.class);
        Cohort cohort = Phantoms.inMemory(Path.of("."), 1);
        Series series = cohort.subjects().get(0).series().get(0);
        Scan scan = Phantoms.defaced("sub-01", series, HEAD, 1);
        Bench.studio().update(Change.COHORT, s -> s.opened(cohort).selected("sub-01", series));
        Bench.studio().update(Change.SCAN, s -> s.showing(scan));
        Bench.studio().view(v -> v.withCompare(Compare.SIDE_BY_SIDE).withMask(false));
        settle();
    }

    @AfterEach
    void forget() {
        Bench.clear();
    }

    private void settle() {
        Bench.pump(60);
        Bench.until("all pictures", () -> view.panes().stream().noneMatch(SliceCanvas::pending));
        Bench.pump(40);
    }

    private SliceCanvas pane(Plane plane, Side side) {
        return view.panes().stream().filter(p -> p.plane() == plane && p.side() == side).findFirst().orElseThrow();
    }

    private static ViewState state() {
        return Bench.studio().state().view();
    }

    @Test
    void theTintIsReachedInANarrowWindow() {
        Composite bar = (Composite) view.panes().get(0).control().getParent().getParent().getChildren()[0];
        Control tint = Arrays.stream(bar.getChildren()).filter(Button.class::isInstance).findFirst().orElseThrow();
        int end = tint.getBounds().x + tint.getBounds().width;
        assertTrue(end < NARROW, "ends at " + end);
    }

    @Test
    void showsTheScanInAllSixPanes() {
        for (SliceCanvas pane : view.panes()) {
            assertTrue(Bench.colours(Bench.pixels(pane.control())) > 25,
                    pane.plane() + " " + pane.side() + " is empty");
        }
    }

    @Test
    void beforeAndAfterDifferWhereTheFaceWas() {
        Point3 cheek = new Point3(0, -90, -30);
        Bench.studio().view(v -> v.withCrosshair(cheek));
        settle();
        ImageData before = Bench.pixels(pane(Plane.SAGITTAL, Side.BEFORE).control());
        ImageData after = Bench.pixels(pane(Plane.SAGITTAL, Side.AFTER).control());
        double different = Bench.difference(before, after);
        assertTrue(different > 0.01, "share of pixels that differ: " + different);
    }

    @Test
    void aClickMovesTheCrosshairOfEveryPane() {
        SliceCanvas axial = pane(Plane.AXIAL, Side.BEFORE);
        Point3 wanted = axial.frame().orElseThrow().toLps(60, 70);
        Bench.mouse(axial.control(), SWT.MouseDown, 1, 60, 70);
        Bench.mouse(axial.control(), SWT.MouseUp, 1, 60, 70);
        assertEquals(0, state().crosshairLps().minus(wanted).length(), 1e-9, "mm from where was clicked");
        PlaneFrame coronal = pane(Plane.CORONAL, Side.AFTER).frame().orElseThrow();
        assertEquals(wanted.y(), coronal.cut().centerLps().y(), 1e-9, "the coronal slice goes through the click");
        PlaneFrame sagittal = pane(Plane.SAGITTAL, Side.BEFORE).frame().orElseThrow();
        assertEquals(wanted.x(), sagittal.cut().centerLps().x(), 1e-9, "the sagittal slice goes through the click");
    }

    @Test
    void theCrosshairIsDrawnWhereItIs() {
        SliceCanvas axial = pane(Plane.AXIAL, Side.BEFORE);
        Bench.mouse(axial.control(), SWT.MouseDown, 1, 50, 90);
        Bench.mouse(axial.control(), SWT.MouseUp, 1, 50, 90);
        settle();
        ImageData data = Bench.pixels(axial.control());
        int y = 45;
        int nearest = 255;
        for (int x = 49; x <= 51; x++) {
            nearest = Math.min(nearest, Bench.distance(Bench.rgb(data, x, y), Palette.SAGITTAL));
        }
        assertTrue(nearest < 70, "distance from the sagittal colour: " + nearest);
    }

    @Test
    void draggingMovesTheCrosshairAlong() {
        SliceCanvas axial = pane(Plane.AXIAL, Side.BEFORE);
        Bench.mouse(axial.control(), SWT.MouseDown, 1, 50, 50);
        Bench.mouse(axial.control(), SWT.MouseMove, 0, 80, 65);
        Bench.mouse(axial.control(), SWT.MouseUp, 1, 80, 65);
        Point3 wanted = axial.frame().orElseThrow().toLps(80, 65);
        assertEquals(0, state().crosshairLps().minus(wanted).length(), 1e-9);
    }

    @Test
    void theWheelGoesOneSliceAtATime() {
        Point3 start = state().crosshairLps();
        Bench.mouse(pane(Plane.AXIAL, Side.BEFORE).control(), SWT.MouseVerticalWheel, 0, 50, 50, 1, 0);
        assertEquals(start.z() + HEAD.geometry().spacingMm().zMm(), state().crosshairLps().z(), 1e-9);
        Bench.mouse(pane(Plane.SAGITTAL, Side.BEFORE).control(), SWT.MouseVerticalWheel, 0, 50, 50, -1, 0);
        assertEquals(start.x() - HEAD.geometry().spacingMm().xMm(), state().crosshairLps().x(), 1e-9);
    }

    @Test
    void zoomingKeepsWhatIsUnderThePointer() {
        SliceCanvas axial = pane(Plane.AXIAL, Side.BEFORE);
        Point3 under = axial.frame().orElseThrow().toLps(40, 30);
        Bench.mouse(axial.control(), SWT.MouseVerticalWheel, 0, 40, 30, 1, SWT.MOD1);
        assertTrue(state().zoom() > 1);
        assertEquals(0, axial.frame().orElseThrow().toLps(40, 30).minus(under).length(), 1e-6, "mm it slipped");
    }

    @Test
    void plusAndMinusZoomAtTheCrosshair() {
        SliceCanvas axial = pane(Plane.AXIAL, Side.BEFORE);
        Point3 cross = state().crosshairLps();
        double x = axial.frame().orElseThrow().toX(cross);
        Bench.key(axial.control(), '+', '+');
        assertTrue(state().zoom() > 1);
        assertEquals(x, axial.frame().orElseThrow().toX(cross), 1e-6, "pixels it slipped");
        Bench.key(axial.control(), '-', '-');
        assertEquals(1, state().zoom(), 1e-9);
    }

    @Test
    void thePaneWithTheFocusHasAFrame() {
        Canvas axial = pane(Plane.AXIAL, Side.BEFORE).control();
        Bench.activate();
        pane(Plane.CORONAL, Side.BEFORE).control().setFocus();
        ImageData without = Bench.pixels(axial);
        axial.setFocus();
        ImageData with = Bench.pixels(axial);
        int y = without.height / 3;
        assertTrue(Bench.distance(Bench.rgb(without, 1, y), Bench.rgb(with, 1, y)) > 60, "at its left edge");
    }

    @Test
    void theRightButtonDragsTheWindow() {
        double width = state().window().width();
        SliceCanvas axial = pane(Plane.AXIAL, Side.BEFORE);
        Bench.mouse(axial.control(), SWT.MouseDown, 3, 50, 50);
        Bench.mouse(axial.control(), SWT.MouseMove, 0, 90, 50);
        Bench.mouse(axial.control(), SWT.MouseUp, 3, 90, 50);
        assertTrue(state().window().width() > width * 1.1, "wider after a drag to the right");
    }

    @Test
    void presetsChangeTheGreys() throws Exception {
        ImageData first = Bench.pixels(pane(Plane.AXIAL, Side.BEFORE).control());
        preset("2");
        settle();
        assertEquals(Bench.studio().state().scan().orElseThrow().presets().get(1).window(), state().window());
        assertTrue(Bench.difference(first, Bench.pixels(pane(Plane.AXIAL, Side.BEFORE).control())) > 0.02);
        preset("1");
        assertEquals(Bench.studio().state().scan().orElseThrow().presets().get(0).window(), state().window());
    }

    private static void preset(String number) throws Exception {
        ParameterizedCommand command = ParameterizedCommand.generateCommand(
                Bench.service(ICommandService.class).getCommand(Commands.PRESET), Map.of(PresetHandler.NUMBER, number));
        Bench.service(IHandlerService.class).executeCommand(command, null);
    }

    @Test
    void flippingShowsTheOtherSideAlone() throws Exception {
        Bench.service(IHandlerService.class).executeCommand(Commands.FLIP, null);
        settle();
        assertEquals(Compare.BEFORE, state().compare());
        assertTrue(pane(Plane.AXIAL, Side.BEFORE).control().isVisible());
        assertTrue(!pane(Plane.AXIAL, Side.AFTER).control().isVisible());
        Bench.service(IHandlerService.class).executeCommand(Commands.FLIP, null);
        assertEquals(Compare.AFTER, state().compare());
        Bench.service(IHandlerService.class).executeCommand(Commands.SIDE_BY_SIDE, null);
        assertEquals(Compare.SIDE_BY_SIDE, state().compare());
    }

    @Test
    void theTintShowsWhatChanges() {
        Bench.studio().view(v -> v.withCrosshair(new Point3(0, -90, -30)));
        settle();
        ImageData plain = Bench.pixels(pane(Plane.SAGITTAL, Side.BEFORE).control());
        Bench.studio().view(v -> v.withMask(true));
        settle();
        ImageData tinted = Bench.pixels(pane(Plane.SAGITTAL, Side.BEFORE).control());
        assertTrue(Bench.difference(plain, tinted) > 0.01, "share tinted: " + Bench.difference(plain, tinted));
    }

    @Test
    void everyImageKeyIsBoundInTheImageContextOnly() {
        var bindings = Bench.service(IBindingService.class);
        for (var b : bindings.getBindings()) {
            String keys = b.getTriggerSequence().format();
            if (keys.length() == 1 && b.getParameterizedCommand() != null
                    && b.getParameterizedCommand().getId().startsWith("org.ventail")) {
                assertEquals(SliceView.KEYS, b.getContextId(), "a bare key would eat what is typed: " + keys);
            }
        }
        assertNotEquals(0, bindings.getActiveBindingsFor(Commands.OPEN_FOLDER).length);
    }
}
