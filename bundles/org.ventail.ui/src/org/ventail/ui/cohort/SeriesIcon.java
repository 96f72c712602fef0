package org.ventail.ui.cohort;

import org.ventail.api.model.Series;

/** Which icon a series has. */
final class SeriesIcon {
    private SeriesIcon() {
    }

    static String of(Series series) {
        if (series.broken()) {
            return "error";
        }
        if (series.role() != Series.Role.IMAGE) {
            return "derived";
        }
        return switch (series.modality()) {
            case CT -> "ct";
            case MR -> "mr";
            case PT -> "pet";
            case OTHER -> "image";
        };
    }
}
