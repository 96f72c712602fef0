package org.ventail.app;

import java.util.concurrent.ExecutorService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Volume;
import org.ventail.render.SkinField;
import org.ventail.render.SkinMesh;
import org.ventail.render.gl.HeadView;
import org.ventail.ui.head.HeadCamera;
import org.ventail.ui.head.HeadPane;
import org.ventail.ui.slices.LatestFrame;
import org.ventail.ui.studio.CameraAngles;

/** A head by VTK: the surface is made once per scan, off the UI thread; every view of it is quick. UI thread. */
final class GlPane implements HeadPane {
    private static final int TOP_RGB = 0x262b33;
    private static final int BOTTOM_RGB = 0x0a0c0f;
    private final HeadView view;
    private final ExecutorService worker = LatestFrame.workers("surface", 1);
    private final LatestFrame<SkinMesh> meshes;
    private HeadFrame head;
    private CameraAngles angles = CameraAngles.THREE_QUARTER;

    GlPane(Composite parent) {
        view = new HeadView(parent);
        view.background(TOP_RGB, BOTTOM_RGB);
        meshes = new LatestFrame<>(parent.getDisplay(), worker);
        view.control().addListener(SWT.Resize, e -> look(angles, false));
        view.control().addListener(SWT.Dispose, e -> {
            meshes.cancel();
            worker.shutdownNow();
        });
    }

    @Override
    public Control control() {
        return view.control();
    }

    @Override
    public void show(Volume volume, HeadFrame frame) {
        head = frame;
        look(angles, false);
        meshes.request(m -> SkinMesh.of(SkinField.of(volume)), mesh -> {
            if (!view.control().isDisposed()) {
                view.show(mesh);
            }
        });
    }

    @Override
    public void clear() {
        meshes.cancel();
        if (!view.control().isDisposed()) {
            view.clear();
        }
    }

    @Override
    public void look(CameraAngles newAngles, boolean turning) {
        angles = newAngles;
        if (head != null && !view.control().isDisposed()) {
            Point size = view.control().getSize();
            view.look(HeadCamera.of(head, angles, size.x, size.y));
        }
    }

    @Override
    public boolean pending() {
        return meshes.pending();
    }
}
