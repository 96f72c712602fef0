package org.ventail.ui.slices;

import java.util.List;
import org.ventail.api.model.Modality;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.studio.WindowPreset;

/** Uses window presets on the open scan. UI thread. */
public final class Presets {
    private Presets() {
    }

    /** Uses the preset with that number, counted from 0; without a scan or such a preset nothing happens. */
    public static void apply(Studio studio, int number) {
        studio.state().scan().ifPresent(s -> {
            Modality m = s.before().modality();
            List<WindowPreset> all = WindowPreset.of(m);
            if (number >= 0 && number < all.size()) {
                studio.view(v -> v.withWindow(all.get(number).on(m, s.histogram())));
            }
        });
    }
}
