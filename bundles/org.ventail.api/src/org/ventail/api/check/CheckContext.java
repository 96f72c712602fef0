package org.ventail.api.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;

/** What a {@link PrivacyCheck} is shown. Nothing here may be written to, and nothing of it belongs in a log. */
public interface CheckContext {
    /** The cohort as read. */
    Cohort cohort();

    /**
     * The person.
     *
     * @throws IllegalStateException in a cohort check
     */
    Subject subject();

    /** The series; empty in subject and cohort checks. */
    Optional<Series> series();

    /**
     * The scan before, read on first use and then kept for this series.
     *
     * @throws IllegalStateException outside a series check, and for a derived object, which is no scan: a check that lets it
     *         through counts as not applicable
     */
    Volume original() throws VentailException;

    /**
     * The scan as it would leave, with the estimates of brain and face.
     *
     * @throws IllegalStateException outside a series check
     */
    DefacedVolume defaced() throws VentailException;

    /**
     * Exactly the files that would leave for this series, this subject or this cohort: what was judged is what leaves.
     */
    List<Path> stagedFiles();

    /** Scans of other people to be mistaken for: the other subjects' originals and what a user gave as gallery. */
    List<GalleryEntry> gallery();

    /**
     * What this check made of scans that left before; empty where nothing is released, as when a single pair of scans is
     * attacked, and outside a series check.
     */
    default Optional<ReleaseMemory> memory() {
        return Optional.empty();
    }

    /** The parameters of this check in the policy. */
    Parameters parameters();

    /**
     * Keeps a picture of what the check saw for the report.
     *
     * @param name file name with extension, for example {@code view-front.png}
     */
    void attach(String name, byte[] content);
}
