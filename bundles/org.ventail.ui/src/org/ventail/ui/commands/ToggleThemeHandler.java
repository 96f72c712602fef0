package org.ventail.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ventail.ui.theme.Themes;

/** Dark becomes light, light becomes dark. */
public final class ToggleThemeHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        Themes.toggle();
        return null;
    }
}
