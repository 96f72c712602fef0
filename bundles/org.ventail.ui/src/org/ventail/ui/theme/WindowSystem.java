package org.ventail.ui.theme;

import java.nio.charset.StandardCharsets;
import org.eclipse.swt.widgets.Display;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells GTK what SWT's API has no word for: menus, scroll bars and table heads are painted by GTK, in its own colours and
 * with its own animations. The platform has a fragment that sets the colours; it is not in our target, and all it does is
 * that call. UI thread.
 */
final class WindowSystem {
    private static final Logger LOG = LoggerFactory.getLogger(WindowSystem.class);

    private WindowSystem() {
    }

    /** Chooses between GTK's dark and light colours. */
    static void dark(boolean dark) {
        try {
            gtk("OS").getMethod("setDarkThemePreferred", boolean.class).invoke(null, dark);
        } catch (ReflectiveOperationException e) {
            LOG.info("the window system keeps its own colours: {}", e.toString());
        }
    }

    /**
     * No fading from one colour to another: while GTK animates it lets no asynchronous message through, so on a machine
     * without a graphics card results would wait for seconds, and a change of theme stays half-painted.
     */
    static void withoutAnimations() {
        try {
            long settings = (Long) gtk("GTK").getMethod("gtk_settings_get_default").invoke(null);
            gtk("OS").getMethod("g_object_set", long.class, byte[].class, boolean.class, long.class).invoke(null, settings,
                    "gtk-enable-animations\0".getBytes(StandardCharsets.US_ASCII), false, 0L);
        } catch (ReflectiveOperationException e) {
            LOG.info("the window system keeps its animations: {}", e.toString());
        }
    }

    private static Class<?> gtk(String name) throws ClassNotFoundException {
        return Class.forName("org.eclipse.swt.internal.gtk." + name, true, Display.class.getClassLoader());
    }
}
