package org.ventail.ui.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.ventail.ui.studio.Change;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.studio.StudioState;
import org.ventail.ui.work.TaskBoard;

/** Drives the running workbench from a test on the UI thread: pumps events, opens views, plays mouse, reads pixels. */
public final class Bench {
    private static final int TIMEOUT_MS = 180_000;
    private static final int LATEST_MS = 2_000;
    private static final long SAMPLE_NANOS = 100_000_000;
    /** So many looks without an event are the end of them. */
    private static final int QUIET = 3;

    private Bench() {
    }

    public static <T> T service(Class<T> type) {
        return PlatformUI.getWorkbench().getService(type);
    }

    public static Studio studio() {
        return service(Studio.class);
    }

    /** Forgets cohort, scan and result, waits for what still runs, and closes what it said. */
    public static void clear() {
        until("the end of all work", Bench::forget);
        notes().forEach(Shell::close);
    }

    /** Gives the window of the workbench the keyboard; the window system says later that it has it. */
    public static void activate() {
        Shell window = page().getWorkbenchWindow().getShell();
        window.forceActive();
        until("the keyboard in the window", () -> window.getDisplay().getActiveShell() == window);
    }

    /** Whether that was all: what a task leaves for the UI thread when it ends may open a cohort and begin another task. */
    private static boolean forget() {
        studio().update(Change.COHORT, s -> StudioState.EMPTY);
        service(TaskBoard.class).end(5000);
        drain();
        return studio().state().cohort().isEmpty()
                && service(TaskBoard.class).tasks().stream().allMatch(t -> t.phase().over());
    }

    /** Handles what waits for the UI thread now. */
    private static void drain() {
        AtomicBoolean last = new AtomicBoolean();
        Display.getCurrent().asyncExec(() -> last.set(true));
        pump(20);
        until("what waited", last::get);
    }

    /** What is open beside the window and is no note. */
    public static List<Shell> dialogs() {
        return Arrays.stream(page().getWorkbenchWindow().getShell().getShells())
                .filter(s -> s.getData("org.ventail.ui.notice") == null).toList();
    }

    /** Sends a key straight to a widget. */
    public static void key(Control control, int keyCode, char character) {
        Event e = new Event();
        e.type = SWT.KeyDown;
        e.keyCode = keyCode;
        e.character = character;
        control.notifyListeners(SWT.KeyDown, e);
    }

    /** The notes that are open. */
    public static List<Shell> notes() {
        return Arrays.stream(page().getWorkbenchWindow().getShell().getShells())
                .filter(s -> s.getData("org.ventail.ui.notice") != null).toList();
    }

    /** What the open notes say has happened, of each its first words. */
    public static List<String> said() {
        return notes().stream().map(n -> Arrays.stream(n.getChildren()).filter(Label.class::isInstance)
                .map(c -> ((Label) c).getText()).filter(t -> !t.isEmpty()).findFirst().orElse("")).toList();
    }

    public static IWorkbenchPage page() {
        var window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        return window.getActivePage();
    }

    public static void perspective(String id) throws WorkbenchException {
        PlatformUI.getWorkbench().showPerspective(id, PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
        pump(150);
    }

    public static <T extends IViewPart> T view(String id, Class<T> type) throws PartInitException {
        T view = type.cast(page().showView(id));
        pump(150);
        return view;
    }

    /** Handles events for that long, and then while more of them come: they are late where much else runs. */
    public static void pump(int ms) {
        long end = System.currentTimeMillis() + ms;
        Display display = Display.getCurrent();
        int quiet = 0;
        do {
            boolean some = display.readAndDispatch();
            quiet = some ? 0 : quiet + 1;
            if (!some) {
                sleep();
            }
        } while (System.currentTimeMillis() < end || quiet < QUIET && System.currentTimeMillis() < end + LATEST_MS);
    }

    /** Handles events until it is so; fails after three minutes. */
    public static void until(String what, BooleanSupplier condition) {
        until(what, TIMEOUT_MS, condition);
    }

    /** Handles events until it is so; fails after that long. */
    public static void until(String what, long timeoutMs, BooleanSupplier condition) {
        long end = System.currentTimeMillis() + timeoutMs;
        while (!condition.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("waited in vain for: " + what);
            }
            pump(10);
        }
    }

    /** How many times longer than on an idle machine the UI thread takes for work now: 1 or more. */
    public static double slowness() {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long before = thread.getCurrentThreadCpuTime();
        long worked = 0;
        while (worked < SAMPLE_NANOS) {
            worked = thread.getCurrentThreadCpuTime() - before;
        }
        return Math.max(1, (System.nanoTime() - start) / (double) worked);
    }

    private static void sleep() {
        try {
            Thread.sleep(4);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends a mouse event straight to a widget. */
    public static void mouse(Control control, int type, int button, int x, int y) {
        mouse(control, type, button, x, y, 0, 0);
    }

    public static void mouse(Control control, int type, int button, int x, int y, int count, int stateMask) {
        Event e = new Event();
        e.type = type;
        e.button = button;
        e.x = x;
        e.y = y;
        e.count = count;
        e.stateMask = stateMask;
        control.notifyListeners(type, e);
    }

    /** What is on the screen where the widget is. */
    public static ImageData pixels(Control control) {
        Display display = control.getDisplay();
        control.getShell().forceActive();
        paint(control);
        pump(120);
        Point size = control.getSize();
        // a shell with its menu bar, anything else as laid out
        Point at = control instanceof Shell ? control.getLocation() : control.toDisplay(0, 0);
        Image image = new Image(display, Math.max(1, size.x), Math.max(1, size.y));
        GC gc = new GC(display);
        try {
            gc.copyArea(image, at.x, at.y);
            return image.getImageData(100);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    /** Waits until it was painted anew; what nobody sees never is. */
    private static void paint(Control control) {
        AtomicBoolean painted = new AtomicBoolean();
        Listener listener = e -> painted.set(true);
        control.addListener(SWT.Paint, listener);
        control.redraw();
        control.update();
        for (long end = System.currentTimeMillis() + LATEST_MS; !painted.get() && System.currentTimeMillis() < end;) {
            pump(4);
        }
        control.removeListener(SWT.Paint, listener);
    }

    public static RGB rgb(ImageData data, int x, int y) {
        return data.palette.getRGB(data.getPixel(x, y));
    }

    /** How many different colours there are on a grid of sample points. */
    public static long colours(ImageData data) {
        Set<RGB> seen = new HashSet<>();
        for (int y = 0; y < data.height; y += 3) {
            for (int x = 0; x < data.width; x += 3) {
                seen.add(rgb(data, x, y));
            }
        }
        return seen.size();
    }

    /** Largest difference of the channels. */
    public static int distance(RGB a, RGB b) {
        return Math.max(Math.abs(a.red - b.red), Math.max(Math.abs(a.green - b.green), Math.abs(a.blue - b.blue)));
    }

    /** Share of sample points that differ by more than 24 in a channel. */
    public static double difference(ImageData a, ImageData b) {
        int different = 0;
        int all = 0;
        for (int y = 0; y < Math.min(a.height, b.height); y += 2) {
            for (int x = 0; x < Math.min(a.width, b.width); x += 2) {
                all++;
                different += distance(rgb(a, x, y), rgb(b, x, y)) > 24 ? 1 : 0;
            }
        }
        return (double) different / all;
    }
}
