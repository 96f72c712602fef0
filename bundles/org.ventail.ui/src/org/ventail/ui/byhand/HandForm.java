package org.ventail.ui.byhand;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.ventail.ui.theme.Buttons;
import org.ventail.ui.theme.Names;
import org.ventail.ui.theme.Segments;
import org.ventail.workflow.HandMarks.Brush;

/** Which brush, how large, and back and forth through what it did. UI thread. */
public final class HandForm {
    private static final List<Brush> BRUSHES = List.of(Brush.SPARE, Brush.TAKE, Brush.CLEAR);
    private final Composite box;
    private final HandEdits edits;
    private final Segments brush;
    private final Label size;
    private final Scale radius;
    private final Button undo;
    private final Button redo;
    private final Button forget;

    public HandForm(Composite parent, HandEdits edits) {
        this.edits = edits;
        box = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        box.setLayout(layout);
        Composite row = row(2);
        brush = new Segments(row, List.of("Off", "Spare", "Take", "Clear"),
                i -> edits.take(i == 0 ? Optional.empty() : Optional.of(BRUSHES.get(i - 1))));
        brush.control().setToolTipText("Paint on the slices: what must not change, what becomes air, or no mark");
        size = new Label(box, SWT.NONE);
        radius = new Scale(box, SWT.HORIZONTAL);
        radius.setMinimum(HandEdits.LEAST_MM);
        radius.setMaximum(HandEdits.MOST_MM);
        radius.setPageIncrement(5);
        radius.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        radius.setToolTipText("Radius of the brush; [ and ] on a slice");
        Names.give(radius, "Radius of the brush in millimetres");
        radius.addListener(SWT.Selection, e -> edits.setRadiusMm(radius.getSelection()));
        Composite steps = row(2);
        undo = Buttons.push(steps, "&Undo", "Ctrl+Z", edits::undo);
        redo = Buttons.push(steps, "Re&do", "Ctrl+Y", edits::redo);
        forget = Buttons.push(steps, "F&orget all", "Takes away all marks of this scan", edits::forgetAll);
        // as the eyes go; else the slider would come before the brushes above it
        box.setTabList(new Control[] {row, radius, steps});
        edits.listen(box, this::show);
        show();
    }

    private Composite row(int columns) {
        Composite row = new Composite(box, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.marginLeft = 0;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        row.setLayout(layout);
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.horizontalSpan = columns;
        row.setLayoutData(wide);
        return row;
    }

    /** The whole, for laying out. */
    public Composite control() {
        return box;
    }

    /** Follows brush, history and scan. */
    public void show() {
        brush.show(edits.brush().map(b -> BRUSHES.indexOf(b) + 1).orElse(0));
        size.setText("Brush " + edits.radiusMm() + " mm ");
        radius.setSelection(edits.radiusMm());
        undo.setEnabled(edits.canUndo());
        redo.setEnabled(edits.canRedo());
        forget.setEnabled(edits.marked());
        box.layout();
    }
}
