package org.ventail.workflow;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Series;

/**
 * Where a series lies in a release: {@code sub-X/anat/sub-X_run-1_T1w}, after BIDS; nothing of the source's names goes in
 * unless it is a plain suffix such as {@code T1w}. One owner per subject; not for several threads.
 */
final class ReleaseNames {
    private final String pseudonym;
    private final Map<String, Integer> used = new HashMap<>();

    ReleaseNames(String pseudonym) {
        this.pseudonym = pseudonym;
    }

    /** Relative folder and base name of a series; each call counts the runs on. */
    Place next(Series series) {
        String suffix = suffix(series);
        int run = used.merge(suffix, 1, Integer::sum);
        String base = pseudonym + "_run-" + run + "_" + suffix;
        String folder = pseudonym + "/" + kind(series);
        // a DICOM series is many files: a folder of its own
        return new Place(series.format().equals("DICOM") ? folder + "/" + base : folder, base);
    }

    private static String kind(Series series) {
        return switch (series.modality()) {
            case MR -> "anat";
            case CT -> "ct";
            case PT -> "pet";
            case OTHER -> "image";
        };
    }

    private static String suffix(Series series) {
        String d = series.description();
        if (d.matches("T1w|T2w|FLAIR|PDw|T2starw|bold|dwi|pet|ct|inplaneT1|inplaneT2")) {
            return d;
        }
        return series.modality() == Modality.OTHER ? "image"
                : series.modality().name().toLowerCase(Locale.ROOT);
    }

    /** A relative folder with forward slashes, and the file name without extension. */
    record Place(String folder, String baseName) {
    }
}
