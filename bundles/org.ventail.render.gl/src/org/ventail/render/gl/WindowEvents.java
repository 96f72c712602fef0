package org.ventail.render.gl;

import org.eclipse.swt.opengl.GLCanvas;
import vtk.vtkGenericOpenGLRenderWindow;

/**
 * What VTK asks of a window it does not own: make the context current, say whether it is, show the finished frame. VTK
 * calls the public methods by name.
 */
public final class WindowEvents {
    private final GLCanvas canvas;
    private final vtkGenericOpenGLRenderWindow window;
    private final Runnable frameReady;

    WindowEvents(GLCanvas canvas, vtkGenericOpenGLRenderWindow window, Runnable frameReady) {
        this.canvas = canvas;
        this.window = window;
        this.frameReady = frameReady;
        window.AddObserver("WindowMakeCurrentEvent", this, "makeCurrent");
        window.AddObserver("WindowIsCurrentEvent", this, "tellCurrent");
        window.AddObserver("WindowSupportsOpenGLEvent", this, "tellSupported");
        window.AddObserver("WindowIsDirectEvent", this, "tellDirect");
        window.AddObserver("WindowFrameEvent", this, "showFrame");
    }

    public void makeCurrent() {
        if (!canvas.isDisposed()) {
            canvas.setCurrent();
        }
    }

    public void tellCurrent() {
        window.SetIsCurrent(!canvas.isDisposed() && canvas.isCurrent());
    }

    public void tellSupported() {
        window.SetSupportsOpenGL(1);
    }

    public void tellDirect() {
        window.SetIsDirect(1);
    }

    public void showFrame() {
        if (!canvas.isDisposed()) {
            frameReady.run();
        }
    }
}
