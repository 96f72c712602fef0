package org.ventail.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Cohort;
import org.ventail.render.Camera;
import org.ventail.render.LightRig;
import org.ventail.render.Skin;
import org.ventail.render.SkinField;
import org.ventail.render.SurfaceCaster;
import org.ventail.ui.head.HeadPane;
import org.ventail.ui.head.HeadView;
import org.ventail.ui.pictures.PicturesView;
import org.ventail.ui.slices.SliceCanvas;
import org.ventail.ui.slices.SliceView;
import org.ventail.ui.studio.Change;
import org.ventail.ui.studio.Compare;
import org.ventail.ui.studio.Scan;
import org.ventail.ui.testing.Bench;
import org.ventail.ui.testing.Phantoms;
import org.ventail.ui.theme.Themes;

/**
 * Takes the pictures of the three perspectives for the documentation, with heads of nobody, and looks whether every
 * part of the window shows something. They lie in the folder of the system property {@code ventail.screenshots}, else
 * in {@code target/screenshots}.
 */
class ScreenshotsTest {
    private static final int CELL = 120;
    @TempDir
    Path temp;
    private final Path folder = Path.of(System.getProperty("ventail.screenshots", "target/screenshots"));

    @BeforeEach
    void openAJudgedCohort() throws IOException {
        Files.createDirectories(folder);
        Cohort cohort = Phantoms.inMemory(temp.resolve("phantom-cohort"), 6);
        var series = cohort.subjects().get(1).series().get(0);
        Scan scan = Phantoms.defaced("sub-02", series, Phantoms.head(2, 1.8), 2);
        var run = Phantoms.run(cohort, temp, Effect.RELEASE, Effect.RELEASE, Effect.REVIEW, Effect.RELEASE,
                Effect.BLOCK, Effect.RELEASE);
        pictures(run.pictures("sub-02", series.id()), scan);
        Bench.studio().update(Change.COHORT, s -> s.opened(cohort));
        Bench.studio().update(Change.SELECTION, s -> s.selected("sub-02", series));
        Bench.studio().update(Change.RESULT, s -> s.judged(run));
        Bench.studio().update(Change.SCAN, s -> s.showing(scan));
        Bench.studio().view(v -> v.withCompare(Compare.SIDE_BY_SIDE).withMask(true)
                .withCrosshair(v.crosshairLps().plus(new org.ventail.api.model.Point3(14, -52, -28))));
    }

    private static void pictures(Path into, Scan scan) throws IOException {
        Files.createDirectories(into);
        for (int yaw = -20; yaw <= 20; yaw += 20) {
            picture(scan.before(), scan, yaw, into.resolve("face-yaw" + yaw + "-before.png"));
            picture(scan.after().orElseThrow().volume(), scan, yaw,
                    into.resolve("face-yaw" + yaw + "-after.png"));
        }
    }

    private static void picture(org.ventail.api.model.Volume v, Scan scan, int yaw, Path file) throws IOException {
        Camera camera = Camera.face(scan.after().orElseThrow().frame(), yaw, 0, 260);
        Files.write(file, new SurfaceCaster().render(SkinField.of(v), camera, LightRig.THREE_POINT, Skin.GREY, 200, 200,
                new org.eclipse.core.runtime.NullProgressMonitor()).png());
    }

    @AfterEach
    void forget() {
        Themes.use(Themes.DARK);
        Bench.clear();
    }

    @Test
    void curate() throws Exception {
        shoot("org.ventail.app.curate", "curate");
    }

    @Test
    void deface() throws Exception {
        shoot("org.ventail.app.deface", "deface");
    }

    @Test
    void release() throws Exception {
        shoot("org.ventail.app.release", "release");
    }

    @Test
    void releaseInTheLightTheme() throws Exception {
        Themes.use(Themes.LIGHT);
        Bench.pump(600);
        shoot("org.ventail.app.release", "release-light");
    }

    private void shoot(String perspective, String name) throws Exception {
        Bench.perspective(perspective);
        Bench.page().resetPerspective();
        Shell shell = Bench.page().getWorkbenchWindow().getShell();
        Bench.pump(1500);
        Bench.until("finished heads and slices", () -> finished(HeadView.ID) && finished(SliceView.ID)
                && finished(PicturesView.ID));
        Bench.until("a finished picture", () -> Bench.difference(Bench.pixels(shell), Bench.pixels(shell)) == 0);
        ImageData data = Bench.pixels(shell);
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {data};
        loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
        assertTrue(Bench.colours(data) > 400, "colours: " + Bench.colours(data));
        assertTrue(shareOfEmptyCells(data) < 0.45, "share of cells with one colour only: " + shareOfEmptyCells(data));
    }

    private static boolean finished(String id) {
        IViewPart view = Bench.page().findView(id);
        return view == null || view instanceof HeadView h && h.panes().stream().noneMatch(HeadPane::pending)
                || view instanceof SliceView s && s.panes().stream().noneMatch(SliceCanvas::pending)
                || view instanceof PicturesView p && p.count() == 6;
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
