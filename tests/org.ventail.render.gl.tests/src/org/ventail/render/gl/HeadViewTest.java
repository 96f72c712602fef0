package org.ventail.render.gl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BooleanSupplier;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.render.Camera;
import org.ventail.render.LightRig;
import org.ventail.render.Picture;
import org.ventail.render.Skin;
import org.ventail.render.SkinField;
import org.ventail.render.SkinMesh;
import org.ventail.render.SurfaceCaster;

/** Frames of the graphics driver against those of the CPU ray caster. Needs an X display; Xvfb will do. */
final class HeadViewTest {
    private static final double LEAST_OVERLAP = 0.97;
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final int TOP = 0x0000c0;
    private static final int BOTTOM = 0x0000ff;
    private static final Camera CAMERA = new Camera(new Point3(0, 0, 0), new Point3(0.4, 1, -0.2), new Point3(0, 0, 1),
            150,
            true);

    private final SkinField field = SkinField.of(twoBalls());
    private Display display;
    private Shell shell;

    @BeforeEach
    void open() {
        Assumptions.assumeTrue(OpenGl.available(), () -> OpenGl.unavailable().orElse(""));
        display = Display.getCurrent() == null ? new Display() : Display.getCurrent();
        shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(420, 240);
    }

    @AfterEach
    void close() {
        if (shell != null) {
            shell.dispose();
            pump(50);
        }
    }

    // large and small, so that a mirrored or turned picture is another one
    private static Volume twoBalls() {
        Geometry g = Geometry.axisAligned(70, 70, 70, new Spacing(2, 2, 2), new Point3(-69, -69, -69));
        short[] values = new short[g.size()];
        for (int i = 0; i < values.length; i++) {
            Point3 p = g.voxelToLps().apply(new Point3(i % 70, i / 70 % 70, i / 4900));
            double d = Math.min(p.length() - 40, p.minus(new Point3(35, -20, 30)).length() - 18);
            values[i] = (short) Math.max(-1000, Math.min(100, -300 - 150 * d));
        }
        return new Volume(g, new VoxelData.Shorts(values, true), Rescale.NONE, Modality.CT);
    }

    private HeadView view() {
        HeadView v = new HeadView(shell);
        v.background(TOP, BOTTOM);
        v.look(CAMERA);
        return v;
    }

    /** Opens the window and waits for the first frame, which is late on a busy machine. */
    private void open(HeadView v) {
        shell.layout();
        shell.open();
        until("the first frame", () -> v.snapshot().width() > 0);
        pump(200);
    }

    private void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain for " + what);
            pump(10);
        }
    }

    private void pump(int millis) {
        long end = System.nanoTime() + millis * 1_000_000L;
        while (System.nanoTime() < end) {
            if (display.isDisposed() || !display.readAndDispatch()) {
                sleep();
            }
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean skin(int rgb) {
        return (rgb >> 16 & 255) > 8;
    }

    @Test
    void silhouetteIsThatOfTheRayCaster() {
        HeadView v = view();
        v.show(SkinMesh.of(field));
        open(v);
        Picture gl = v.snapshot();
        Picture cpu = new SurfaceCaster().render(field, CAMERA, LightRig.THREE_POINT, Skin.GREY, gl.width(),
                gl.height(), null);
        int both = 0;
        int either = 0;
        for (int i = 0; i < gl.rgb().length; i++) {
            boolean a = skin(gl.rgb()[i]);
            boolean b = !Float.isNaN(cpu.depthMm()[i]);
            both += a && b ? 1 : 0;
            either += a || b ? 1 : 0;
        }
        assertTrue(either > 2000, "next to nothing was drawn: " + either + " pixels");
        assertTrue(both > LEAST_OVERLAP * either, both + " of " + either + " pixels overlap");
    }

    @Test
    void lightAndShadeAreOnTheHead() {
        HeadView v = view();
        v.show(SkinMesh.of(field));
        open(v);
        int brightest = 0;
        int darkest = 255;
        for (int rgb : v.snapshot().rgb()) {
            if (skin(rgb)) {
                brightest = Math.max(brightest, rgb >> 16);
                darkest = Math.min(darkest, rgb >> 16);
            }
        }
        assertTrue(brightest > 150 && darkest < 90, darkest + " to " + brightest);
    }

    @Test
    void clearedViewShowsTheBackgroundOnly() {
        HeadView v = view();
        v.show(SkinMesh.of(field));
        open(v);
        v.clear();
        for (int rgb : v.snapshot().rgb()) {
            assertTrue(!skin(rgb) && (rgb & 255) > 150, Integer.toHexString(rgb));
        }
    }

    @Test
    void survivesBeingResizedDisposedAndMadeAgain() {
        SkinMesh mesh = SkinMesh.of(field);
        for (int round = 0; round < 3; round++) {
            HeadView v = view();
            v.show(mesh);
            open(v);
            shell.setSize(300 + 50 * round, 200);
            shell.layout();
            pump(100);
            until("a frame of the new size", () -> v.snapshot().width() == v.control().getSize().x);
            v.control().dispose();
            v.look(CAMERA.turned(10, 0));
            v.clear();
        }
    }

    @Test
    void aViewThatWasNeverShownHasNoFrameAndGoesQuietly() {
        HeadView v = view();
        v.show(SkinMesh.of(field));
        assertEquals(0, v.snapshot().width());
        assertEquals("", v.driver());
    }
}
