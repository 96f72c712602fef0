package org.ventail.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.Finding;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;

/**
 * What became of a series that was only defaced, not released.
 *
 * @param files the files written
 * @param status what the defacer did; empty if it failed
 * @param confidence 0 to 1
 * @param changedMl volume of the changed region in millilitres
 * @param problem why it failed
 */
public record DefacedSeries(String subjectId, Series series, List<Path> files, Optional<DefacedVolume.Status> status,
        double confidence, double changedMl, List<Finding> findings, Optional<Problem> problem, long millis) {
    public DefacedSeries {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }
}
