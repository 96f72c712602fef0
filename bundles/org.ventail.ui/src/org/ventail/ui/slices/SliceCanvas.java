package org.ventail.ui.slices;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Volume;
import org.ventail.ui.byhand.HandEdits;
import org.ventail.ui.studio.Scan;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.studio.StudioState;
import org.ventail.ui.studio.ViewState;
import org.ventail.ui.theme.Names;
import org.ventail.ui.theme.Paints;
import org.ventail.ui.theme.Palette;
import org.ventail.workflow.HandMarks;

/**
 * One pane: one plane through one side of the scan. The image is made off the UI thread; the overlay is drawn at once,
 * so the crosshair never lags. UI thread.
 */
public final class SliceCanvas {
    private final Plane plane;
    private final Side side;
    private final Studio studio;
    private final Canvas canvas;
    private final Paints paints;
    private final SliceOverlay overlay;
    private final LatestFrame<Pixels> frames;
    private final BrushRing brush;
    private Image image;
    private String imageOf = "";

    SliceCanvas(Composite parent, Plane plane, Side side, Studio studio, HandEdits edits, Executor workers) {
        this.plane = plane;
        this.side = side;
        this.studio = studio;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        canvas.setData("org.eclipse.e4.ui.css.CssClassName", "VentailImage");
        paints = new Paints(canvas);
        overlay = new SliceOverlay(paints);
        frames = new LatestFrame<>(canvas.getDisplay(), workers);
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        canvas.addListener(SWT.Resize, e -> refresh());
        canvas.addListener(SWT.Dispose, e -> dispose());
        new SliceMouse(this, studio, edits).attach(canvas);
        new SliceKeys(this, studio, edits).attach(canvas);
        Names.give(canvas, side.label().toLowerCase(Locale.ROOT) + ", " + plane.label());
        brush = new BrushRing(canvas, this::frame, edits);
    }

    public Canvas control() {
        return canvas;
    }

    public Plane plane() {
        return plane;
    }

    public Side side() {
        return side;
    }

    /** Whether a newer picture is on its way. */
    public boolean pending() {
        return frames.pending();
    }

    /** How its pixels lie in the patient now; empty without a scan. */
    public Optional<PlaneFrame> frame() {
        Point size = canvas.getSize();
        StudioState s = studio.state();
        return s.scan().filter(x -> size.x > 1 && size.y > 1).map(x -> PlaneFrame.fitting(plane,
                x.before().geometry(), s.view().crosshairLps(), s.view().centerLps(), s.view().zoom(), size.x, size.y));
    }

    /** Asks for a new picture and redraws the overlay. */
    void refresh() {
        if (canvas.isDisposed() || !canvas.isVisible()) {
            return;
        }
        canvas.redraw();
        Optional<Scan> scan = studio.state().scan();
        Optional<Volume> volume = scan.flatMap(side::volume);
        Optional<PlaneFrame> frame = frame();
        if (volume.isEmpty() || frame.isEmpty()) {
            frames.cancel();
            replace(null);
            return;
        }
        if (!scan.get().series().id().equals(imageOf)) {
            // never one person's picture under another's name, not for a moment
            imageOf = scan.get().series().id();
            replace(null);
        }
        ViewState view = studio.state().view();
        Optional<Mask> mask = view.mask() ? side.mask(scan.get()) : Optional.empty();
        Optional<HandMarks> marks = side == Side.BEFORE ? scan.get().marks() : Optional.empty();
        PlaneFrame drawn = frame.get().in(Pixels.of(canvas));
        frames.request(m -> SlicePicture.render(volume.get(), mask, marks, drawn, view.window(), m), this::show);
    }

    private void show(Pixels pixels) {
        if (!canvas.isDisposed()) {
            replace(pixels.toImage(canvas.getDisplay()));
            canvas.redraw();
        }
    }

    private void replace(Image next) {
        if (image != null) {
            image.dispose();
        }
        image = next;
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setBackground(paints.color(Palette.IMAGE_BACK));
        gc.fillRectangle(area);
        if (image != null) {
            // one of its pixels for each of the screen, however many of them are a point
            Rectangle b = image.getBounds();
            gc.drawImage(image, 0, 0, b.width, b.height, 0, 0, area.width, area.height);
        }
        Optional<Scan> scan = studio.state().scan();
        if (scan.isPresent() && side.volume(scan.get()).isEmpty()) {
            missing(gc, area);
        } else {
            frame().ifPresent(f -> overlay.draw(gc, f, studio.state().view().crosshairLps(), side.label(), side.rgb(),
                    Reading.of(scan.get(), side, studio.state().view())));
            frame().ifPresent(f -> brush.draw(gc, f, paints));
        }
        if (canvas.isFocusControl()) {
            paints.focus(gc, area);
        }
    }

    private void missing(GC gc, Rectangle area) {
        gc.setForeground(paints.color(Palette.mix(Palette.IMAGE_TEXT, Palette.IMAGE_BACK, 0.4)));
        gc.setFont(paints.font(0, false));
        String text = "Not defaced yet: Ctrl+D";
        Point s = gc.textExtent(text);
        gc.drawText(text, (area.width - s.x) / 2, (area.height - s.y) / 2, true);
    }

    private void dispose() {
        frames.cancel();
        replace(null);
    }
}
