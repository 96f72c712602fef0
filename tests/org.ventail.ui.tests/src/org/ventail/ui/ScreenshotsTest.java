package org.ventail.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Volume;
import org.ventail.render.Camera;
import org.ventail.render.LightRig;
import org.ventail.render.Skin;
import org.ventail.render.SkinField;
import org.ventail.render.SurfaceCaster;
import org.ventail.ui.studio.Change;
import org.ventail.ui.studio.Compare;
import org.ventail.ui.studio.Scan;
import org.ventail.ui.testing.Bench;
import org.ventail.ui.testing.Phantoms;
import org.ventail.ui.testing.Shots;
import org.ventail.ui.theme.Themes;

/**
 * Takes the pictures of the three perspectives for the documentation, with heads of nobody, and looks whether every
 * part of the window shows something.
 */
class ScreenshotsTest {
    @TempDir
    Path temp;

    @BeforeEach
    void openAJudgedCohort() throws IOException {
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
                .withCrosshair(v.crosshairLps().plus(new Point3(14, -52, -28))));
    }

    private static void pictures(Path into, Scan scan) throws IOException {
        Files.createDirectories(into);
        for (int yaw = -20; yaw <= 20; yaw += 20) {
            picture(scan.before(), scan, yaw, into.resolve("face-yaw" + yaw + "-before.png"));
            picture(scan.after().orElseThrow().volume(), scan, yaw,
                    into.resolve("face-yaw" + yaw + "-after.png"));
        }
    }

    private static void picture(Volume v, Scan scan, int yaw, Path file) throws IOException {
        Camera camera = Camera.face(scan.after().orElseThrow().frame(), yaw, 0, 260);
        Files.write(file, new SurfaceCaster().render(SkinField.of(v), camera, LightRig.THREE_POINT, Skin.GREY, 200, 200,
                new NullProgressMonitor()).png());
    }

    @AfterEach
    void forget() {
        Themes.use(Themes.DARK);
        Bench.clear();
    }

    @Test
    void curate() throws Exception {
        Shots.take("org.ventail.app.curate", "curate");
    }

    @Test
    void deface() throws Exception {
        Shots.take("org.ventail.app.deface", "deface");
    }

    @Test
    void release() throws Exception {
        Shots.take("org.ventail.app.release", "release");
    }

    @Test
    void releaseInTheLightTheme() throws Exception {
        Themes.use(Themes.LIGHT);
        Bench.pump(600);
        Shots.take("org.ventail.app.release", "release-light");
    }
}
