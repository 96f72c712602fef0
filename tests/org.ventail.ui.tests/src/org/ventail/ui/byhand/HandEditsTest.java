package org.ventail.ui.byhand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Point3;
import org.ventail.ui.defacing.DefacingView;
import org.ventail.ui.preferences.Choices;
import org.ventail.ui.slices.PlaneFrame;
import org.ventail.ui.slices.SliceCanvas;
import org.ventail.ui.slices.SliceView;
import org.ventail.ui.studio.Compare;
import org.ventail.ui.studio.Scan;
import org.ventail.ui.testing.Bench;
import org.ventail.ui.testing.Phantoms;
import org.ventail.ui.theme.Palette;
import org.ventail.ui.work.Work;
import org.ventail.workflow.HandMarks.Brush;
import org.ventail.workflow.MarkFolder;

/** Marks by hand on the slices, and what moves with a slider. */
class HandEditsTest {
    /** The UI thread answers within this, as long as it has the processor. */
    private static final long MOST_CPU_MS = 100;

    @TempDir
    private Path temp;
    private HandEdits edits;
    private SliceView slices;
    private DefacedVolume first;
    private Point3 place;

    @BeforeEach
    void deface() throws Exception {
        InstanceScope.INSTANCE.getNode(Choices.NODE).put(Choices.HOME, temp.resolve("home").toString());
        Bench.clear();
        Bench.service(Choices.class).setDefaceOptions(DefaceOptions.DEFAULT);
        Bench.perspective("org.ventail.app.deface");
        slices = Bench.view(SliceView.ID, SliceView.class);
        edits = Bench.service(HandEdits.class);
        Bench.service(Work.class).open(Phantoms.cohort(temp.resolve("in"), 1));
        Bench.until("the scan", () -> Bench.studio().state().scan().isPresent());
        Bench.service(Work.class).deface();
        Bench.until("the scan without a face", () -> scan().after().isPresent());
        first = scan().after().orElseThrow();
        // behind and above the brain, where the defacer changes nothing
        place = first.frame().centerLps().plus(first.frame().superior().minus(first.frame().anterior())
                .times(0.62 * first.frame().radiusMm()));
        Bench.studio().view(v -> v.withCrosshair(place).withCompare(Compare.SIDE_BY_SIDE));
    }

    @AfterEach
    void forget() {
        edits.take(Optional.empty());
        InstanceScope.INSTANCE.getNode(Choices.NODE).remove(Choices.HOME);
        Bench.service(Choices.class).setDefaceOptions(DefaceOptions.DEFAULT);
        Bench.clear();
    }

    @Test
    void aStrokeIsSeenCarriedOutKeptAndCanBeTakenBack() throws Exception {
        SliceCanvas pane = slices.panes().get(0);
        PlaneFrame f = pane.frame().orElseThrow();
        edits.take(Optional.of(Brush.TAKE));
        int x = (int) f.toX(place);
        int y = (int) f.toY(place);
        Bench.mouse(pane.control(), SWT.MouseDown, 1, x, y);
        Bench.mouse(pane.control(), SWT.MouseMove, 1, x + 10, y);
        Bench.mouse(pane.control(), SWT.MouseUp, 1, x + 10, y);
        Mask wanted = first.changed().or(scan().handMarks().take().minus(first.brain()));
        assertTrue(wanted.count() > first.changed().count(), "the stroke marks more than was changed");
        Bench.until("the stroke in the result", () -> scan().after().orElseThrow().changed().equals(wanted));
        Bench.until("the picture", () -> !pane.pending());
        var seen = Bench.rgb(Bench.pixels(pane.control()), x + 3, y + 3);
        assertTrue(Bench.distance(seen, Palette.TAKEN) < 140 && seen.red > seen.green, "tinted: " + seen);
        Bench.until("the file", () -> kept().isPresent());
        execute("org.eclipse.ui.edit.undo");
        assertTrue(scan().handMarks().isEmpty());
        Bench.until("the result without it", () -> scan().after().orElseThrow().changed().equals(first.changed()));
        Bench.until("no file", () -> kept().isEmpty());
        execute("org.eclipse.ui.edit.redo");
        Bench.until("the result with it again", () -> scan().after().orElseThrow().changed().equals(wanted));
    }

    @Test
    void theKeyboardPaintsAndMovesToo() throws Exception {
        SliceCanvas pane = slices.panes().get(1);
        edits.take(Optional.of(Brush.SPARE));
        Point3 before = Bench.studio().state().view().crosshairLps();
        Bench.key(pane.control(), SWT.ARROW_RIGHT, (char) 0);
        assertTrue(Bench.studio().state().view().crosshairLps().minus(before).length() > 0.5, "an arrow moves the crosshair");
        Bench.key(pane.control(), ']', ']');
        assertEquals(9, edits.radiusMm());
        Bench.key(pane.control(), SWT.CR, SWT.CR);
        assertFalse(scan().handMarks().spare().isEmpty());
        edits.undo();
        edits.setRadiusMm(8);
    }

    @Test
    void theResultFollowsASliderAndTheWindowStaysAwake() throws Exception {
        Scale slider = Bench.view(DefacingView.ID, DefacingView.class).form().margin();
        Bench.pump(300);
        long start = System.nanoTime();
        long longest = 0;
        int shown = 0;
        DefacedVolume last = scan().after().orElseThrow();
        for (int mm = 1; mm <= 12; mm++) {
            slider.setSelection(mm);
            slider.notifyListeners(SWT.Selection, new Event());
            longest = Math.max(longest, longestDispatchMs(60));
            shown += scan().after().orElseThrow() == last ? 0 : 1;
            last = scan().after().orElseThrow();
        }
        long moved = System.nanoTime();
        Bench.until("the newest choice", () -> margin().equals("12.000"));
        Bench.until("the pictures", () -> slices.panes().stream().noneMatch(SliceCanvas::pending));
        System.out.printf("slider: %d results shown in %d ms of movement, the last one on screen %d ms after it, "
                + "longest on the UI thread %d ms CPU%n", shown, (moved - start) / 1_000_000,
                (System.nanoTime() - moved) / 1_000_000, longest);
        assertTrue(longest < MOST_CPU_MS, "the UI thread was busy for " + longest + " ms");
        assertTrue(scan().after().orElseThrow().changed().count() < first.changed().count(), "more is kept");
    }

    /** Handles events for that long; processor time, because the machine may be busy with others. */
    private static long longestDispatchMs(long ms) throws InterruptedException {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long longest = 0;
        for (long end = System.currentTimeMillis() + ms; System.currentTimeMillis() < end;) {
            long before = thread.getCurrentThreadCpuTime();
            boolean more = Display.getCurrent().readAndDispatch();
            longest = Math.max(longest, thread.getCurrentThreadCpuTime() - before);
            if (!more) {
                Thread.sleep(2);
            }
        }
        return longest / 1_000_000;
    }

    private String margin() {
        return scan().after().orElseThrow().recipe().parameters().get("brainMarginKeptMm");
    }

    private Optional<?> kept() {
        try {
            var root = Bench.studio().state().cohort().orElseThrow().root();
            return new MarkFolder(Bench.service(Choices.class).home(), root).read(scan().series(),
                    scan().before().geometry());
        } catch (Exception e) {
            return Optional.empty();
        }
    }

    private static void execute(String command) throws Exception {
        Bench.service(IHandlerService.class).executeCommand(command, null);
    }

    private static Scan scan() {
        return Bench.studio().state().scan().orElseThrow();
    }
}
