package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.workflow.files.WholeFile;

/**
 * The reviews of a cohort that were made in the workbench: a {@link SignOffList} below the home folder. Any thread, one
 * at a time; the list is written whole or not at all.
 */
public final class ReviewBook {
    private final Path file;

    /** Of a cohort in a home folder. */
    public ReviewBook(Path home, Path cohort) {
        file = home.resolve("reviews").resolve(MarkFolder.name(cohort) + ".csv");
    }

    /** Where the list lies; empty while nothing was reviewed. */
    public Optional<Path> list() {
        return Optional.of(file).filter(Files::exists);
    }

    /** Adds a review in the place of an earlier one of the same person. */
    public void put(Review review) throws VentailException {
        List<Review> all = without(review.subjectId());
        all.add(review);
        write(all);
    }

    /** Takes back what was said of a person, or of the cohort. */
    public void takeBack(String subjectId) throws VentailException {
        write(without(subjectId));
    }

    private List<Review> without(String subjectId) throws VentailException {
        List<Review> all = new ArrayList<>(list().isPresent() ? SignOffList.read(file) : List.of());
        all.removeIf(r -> r.subjectId().equals(subjectId));
        return all;
    }

    private void write(List<Review> all) throws VentailException {
        try {
            Files.createDirectories(file.getParent());
            WholeFile.write(file, part -> Files.writeString(part, SignOffList.text(all)));
        } catch (IOException e) {
            throw new VentailException(Problem.error("review.unwritable", "The review cannot be kept: " + Problem.reason(e), file,
                    "Make room in the home folder, or choose another in the preferences."), e);
        }
    }
}
