package org.ventail.ui.slices;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.ventail.ui.byhand.HandEdits;
import org.ventail.ui.studio.Compare;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.studio.StudioState;

/**
 * The panes of a slice view: three planes of one side, or of both sides above each other. Chooses the arrangement
 * that shows the panes largest. UI thread.
 */
final class SliceBoard {
    private static final int GAP = 2;
    private final Composite board;
    private final List<SliceCanvas> panes = new ArrayList<>();
    private Compare compare = Compare.SIDE_BY_SIDE;

    SliceBoard(Composite parent, Studio studio, HandEdits edits, Executor workers) {
        board = new Composite(parent, SWT.NONE);
        board.setData("org.eclipse.e4.ui.css.CssClassName", "VentailImage");
        for (Side side : Side.values()) {
            for (Plane plane : Plane.values()) {
                panes.add(new SliceCanvas(board, plane, side, studio, edits, workers));
            }
        }
        board.addListener(SWT.Resize, e -> arrange());
    }

    Composite control() {
        return board;
    }

    List<SliceCanvas> panes() {
        return List.copyOf(panes);
    }

    /** Shows the state: other panes if the comparison changed, new pictures anyway. */
    void show(StudioState state) {
        // without an after there is nothing to compare: the whole room for the scan as it is
        Compare wanted = state.scan().map(s -> s.after().isPresent()).orElse(false) ? state.view().compare()
                : Compare.BEFORE;
        if (wanted != compare) {
            compare = wanted;
            arrange();
        }
        visible().forEach(SliceCanvas::refresh);
    }

    private List<SliceCanvas> visible() {
        return panes.stream().filter(p -> compare == Compare.SIDE_BY_SIDE
                || p.side() == (compare == Compare.BEFORE ? Side.BEFORE : Side.AFTER)).toList();
    }

    private void arrange() {
        List<SliceCanvas> shown = visible();
        panes.forEach(p -> p.control().setVisible(shown.contains(p)));
        Rectangle area = board.getClientArea();
        int columns = columns(area, shown.size());
        int rows = (shown.size() + columns - 1) / columns;
        for (int i = 0; i < shown.size(); i++) {
            int c = i % columns;
            int r = i / columns;
            int x = c * area.width / columns;
            int y = r * area.height / rows;
            shown.get(i).control().setBounds(x, y, (c + 1) * area.width / columns - x - (c + 1 < columns ? GAP : 0),
                    (r + 1) * area.height / rows - y - (r + 1 < rows ? GAP : 0));
        }
    }

    // both sides: three columns, before above after; one side: beside each other, or in a tall room above each other
    private static int columns(Rectangle area, int count) {
        boolean tall = area.height > area.width * 1.15;
        if (count == 3) {
            return tall ? 1 : 3;
        }
        return 3;
    }
}
