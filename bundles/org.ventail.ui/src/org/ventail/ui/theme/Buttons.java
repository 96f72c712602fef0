package org.ventail.ui.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Widget;

/**
 * Buttons of the views as the window system draws them. Colours of a stylesheet would hide both its frame and the grey by which
 * it shows that a button is disabled. UI thread.
 */
public final class Buttons {
    /** The platform's stylesheet engine passes over a widget with this mark. */
    private static final String UNSTYLED = "org.eclipse.e4.ui.css.disabled";

    private Buttons() {
    }

    public static Button push(Composite parent, String text, String tip, Runnable pressed) {
        return button(parent, SWT.PUSH, text, tip, pressed);
    }

    public static Button check(Composite parent, String text, String tip, Runnable pressed) {
        return button(parent, SWT.CHECK, text, tip, pressed);
    }

    /** Leaves a widget as the window system draws it. */
    public static <T extends Widget> T unstyled(T widget) {
        widget.setData(UNSTYLED, Boolean.TRUE);
        return widget;
    }

    private static Button button(Composite parent, int style, String text, String tip, Runnable pressed) {
        Button b = unstyled(new Button(parent, style));
        b.setText(text);
        b.setToolTipText(tip);
        b.addListener(SWT.Selection, e -> pressed.run());
        return b;
    }
}
