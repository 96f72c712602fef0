package org.ventail.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ventail.ui.slices.Presets;
import org.ventail.ui.studio.Studio;

/** Uses the window preset with the number in its parameter. */
public final class PresetHandler extends AbstractHandler {
    /** Id of the parameter: 1 to 5. */
    public static final String NUMBER = "org.ventail.ui.preset.number";

    @Override
    public Object execute(ExecutionEvent event) {
        int number = Integer.parseInt(event.getParameter(NUMBER));
        Presets.apply(Commands.service(Studio.class), number - 1);
        return null;
    }
}
