package org.ventail.ui.theme;

import java.util.function.Supplier;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** Tells screen readers what a control is called that has no label of its own. UI thread. */
public final class Names {
    private Names() {
    }

    /** A name that never changes. */
    public static void give(Control control, String name) {
        give(control, () -> name);
    }

    /** A name asked for whenever it is read out. */
    public static void give(Control control, Supplier<String> name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = name.get();
            }
        });
    }
}
