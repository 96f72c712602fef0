package org.ventail.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;

/**
 * A series after defacing and cleaning: where its files lie in the staging folder, or why it stays behind.
 *
 * @param subjectId the person in the cohort
 * @param original the series as found
 * @param files the files that would leave, in slice order; empty if it stays behind
 * @param status what the defacer did; empty if it never got that far
 * @param frame where the head is
 * @param recipe how it was defaced
 * @param estimates file with the masks the attackers need
 * @param withheld why it stays behind
 * @param cleaned what was taken out of an object that is no volume
 * @param alone what was done to an object that belongs to no scan
 */
public record StagedSeries(String subjectId, Series original, List<Path> files,
        Optional<DefacedVolume.Status> status, Optional<HeadFrame> frame, Optional<DefacedVolume.Recipe> recipe,
        Optional<Path> estimates, Optional<Problem> withheld, Optional<CleanedObject> cleaned,
        Optional<LoneObject> alone) {
    /** A volume. */
    public StagedSeries(String subjectId, Series original, List<Path> files, Optional<DefacedVolume.Status> status,
            Optional<HeadFrame> frame, Optional<DefacedVolume.Recipe> recipe, Optional<Path> estimates,
            Optional<Problem> withheld) {
        this(subjectId, original, files, status, frame, recipe, estimates, withheld, Optional.empty(), Optional.empty());
    }

    public StagedSeries {
        files = List.copyOf(files);
    }

    /** One that stays behind. */
    static StagedSeries withheld(String subjectId, Series original, Problem why) {
        return new StagedSeries(subjectId, original, List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(why));
    }

    /** An object that is no volume, without the face. */
    static StagedSeries cleaned(String subjectId, Series original, List<Path> files, CleanedObject cleaned) {
        return new StagedSeries(subjectId, original, files, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.of(cleaned), Optional.empty());
    }

    /** An object that belongs to no scan. */
    static StagedSeries alone(String subjectId, Series original, List<Path> files, LoneObject alone) {
        return new StagedSeries(subjectId, original, files, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(alone));
    }

    /** Whether it is a scan, which attackers can look at. */
    boolean scan() {
        return cleaned.isEmpty() && alone.isEmpty();
    }

    /** The same with one more file. */
    StagedSeries with(Path file) {
        List<Path> more = new ArrayList<>(files);
        more.add(file);
        return new StagedSeries(subjectId, original, more, status, frame, recipe, estimates, withheld, cleaned, alone);
    }

    /** What became of it, in a word or two. */
    String outcome() {
        return withheld.map(p -> "stays behind: " + p.message())
                .orElseGet(() -> status.map(s -> s.name().toLowerCase(Locale.ROOT).replace('_', ' ')).orElse("cleaned"));
    }

    /** How many files of a scan lost the compression of their pixels, and which it was; empty if none did. */
    public Optional<String> uncompressed() {
        return recipe.flatMap(LostCompression::of);
    }

    /** Whether it would leave. */
    public boolean leaves() {
        return withheld.isEmpty();
    }
}
