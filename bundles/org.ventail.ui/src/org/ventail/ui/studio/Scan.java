package org.ventail.ui.studio;

import java.util.Objects;
import java.util.Optional;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.Series;
import org.ventail.api.model.Volume;

/**
 * The one scan whose voxels are in memory.
 *
 * @param subjectId whose
 * @param series which
 * @param before as read
 * @param after as it would leave; empty until it is defaced
 * @param histogram of {@code before}
 */
public record Scan(String subjectId, Series series, Volume before, Optional<DefacedVolume> after, Histogram histogram) {
    public Scan {
        Objects.requireNonNull(series);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
    }

    public static Scan of(String subjectId, Series series, Volume before) {
        return new Scan(subjectId, series, before, Optional.empty(), Histogram.of(before));
    }

    public Scan withAfter(DefacedVolume defaced) {
        return new Scan(subjectId, series, before, Optional.of(defaced), histogram);
    }
}
