package org.ventail.render.gl;

import java.util.Arrays;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.ventail.api.model.Point3;
import org.ventail.render.Camera;
import org.ventail.render.Picture;
import org.ventail.render.SkinMesh;
import vtk.vtkRenderer;

/**
 * A head in an SWT widget, drawn by VTK. SWT thread only; make the mesh elsewhere ({@link SkinMesh#of}). Make one only
 * where {@link OpenGl#available()}; it frees what it holds when its widget is disposed.
 */
public final class HeadView {
    private static final Camera START = new Camera(new Point3(0, 0, 0), new Point3(0, 1, 0), new Point3(0, 0, 1), 280,
            true);

    private final VtkCanvas canvas;
    private HeadScene scene;
    private SkinMesh mesh;
    private Camera camera = START;
    private int topRgb = 0x262b33;
    private int bottomRgb = 0x14161a;

    /** @throws org.eclipse.swt.SWTException if the display has no fitting visual */
    public HeadView(Composite parent) {
        canvas = new VtkCanvas(parent, this::fill, this::dispose);
    }

    /** The widget; lay it out, listen to its mouse. */
    public Control control() {
        return canvas.control();
    }

    private void fill(vtkRenderer renderer) {
        scene = new HeadScene(renderer);
        scene.background(topRgb, bottomRgb);
        if (mesh != null) {
            scene.show(mesh);
        }
        scene.look(camera);
    }

    /** Shows a head. */
    public void show(SkinMesh head) {
        mesh = head;
        change(s -> s.show(head));
    }

    /** Shows nothing. */
    public void clear() {
        mesh = null;
        change(HeadScene::clear);
    }

    /** Looks from there. */
    public void look(Camera from) {
        camera = from;
        change(s -> s.look(from));
    }

    /** A background that fades from top to bottom, 0xRRGGBB each. */
    public void background(int top, int bottom) {
        topRgb = top;
        bottomRgb = bottom;
        change(s -> s.background(top, bottom));
    }

    /**
     * What draws, for About and for choosing quality; empty before the first paint. {@code llvmpipe} is the processor.
     */
    public String driver() {
        return canvas.driver();
    }

    /** The frame as drawn now, without depth; width 0 before the first paint. */
    public Picture snapshot() {
        int[] size = new int[2];
        int[] rgb = canvas.snapshot(size);
        float[] depth = new float[rgb.length];
        Arrays.fill(depth, Float.NaN);
        return new Picture(size[0], size[1], rgb, depth);
    }

    private void change(Consumer<HeadScene> what) {
        if (scene != null) {
            what.accept(scene);
            scene.look(camera);
        }
        if (!control().isDisposed()) {
            control().redraw();
        }
    }

    private void dispose() {
        if (scene != null) {
            scene.dispose();
            scene = null;
        }
    }
}
