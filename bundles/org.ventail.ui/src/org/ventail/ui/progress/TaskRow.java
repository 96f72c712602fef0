package org.ventail.ui.progress;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.ventail.ui.theme.Buttons;
import org.ventail.ui.theme.Icons;
import org.ventail.ui.theme.Paints;
import org.ventail.ui.theme.Palette;
import org.ventail.ui.theme.Themes;
import org.ventail.ui.work.Task;

/** One task: name, bar, what it does right now, and a button to stop it. */
final class TaskRow {
    private static final int BAR_UNITS = 1000;
    private final Composite row;
    private final Label icon;
    private final Label message;
    private final ProgressBar bar;
    private final Button cancel;
    private final Paints paints;

    TaskRow(Composite parent, Task task, Runnable onCancel) {
        row = new Composite(parent, SWT.NONE);
        paints = new Paints(row);
        GridLayout layout = new GridLayout(4, false);
        layout.marginHeight = 3;
        row.setLayout(layout);
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        icon = new Label(row, SWT.NONE);
        Label name = new Label(row, SWT.NONE);
        name.setText(task.label());
        name.setFont(paints.font(0, true));
        GridData nameData = new GridData(SWT.FILL, SWT.CENTER, false, false);
        nameData.widthHint = 210;
        name.setLayoutData(nameData);
        bar = Buttons.unstyled(new ProgressBar(row, SWT.HORIZONTAL | SWT.SMOOTH));
        bar.setMaximum(BAR_UNITS);
        GridData barData = new GridData(SWT.FILL, SWT.CENTER, true, false);
        barData.minimumWidth = 120;
        bar.setLayoutData(barData);
        cancel = Buttons.push(row, "Cancel", "Stops it within a second", onCancel);
        new Label(row, SWT.NONE);
        message = new Label(row, SWT.NONE);
        message.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1));
        show(task);
    }

    Composite control() {
        return row;
    }

    Button cancel() {
        return cancel;
    }

    void show(Task task) {
        Palette p = Themes.palette();
        icon.setImage(Icons.image(iconOf(task.phase())));
        bar.setSelection((int) (Math.max(0, task.fraction()) * BAR_UNITS));
        bar.setVisible(!task.phase().over());
        cancel.setEnabled(task.phase() == Task.Phase.RUNNING);
        cancel.setVisible(!task.phase().over());
        String steps = String.join("   ›   ", task.steps());
        String text = steps.isEmpty() ? task.message() : steps + "   ›   " + task.message();
        message.setText(text.replace("&", "&&"));
        message.setToolTipText(text);
        message.setForeground(paints.color(task.phase() == Task.Phase.FAILED ? p.bad() : p.faint()));
    }

    private static String iconOf(Task.Phase phase) {
        return switch (phase) {
            case RUNNING, CANCELLING -> "running";
            case DONE -> "done";
            case CANCELLED -> "stopped";
            case FAILED -> "error";
        };
    }
}
