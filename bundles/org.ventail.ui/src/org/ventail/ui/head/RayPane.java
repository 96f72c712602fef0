package org.ventail.ui.head;

import java.util.concurrent.ExecutorService;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Volume;
import org.ventail.render.Camera;
import org.ventail.render.LightRig;
import org.ventail.render.Picture;
import org.ventail.render.Skin;
import org.ventail.render.SkinField;
import org.ventail.render.SurfaceCaster;
import org.ventail.ui.slices.LatestFrame;
import org.ventail.ui.slices.Pixels;
import org.ventail.ui.studio.CameraAngles;
import org.ventail.ui.theme.Paints;
import org.ventail.ui.theme.Palette;

/** A head by the CPU ray caster: coarse at once and while turning, fine as soon as the hand rests. UI thread. */
final class RayPane implements HeadPane {
    private static final int COARSE = 3;
    private final Canvas canvas;
    private final Paints paints;
    private final ExecutorService worker = LatestFrame.workers("head", 1);
    private final LatestFrame<SkinField> fields;
    private final LatestFrame<Pixels> frames;
    private final SurfaceCaster caster = new SurfaceCaster();
    private SkinField field;
    private HeadFrame head;
    private CameraAngles angles = CameraAngles.THREE_QUARTER;
    private Image image;
    private boolean busy;
    private boolean coarse;

    RayPane(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        canvas.setData("org.eclipse.e4.ui.css.CssClassName", "VentailImage");
        paints = new Paints(canvas);
        fields = new LatestFrame<>(canvas.getDisplay(), worker);
        frames = new LatestFrame<>(canvas.getDisplay(), worker);
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        canvas.addListener(SWT.Resize, e -> draw(false));
        canvas.addListener(SWT.Dispose, e -> dispose());
    }

    @Override
    public Control control() {
        return canvas;
    }

    @Override
    public void show(Volume volume, HeadFrame frame) {
        head = frame;
        field = null;
        busy = true;
        canvas.redraw();
        fields.request(m -> SkinField.of(volume), made -> {
            field = made;
            draw(false);
        });
    }

    @Override
    public void clear() {
        fields.cancel();
        frames.cancel();
        field = null;
        busy = false;
        replace(null);
        if (!canvas.isDisposed()) {
            canvas.redraw();
        }
    }

    @Override
    public void look(CameraAngles newAngles, boolean turning) {
        // a crosshair that moves turns no head; a hand that rests wants the fine picture
        boolean same = newAngles.equals(angles) && turning == coarse;
        angles = newAngles;
        coarse = turning;
        if (!same) {
            draw(turning);
        }
    }

    @Override
    public boolean pending() {
        return fields.pending() || frames.pending();
    }

    private void draw(boolean turning) {
        if (canvas.isDisposed()) {
            return;
        }
        Point size = Pixels.of(canvas);
        if (field == null || size.x < 8 || size.y < 8) {
            return;
        }
        SkinField skin = field;
        Camera camera = camera(size);
        frames.request(m -> render(skin, camera, size, turning || image == null ? COARSE : 1, m), p -> {
            boolean refine = image == null && !turning;
            replace(p.toImage(canvas.getDisplay()));
            busy = false;
            canvas.redraw();
            if (refine) {
                draw(false);
            }
        });
    }

    private Camera camera(Point size) {
        return HeadCamera.of(head, angles, size.x, size.y);
    }

    private Pixels render(SkinField skin, Camera camera, Point size, int coarse, IProgressMonitor monitor) {
        int w = Math.max(8, size.x / coarse);
        int h = Math.max(8, size.y / coarse);
        Picture p = caster.render(skin, camera, LightRig.THREE_POINT, Skin.SKIN_TONE, w, h, monitor);
        int[] rgb = p.rgb().clone();
        for (int i = 0; i < rgb.length; i++) {
            if (Float.isNaN(p.depthMm()[i])) {
                rgb[i] = backdrop((double) (i / w) / h);
            }
        }
        return new Pixels(w, h, rgb);
    }

    private static int backdrop(double down) {
        RGB c = Palette.mix(new RGB(38, 43, 51), Palette.IMAGE_BACK, down);
        return c.red << 16 | c.green << 8 | c.blue;
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setBackground(paints.color(Palette.IMAGE_BACK));
        gc.fillRectangle(area);
        if (image != null) {
            Rectangle b = image.getBounds();
            gc.setInterpolation(SWT.HIGH);
            // the picture of another pane size is never stretched
            double scale = Math.max((double) area.width / b.width, (double) area.height / b.height);
            int w = (int) Math.ceil(b.width * scale);
            int h = (int) Math.ceil(b.height * scale);
            gc.drawImage(image, 0, 0, b.width, b.height, (area.width - w) / 2, (area.height - h) / 2, w, h);
        }
        if (busy) {
            gc.setForeground(paints.color(Palette.IMAGE_TEXT));
            gc.drawText("Building the surface …", 10, area.height - 26, true);
        }
    }

    private void replace(Image next) {
        if (image != null) {
            image.dispose();
        }
        image = next;
    }

    private void dispose() {
        fields.cancel();
        frames.cancel();
        worker.shutdownNow();
        replace(null);
    }
}
