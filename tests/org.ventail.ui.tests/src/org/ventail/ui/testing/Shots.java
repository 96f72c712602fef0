package org.ventail.ui.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.ventail.ui.head.HeadPane;
import org.ventail.ui.head.HeadView;
import org.ventail.ui.pictures.PicturesView;
import org.ventail.ui.slices.SliceCanvas;
import org.ventail.ui.slices.SliceView;

/**
 * Takes pictures of the window and looks whether every part of it shows something. They lie in the folder of the system
 * property {@code ventail.screenshots}, else in {@code target/screenshots}.
 */
public final class Shots {
    private static final int CELL = 120;

    private Shots() {}

    /** Opens a perspective, waits until all its pictures are finished, saves and checks what is on the screen. */
    public static void take(String perspective, String name) throws Exception {
        Bench.perspective(perspective);
        Bench.page().resetPerspective();
        Shell shell = Bench.page().getWorkbenchWindow().getShell();
        Bench.pump(1500);
        Bench.until("finished heads and slices", () -> finished(HeadView.ID) && finished(SliceView.ID)
                && finished(PicturesView.ID));
        Bench.until("a finished picture", () -> Bench.difference(Bench.pixels(shell), Bench.pixels(shell)) == 0);
        ImageData data = Bench.pixels(shell);
        save(data, name);
        assertTrue(Bench.colours(data) > 400, "colours: " + Bench.colours(data));
        assertTrue(shareOfEmptyCells(data) < 0.45, "share of cells with one colour only: " + shareOfEmptyCells(data));
    }

    /** Saves a picture beside the others. */
    public static void save(ImageData data, String name) throws IOException {
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {data};
        loader.save(folder().resolve(name + ".png").toString(), SWT.IMAGE_PNG);
    }

    private static Path folder() throws IOException {
        return Files.createDirectories(Path.of(System.getProperty("ventail.screenshots", "target/screenshots")));
    }

    private static boolean finished(String id) {
        IViewPart view = Bench.page().findView(id);
        return view == null || view instanceof HeadView h && h.panes().stream().noneMatch(HeadPane::pending)
                || view instanceof SliceView s && s.panes().stream().noneMatch(SliceCanvas::pending)
                || view instanceof PicturesView p && p.count() > 0;
    }

    private static double shareOfEmptyCells(ImageData data) {
        int empty = 0;
        int all = 0;
        for (int y = 0; y + CELL <= data.height; y += CELL) {
            for (int x = 0; x + CELL <= data.width; x += CELL) {
                all++;
                empty += uniform(data, x, y) ? 1 : 0;
            }
        }
        return (double) empty / all;
    }

    private static boolean uniform(ImageData data, int x0, int y0) {
        int first = data.getPixel(x0, y0);
        for (int y = y0; y < y0 + CELL; y += 2) {
            for (int x = x0; x < x0 + CELL; x += 2) {
                if (data.getPixel(x, y) != first) {
                    return false;
                }
            }
        }
        return true;
    }
}
