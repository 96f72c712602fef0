package org.ventail.ui.head;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ventail.api.model.Cohort;
import org.ventail.ui.studio.CameraAngles;
import org.ventail.ui.studio.Change;
import org.ventail.ui.studio.Scan;
import org.ventail.ui.testing.Bench;
import org.ventail.ui.testing.Phantoms;

/** The head before and after. */
class HeadViewTest {
    private HeadView view;

    @BeforeEach
    void openView() throws Exception {
        Bench.perspective("org.ventail.app.deface");
        view = Bench.view(HeadView.ID, HeadView.class);
        Cohort cohort = Phantoms.inMemory(Path.of("."), 1);
        var series = cohort.subjects().get(0).series().get(0);
        var scan = Phantoms.defaced("sub-01", series, Phantoms.head(2), 2);
        Bench.studio().update(Change.SCAN, s -> s.opened(cohort).selected("sub-01", series).showing(scan));
        Bench.studio().view(v -> v.withCamera(CameraAngles.FRONT));
        Bench.until("both heads", () -> skin(pane(0)) > 0.05 && skin(pane(1)) > 0.05);
        Bench.pump(400);
    }

    @AfterEach
    void forget() {
        Bench.clear();
    }

    private Control pane(int i) {
        return view.panes().get(i).control();
    }

    /** Share of pixels with the colour of skin: red above green above blue. */
    private static double skin(Control control) {
        ImageData data = Bench.pixels(control);
        int n = 0;
        int all = 0;
        for (int y = 0; y < data.height; y += 3) {
            for (int x = 0; x < data.width; x += 3) {
                RGB c = Bench.rgb(data, x, y);
                n += c.red > 70 && c.red > c.green + 8 && c.green > c.blue ? 1 : 0;
                all++;
            }
        }
        return (double) n / all;
    }

    @Test
    void showsBothHeadsAndTheyDiffer() {
        double d = Bench.difference(Bench.pixels(pane(0)), Bench.pixels(pane(1)));
        assertTrue(d > 0.02, "share of pixels that differ: " + d);
    }

    @Test
    void aDragTurnsBothHeads() {
        ImageData before = Bench.pixels(pane(0));
        ImageData after = Bench.pixels(pane(1));
        Bench.mouse(pane(0), SWT.MouseDown, 1, 60, 60);
        Bench.mouse(pane(0), SWT.MouseMove, 0, 160, 60);
        Bench.mouse(pane(0), SWT.MouseUp, 1, 160, 60);
        assertEquals(50, Math.abs(Bench.studio().state().view().camera().yawDegrees()), 1e-9);
        Bench.until("both turned", () -> Bench.difference(before, Bench.pixels(pane(0))) > 0.02
                && Bench.difference(after, Bench.pixels(pane(1))) > 0.02);
    }

    @Test
    void keysTurnAndZoomBothHeadsAsTheMouseDoes() {
        Bench.key(pane(0), SWT.ARROW_LEFT, '\0');
        Bench.key(pane(0), SWT.ARROW_DOWN, '\0');
        CameraAngles turned = Bench.studio().state().view().camera();
        assertEquals(new CameraAngles(5, 5, 1), turned);
        Bench.key(pane(1), '+', '+');
        assertTrue(Bench.studio().state().view().camera().zoom() > 1);
        Bench.key(pane(1), SWT.HOME, '\0');
        assertEquals(CameraAngles.FRONT, Bench.studio().state().view().camera());
    }

    @Test
    void aHeadThatHasTheFocusSaysSo() {
        Control badge = pane(0).getParent().getChildren()[0];
        Bench.activate();
        pane(1).setFocus();
        ImageData without = Bench.pixels(badge);
        pane(0).setFocus();
        ImageData with = Bench.pixels(badge);
        assertTrue(Bench.distance(Bench.rgb(without, 1, 12), Bench.rgb(with, 1, 12)) > 60, "a frame round the badge");
    }

    @Test
    void theWheelZoomsBothHeads() {
        double skin = skin(pane(1));
        for (int i = 0; i < 3; i++) {
            Bench.mouse(pane(0), SWT.MouseVerticalWheel, 0, 60, 60, 1, 0);
        }
        Bench.until("the other head is larger", () -> skin(pane(1)) > skin * 1.15);
    }

    @Test
    void withoutAnAfterTheHeadHasTheWholeRoom() {
        int narrow = pane(0).getSize().x * pane(0).getSize().y;
        Bench.studio().update(Change.SCAN, s -> s.showing(Scan.of("sub-01", s.series().orElseThrow(),
                s.scan().orElseThrow().before())));
        Bench.pump(150);
        assertTrue(pane(0).getSize().x * pane(0).getSize().y > narrow * 1.5);
    }
}
