package org.ventail.ui.testing;

import java.lang.reflect.Constructor;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.widgets.Widget;

/** Makes a drop event; SWT keeps the constructor to itself. */
public final class Drops {
    private Drops() {
    }

    public static DropTargetEvent event(Widget widget) {
        try {
            Class<?> raw = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DropTargetEvent.class.getClassLoader());
            Constructor<?> make = raw.getDeclaredConstructor();
            make.setAccessible(true);
            Object e = make.newInstance();
            raw.getField("widget").set(e, widget);
            Constructor<DropTargetEvent> c = DropTargetEvent.class.getDeclaredConstructor(raw);
            c.setAccessible(true);
            return c.newInstance(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
