package org.ventail.ui.studio;

import java.util.List;
import org.ventail.api.model.Modality;

/**
 * A named window. For CT it is in Hounsfield units; for everything else it is two percentiles of the scan, since MR has no
 * unit.
 *
 * @param label what people read
 * @param first CT: center; else percentile that becomes black, 0..1
 * @param second CT: width; else percentile that becomes white, 0..1
 */
public record WindowPreset(String label, double first, double second) {
    private static final List<WindowPreset> CT = List.of(new WindowPreset("Soft tissue", 40, 400),
            new WindowPreset("Brain", 40, 90), new WindowPreset("Bone", 500, 2000), new WindowPreset("Skin", -300, 1400),
            new WindowPreset("Full range", 500, 4000));
    private static final List<WindowPreset> OTHERS = List.of(new WindowPreset("Automatic", 0.02, 0.995),
            new WindowPreset("Brain", 0.30, 0.999), new WindowPreset("Bright", 0.02, 0.95),
            new WindowPreset("Skin", 0.02, 0.75), new WindowPreset("Full range", 0, 1));

    /** The five presets of a modality; keys 1 to 5. The first is what a scan opens with. */
    public static List<WindowPreset> of(Modality modality) {
        return modality == Modality.CT ? CT : OTHERS;
    }

    /** The window this preset means on that scan. */
    public WindowLevel on(Modality modality, Histogram histogram) {
        return modality == Modality.CT ? new WindowLevel(first, second)
                : WindowLevel.between(histogram.percentile(first), histogram.percentile(second));
    }
}
