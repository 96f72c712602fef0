package org.ventail.ui.slices;

import org.ventail.ui.studio.Studio;

/** Uses window presets on the open scan. UI thread. */
public final class Presets {
    private Presets() {
    }

    /** Uses the preset with that number, counted from 0; without a scan or such a preset nothing happens. */
    public static void apply(Studio studio, int number) {
        studio.state().scan().filter(s -> number >= 0 && number < s.presets().size())
                .ifPresent(s -> studio.view(v -> v.withWindow(s.presets().get(number).window())));
    }
}
