package org.ventail.render.gl;

import com.jogamp.opengl.GL;
import com.jogamp.opengl.GLContext;
import com.jogamp.opengl.GLDrawableFactory;
import com.jogamp.opengl.GLProfile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.opengl.GLCanvas;
import org.eclipse.swt.opengl.GLData;
import org.eclipse.swt.widgets.Composite;
import vtk.vtkGenericOpenGLRenderWindow;
import vtk.vtkRenderer;

/**
 * An SWT canvas that VTK draws into, with JOGL on the same context. SWT thread only. No OpenGL call happens before the
 * first paint (the X window has no size until then, and frames would stay black without an error).
 */
final class VtkCanvas {
    private final GLCanvas canvas;
    private final Consumer<vtkRenderer> whenReady;
    private vtkGenericOpenGLRenderWindow window;
    private vtkRenderer renderer;
    private GLContext jogl;
    private String driver = "";
    private boolean drawing;
    private byte[] captured;
    private boolean capture;

    /**
     * @param whenReady called in the first paint, to fill the scene
     * @param beforeEnd called before the renderer is freed, to empty it
     */
    VtkCanvas(Composite parent, Consumer<vtkRenderer> whenReady, Runnable beforeEnd) {
        GLData format = new GLData();
        format.doubleBuffer = true;
        format.depthSize = 24;
        format.redSize = 8;
        format.greenSize = 8;
        format.blueSize = 8;
        this.whenReady = whenReady;
        this.canvas = new GLCanvas(parent, SWT.NO_BACKGROUND, format);
        canvas.addListener(SWT.Paint, e -> draw());
        canvas.addListener(SWT.Resize, e -> canvas.redraw());
        canvas.addListener(SWT.Dispose, e -> dispose(beforeEnd));
    }

    GLCanvas control() {
        return canvas;
    }

    /** What draws: GL_RENDERER, empty before the first paint. */
    String driver() {
        return driver;
    }

    private void start() {
        canvas.setCurrent();
        jogl = GLDrawableFactory.getFactory(GLProfile.getMaxProgrammable(true)).createExternalGLContext();
        jogl.makeCurrent();
        driver = String.valueOf(jogl.getGL().glGetString(GL.GL_RENDERER));
        jogl.release();
        canvas.setCurrent();
        window = new vtkGenericOpenGLRenderWindow();
        new WindowEvents(canvas, window, this::frameReady);
        window.SetSupportsOpenGL(1);
        window.SetIsDirect(1);
        window.SetOwnContext(0);
        window.SetMapped(1);
        window.SetReadyForRendering(true);
        window.SetMultiSamples(0);
        renderer = new vtkRenderer();
        window.AddRenderer(renderer);
        whenReady.accept(renderer);
    }

    private void draw() {
        Rectangle area = canvas.getClientArea();
        if (drawing || area.width < 2 || area.height < 2) {
            return;
        }
        drawing = true;
        try {
            if (window == null) {
                start();
            }
            canvas.setCurrent();
            int zoom = canvas.getMonitor().getZoom();
            window.SetSize(area.width * zoom / 100, area.height * zoom / 100);
            window.Render();
        } finally {
            drawing = false;
        }
    }

    private void frameReady() {
        if (capture) {
            captured = readBackBuffer();
        }
        canvas.swapBuffers();
    }

    private byte[] readBackBuffer() {
        int[] size = window.GetSize();
        ByteBuffer pixels = ByteBuffer.allocateDirect(4 * size[0] * size[1]).order(ByteOrder.nativeOrder());
        jogl.makeCurrent();
        try {
            GL gl = jogl.getGL();
            gl.glPixelStorei(GL.GL_PACK_ALIGNMENT, 4);
            gl.glReadPixels(0, 0, size[0], size[1], GL.GL_RGBA, GL.GL_UNSIGNED_BYTE, pixels);
        } finally {
            jogl.release();
            canvas.setCurrent();
        }
        byte[] out = new byte[pixels.capacity()];
        pixels.get(out);
        return out;
    }

    /** Draws now and returns the frame: first row on top, 0xRRGGBB. Empty before the first paint. */
    int[] snapshot(int[] sizeOut) {
        if (window == null) {
            return new int[0];
        }
        capture = true;
        draw();
        capture = false;
        int[] size = window.GetSize();
        int[] rgb = new int[size[0] * size[1]];
        for (int y = 0; y < size[1]; y++) {
            for (int x = 0; x < size[0]; x++) {
                int o = 4 * (x + size[0] * (size[1] - 1 - y));
                rgb[x + size[0] * y] = (captured[o] & 255) << 16 | (captured[o + 1] & 255) << 8 | captured[o + 2] & 255;
            }
        }
        System.arraycopy(size, 0, sizeOut, 0, 2);
        captured = null;
        return rgb;
    }

    // unlink, then delete: VTK objects that point at deleted ones end the process
    private void dispose(Runnable beforeEnd) {
        if (window == null) {
            return;
        }
        canvas.setCurrent();
        beforeEnd.run();
        jogl.destroy();
        canvas.setCurrent();
        window.RemoveRenderer(renderer);
        window.Finalize();
        window.RemoveAllObservers();
        renderer.RemoveAllViewProps();
        renderer.Delete();
        window.Delete();
        renderer = null;
        window = null;
    }
}
