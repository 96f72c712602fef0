package org.ventail.ui.studio;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.Series;
import org.ventail.api.model.Volume;
import org.ventail.render.WindowLevel;
import org.ventail.workflow.HandMarks;

/**
 * The one scan whose voxels are in memory.
 *
 * @param subjectId whose
 * @param series which
 * @param before as read
 * @param after as it would leave; empty until it is defaced
 * @param effect what that did; empty until it was measured
 * @param marks what was marked on it by hand; empty if nothing was
 * @param presets windows for {@code before}, the first is what it opens with
 */
public record Scan(String subjectId, Series series, Volume before, Optional<DefacedVolume> after,
        Optional<DefaceEffect> effect, Optional<HandMarks> marks, List<WindowLevel.Preset> presets) {
    public Scan {
        Objects.requireNonNull(series);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
        Objects.requireNonNull(effect);
        presets = List.copyOf(presets);
    }

    /** A scan as read; looks at its values, so not on the UI thread. */
    public static Scan of(String subjectId, Series series, Volume before) {
        return new Scan(subjectId, series, before, Optional.empty(), Optional.empty(), Optional.empty(),
                WindowLevel.presets(before));
    }

    /** What its values are counted in; empty where nobody knows. */
    public String unit() {
        return presets.contains(WindowLevel.BRAIN) ? " HU" : "";
    }

    public Scan withAfter(DefacedVolume defaced) {
        return new Scan(subjectId, series, before, Optional.of(defaced), effect, marks, presets);
    }

    public Scan withAfter(DefacedVolume defaced, DefaceEffect measured) {
        return new Scan(subjectId, series, before, Optional.of(defaced), Optional.of(measured), marks, presets);
    }

    public Scan withMarks(HandMarks newMarks) {
        return new Scan(subjectId, series, before, after, effect, Optional.of(newMarks), presets);
    }

    /** What was marked by hand; nothing, if nothing was. */
    public HandMarks handMarks() {
        return marks.orElseGet(() -> HandMarks.none(before.geometry()));
    }
}
