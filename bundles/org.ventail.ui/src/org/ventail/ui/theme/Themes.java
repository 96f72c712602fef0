package org.ventail.ui.theme;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.css.swt.theme.IThemeManager;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The dark and the light theme: asks and tells the platform's CSS engine. UI thread. */
public final class Themes {
    public static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
    public static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String ENGINE_KEY = "org.eclipse.e4.ui.css.swt.theme";

    private Themes() {
    }

    /** Whether the theme in use is the dark one. */
    public static boolean dark() {
        IThemeEngine engine = engine();
        return engine == null || engine.getActiveTheme() == null || DARK.equals(engine.getActiveTheme().getId());
    }

    /** The colours to paint with now. */
    public static Palette palette() {
        return dark() ? Palette.DARK : Palette.LIGHT;
    }

    /** Changes to the other theme and remembers it. */
    public static void toggle() {
        use(dark() ? LIGHT : DARK);
    }

    /** Changes to a theme and remembers it. */
    public static void use(String themeId) {
        IThemeEngine engine = engine();
        if (engine != null && (engine.getActiveTheme() == null || !themeId.equals(engine.getActiveTheme().getId()))) {
            engine.setTheme(themeId, true);
        }
    }

    /** Tells the window system, too, which colours to use, and to change them at once. */
    public static void tellWindowSystem() {
        WindowSystem.withoutAnimations();
        WindowSystem.dark(dark());
    }

    private static IThemeEngine engine() {
        Display display = Display.getCurrent();
        if (display == null) {
            return null;
        }
        if (display.getData(ENGINE_KEY) instanceof IThemeEngine e) {
            return e;
        }
        Bundle bundle = FrameworkUtil.getBundle(Themes.class);
        var reference = bundle.getBundleContext().getServiceReference(IThemeManager.class);
        return reference == null ? null : bundle.getBundleContext().getService(reference).getEngineForDisplay(display);
    }
}
