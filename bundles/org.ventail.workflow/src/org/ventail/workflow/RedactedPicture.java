package org.ventail.workflow;

import java.nio.file.Path;
import java.util.Optional;
import org.ventail.api.model.Problem;

/**
 * What became of a file when text was taken out of pictures.
 *
 * @param source the file
 * @param written the file without text; empty if it could not be made
 * @param boxes how many rectangles were blanked, counted in every frame
 * @param frames how many frames changed
 * @param uncompressed whether compressed pixels had to be written without compression
 * @param problem why nothing was written: an error if it may have been a picture, else a note
 */
public record RedactedPicture(Path source, Optional<Path> written, int boxes, int frames, boolean uncompressed,
        Optional<Problem> problem) {
    static RedactedPicture done(Path source, Path written, PictureRedaction.Redacted r) {
        return new RedactedPicture(source, Optional.of(written), r.boxes().size(), r.frames().size(), r.uncompressed(),
                Optional.empty());
    }

    /** Whether a picture may be missing. */
    public boolean faulty() {
        return problem.filter(p -> p.severity() != Problem.Severity.INFO).isPresent();
    }

    static RedactedPicture failed(Path source, Problem why) {
        return new RedactedPicture(source, Optional.empty(), 0, 0, false, Optional.of(why));
    }
}
