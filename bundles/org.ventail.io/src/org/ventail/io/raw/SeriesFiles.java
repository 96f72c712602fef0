package org.ventail.io.raw;

import java.nio.file.Path;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;

/** The files that a series says it is in. */
public final class SeriesFiles {
    private SeriesFiles() {
    }

    /**
     * The first of them.
     *
     * @throws VentailException if it says none
     */
    public static Path first(Series series) throws VentailException {
        if (series.files().isEmpty()) {
            throw new VentailException(none(series));
        }
        return series.files().get(0);
    }

    /** What is wrong with a series without files. */
    public static Problem none(Series series) {
        return Problem.error("series.no-files", "nothing says which files hold the series " + series.id(), null,
                "Scan the folder again.");
    }
}
