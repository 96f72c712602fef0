package org.ventail.ui.headers;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.ventail.api.deid.AttributeChange.Fate;
import org.ventail.ui.theme.ThemeWatch;

/** One switch per action with how many attributes it befalls; what is pressed is shown. UI thread. */
public final class FateBar {
    private final ToolBar bar;
    private final Map<Fate, ToolItem> items = new EnumMap<>(Fate.class);

    FateBar(Composite parent, Runnable changed) {
        bar = new ToolBar(parent, SWT.FLAT | SWT.WRAP);
        for (Fate fate : Fate.values()) {
            ToolItem item = new ToolItem(bar, SWT.CHECK);
            item.setData(0);
            item.setToolTipText("Show or hide what is " + (fate == Fate.NEW_UID ? "given a new UID" : fate.label()));
            item.setSelection(fate != Fate.KEPT);
            item.addListener(SWT.Selection, e -> {
                write(fate, item);
                changed.run();
            });
            items.put(fate, item);
        }
        show(Map.of());
        ThemeWatch.on(bar, this::colour);
    }

    ToolBar control() {
        return bar;
    }

    /** How many there are of each. */
    void show(Map<Fate, Integer> counts) {
        items.forEach((fate, item) -> {
            item.setData(counts.getOrDefault(fate, 0));
            write(fate, item);
        });
    }

    private void colour() {
        items.forEach(FateBar::write);
    }

    /** A full dot is shown, an empty one hidden: themes hardly show which button is pressed. */
    private static void write(Fate fate, ToolItem item) {
        item.setText((item.getSelection() ? "● " : "○ ") + fate.label() + " " + item.getData());
        item.setForeground(FateColours.of(fate));
    }

    /** What is to be shown. */
    Set<Fate> chosen() {
        Set<Fate> shown = EnumSet.noneOf(Fate.class);
        items.forEach((fate, item) -> {
            if (item.getSelection()) {
                shown.add(fate);
            }
        });
        return shown;
    }

    /** The switch of an action, for tests. */
    public ToolItem item(Fate fate) {
        return items.get(fate);
    }
}
