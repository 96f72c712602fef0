package org.ventail.ui.slices;

import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.ventail.ui.byhand.HandEdits;
import org.ventail.ui.theme.Paints;
import org.ventail.ui.theme.Palette;

/** Shows how far the brush would reach, round the pointer. UI thread. */
final class BrushRing {
    private final HandEdits edits;
    private Optional<Point> pointer = Optional.empty();

    BrushRing(Canvas canvas, Supplier<Optional<PlaneFrame>> frame, HandEdits edits) {
        this.edits = edits;
        canvas.addListener(SWT.MouseMove, e -> at(canvas, Optional.of(new Point(e.x, e.y))));
        canvas.addListener(SWT.MouseExit, e -> at(canvas, Optional.empty()));
        edits.listen(canvas, () -> {
            if (frame.get().isPresent()) {
                canvas.redraw();
            }
        });
    }

    private void at(Canvas canvas, Optional<Point> place) {
        pointer = place;
        if (edits.brush().isPresent()) {
            canvas.redraw();
        }
    }

    void draw(GC gc, PlaneFrame frame, Paints paints) {
        if (edits.brush().isEmpty() || pointer.isEmpty()) {
            return;
        }
        int r = (int) Math.round(edits.radiusMm() / frame.mmPerPixel());
        gc.setForeground(paints.color(switch (edits.brush().get()) {
            case SPARE -> Palette.SPARED;
            case TAKE -> Palette.TAKEN;
            case CLEAR -> Palette.IMAGE_TEXT;
        }));
        gc.drawOval(pointer.get().x - r, pointer.get().y - r, 2 * r, 2 * r);
    }
}
