package org.ventail.ui.theme;

import java.util.Hashtable;
import java.util.Map;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** Calls back on the UI thread when the theme changed, until the control is disposed. */
public final class ThemeWatch {
    private ThemeWatch() {
    }

    /** Runs {@code onChange} after each change of theme; not at once. */
    public static void on(Control owner, Runnable onChange) {
        BundleContext context = FrameworkUtil.getBundle(ThemeWatch.class).getBundleContext();
        var properties = new Hashtable<>(Map.of(EventConstants.EVENT_TOPIC, IThemeEngine.Events.THEME_CHANGED));
        ServiceRegistration<EventHandler> registration = context.registerService(EventHandler.class,
                event -> owner.getDisplay().asyncExec(() -> {
                    if (!owner.isDisposed()) {
                        onChange.run();
                    }
                }), properties);
        owner.addListener(SWT.Dispose, e -> registration.unregister());
    }
}
