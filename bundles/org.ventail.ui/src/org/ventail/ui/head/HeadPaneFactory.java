package org.ventail.ui.head;

import org.eclipse.swt.widgets.Composite;

/**
 * A way of drawing heads: an OSGi service; the one with the highest service ranking that {@link #usable} is taken.
 * The CPU ray caster has ranking 0 and always works.
 */
public interface HeadPaneFactory {
    /** Whether it works on this machine and display; must not throw, must not crash. UI thread. */
    boolean usable();

    HeadPane create(Composite parent);
}
