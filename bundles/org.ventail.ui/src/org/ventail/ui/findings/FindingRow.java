package org.ventail.ui.findings;

import java.nio.file.Path;
import java.util.Optional;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Problem;
import org.ventail.ui.theme.Sentences;

/**
 * A row of the findings table: something a person should look at, whoever said it.
 *
 * @param source who said it: the reader, the defacer, a check, the gate
 */
public record FindingRow(Problem.Severity severity, String subjectId, String seriesId, String series, String source,
        String message, String remedy, Optional<Point3> positionLps, Optional<Path> file) {
    public FindingRow {
        message = Sentences.begun(message);
        remedy = Sentences.begun(remedy);
    }
}
