package org.ventail.workflow;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Series;

/**
 * Where a series lies in a release: {@code sub-X/anat/sub-X_run-1_T1w}, after BIDS; nothing of the source's names goes in
 * unless it is a plain suffix such as {@code T1w}. What BIDS has no name for lies in {@code sub-X/image} and {@code
 * sub-X/ct}, which its tools are told to leave alone. One owner per subject; not for several threads.
 */
final class ReleaseNames {
    private static final String SEVERAL = " \\d+ time points$";
    private static final String BOLD = "bold";
    private static final String IMAGE = "image";
    /** The kind of data of BIDS by suffix. */
    private static final Map<String, Set<String>> KINDS = Map.of("func", Set.of(BOLD), "dwi", Set.of("dwi"), "pet", Set.of("pet"),
            "ct", Set.of("ct"), "anat", Set.of("T1w", "T2w", "FLAIR", "PDw", "T2starw", "inplaneT1", "inplaneT2"));
    /** What words in names of other images say. */
    private static final Map<String, String> WORDS = Map.of("T1", "T1w", "MPRAGE", "T1w", "SPGR", "T1w", "T2", "T2w", "PD", "PDw",
            "T2STAR", "T2starw");
    private final String pseudonym;
    private final TaskLabels tasks;
    private final Map<String, Integer> used = new HashMap<>();

    ReleaseNames(String pseudonym, TaskLabels tasks) {
        this.pseudonym = pseudonym;
        this.tasks = tasks;
    }

    /** Relative folder and base name of a series; each call counts the runs on. */
    Place next(Series series) {
        boolean dicom = series.format().equals("DICOM");
        String suffix = suffix(series);
        Optional<String> task = suffix.equals(BOLD) ? tasks.of(series) : Optional.empty();
        String entities = task.map(t -> "_task-" + t).orElse("");
        int run = used.merge(entities + suffix, 1, Integer::sum);
        String base = pseudonym + entities + "_run-" + run + "_" + suffix;
        String folder = pseudonym + "/" + (dicom ? kind(series.modality()) : kind(suffix, task));
        // a DICOM series is many files: a folder of its own
        return new Place(dicom ? folder + "/" + base : folder, base);
    }

    private static String kind(Modality modality) {
        return switch (modality) {
            case MR -> "anat";
            case CT -> "ct";
            case PT -> "pet";
            case OTHER -> IMAGE;
        };
    }

    private static String kind(String suffix, Optional<String> task) {
        return KINDS.entrySet().stream().filter(k -> k.getValue().contains(suffix))
                .filter(k -> !suffix.equals(BOLD) || task.isPresent()).map(Map.Entry::getKey).findFirst().orElse(IMAGE);
    }

    private static String suffix(Series series) {
        String said = series.description().replaceFirst(SEVERAL, "");
        String word = series.modality() == Modality.MR ? WORDS.getOrDefault(said, said) : said;
        if (KINDS.values().stream().anyMatch(k -> k.contains(word))) {
            return word;
        }
        return series.modality() == Modality.OTHER ? IMAGE : series.modality().name().toLowerCase(Locale.ROOT);
    }

    /** A relative folder with forward slashes, and the file name without extension. */
    record Place(String folder, String baseName) {
        /** The name of a DICOM file of the series, counted from 1. */
        String dicomFile(int number) {
            String digits = String.valueOf(number);
            return baseName + "-" + "0".repeat(Math.max(0, 4 - digits.length())) + digits + ".dcm";
        }
    }
}
