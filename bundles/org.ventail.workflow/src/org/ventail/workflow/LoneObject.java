package org.ventail.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ventail.api.model.Count;
import org.ventail.api.model.Series;
import org.ventail.gate.GateInput.Alone;
import org.ventail.gate.Policy;

/**
 * An object that belongs to no scan, as it would leave.
 *
 * @param kind what it is
 * @param files how many it has
 * @param boxes rectangles that were blanked in its pixels, frames counted on
 * @param uncompressed how many files had to be written without the compression that they had
 */
public record LoneObject(Alone kind, int files, int boxes, int uncompressed) {
    private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";
    /** Radiographs, mammograms, ultrasound, secondary captures, angiography, fluoroscopy; no photographs of people. */
    private static final List<String> PICTURES = List.of("1", "1.1", "1.1.1", "1.2", "1.2.1", "3.1", "6.1", "7", "7.1", "7.2",
            "7.3", "7.4", "12.1", "12.2");
    private static final String REPORTS = "88.";

    /** What a series is, if it is one by its class and the policy lets such objects leave. */
    static Optional<Alone> of(Series series, Policy.Besides besides) {
        String uid = series.attributes().getOrDefault("SOPClassUID", "");
        String tail = uid.startsWith(STORAGE) ? uid.substring(STORAGE.length()) : "";
        if (series.volumetric() || series.broken() || series.role() == Series.Role.LOCALIZER) {
            return Optional.empty();
        }
        if (besides.pictures() && series.frames() > 0 && PICTURES.contains(tail)) {
            return Optional.of(Alone.PICTURE);
        }
        return besides.reports() && series.frames() == 0 && tail.startsWith(REPORTS) ? Optional.of(Alone.REPORT)
                : Optional.empty();
    }

    /** For the people in a release: what leaves besides scans; nothing if nothing does. */
    static List<String> inPlainWords(List<StagedSeries> series) {
        List<String> sentences = new ArrayList<>();
        int pictures = files(series, Alone.PICTURE);
        int reports = files(series, Alone.REPORT);
        if (pictures > 0) {
            sentences.add("Other pictures that are part of this release: %s. Words in them were blanked, and a person took"
                    .formatted(Count.of(pictures, "file")) + "\n    responsibility for letting them out.");
        }
        if (reports > 0) {
            sentences.add("Written reports and measurements that are part of this release: %s. What says who you are was"
                    .formatted(Count.of(reports, "file")) + " cut\n    out of their sentences.");
        }
        return sentences;
    }

    private static int files(List<StagedSeries> series, Alone kind) {
        return series.stream().filter(StagedSeries::leaves).flatMap(s -> s.alone().stream()).filter(o -> o.kind() == kind)
                .mapToInt(LoneObject::files).sum();
    }

    /** What it is, for programs: {@code PICTURE} or {@code REPORT}. */
    public String name() {
        return kind.name();
    }

    /** What was done, for people. */
    public String done() {
        return switch (kind) {
            case PICTURE -> "text was looked for in %s, %s blanked".formatted(Count.of(files, "file"),
                    Count.of(boxes, "rectangle is", "rectangles are"))
                    + (uncompressed > 0 ? ", " + Count.of(uncompressed, "file is", "files are") + " uncompressed now" : "");
            case REPORT -> "the content of " + Count.of(files, "file") + " was cleaned";
        };
    }
}
