package org.ventail.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.io.DerivedObjects.Cleared;
import org.ventail.api.model.Finding;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;

/**
 * What became of a series that was only defaced, not released.
 *
 * @param files the files written
 * @param status what the defacer did; empty if it failed, and for what is no volume
 * @param headSeries id of the series whose head was used, if it is another one
 * @param confidence 0 to 1
 * @param difference in what the file that was written differs from its source
 * @param cleared what was taken out of an object that is no volume
 * @param problem why it failed
 */
public record DefacedSeries(String subjectId, Series series, List<Path> files, Optional<DefacedVolume.Status> status,
        Optional<String> headSeries, double confidence, Difference difference, Optional<Cleared> cleared,
        List<Finding> findings, Optional<Problem> problem, long millis) {
    public DefacedSeries {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    /** A defaced volume. */
    static DefacedSeries of(String subjectId, Series series, List<Path> files, DefacedVolume d, Difference difference,
            long millis) {
        return new DefacedSeries(subjectId, series, files, Optional.of(d.status()),
                Optional.ofNullable(d.recipe().parameters().get(SessionDefacer.HEAD_SERIES)), d.recipe().confidence(),
                difference, Optional.empty(), d.findings(), Optional.empty(), millis);
    }

    /** An object that is no volume, without the face. @param source id of the series whose head was used */
    static DefacedSeries of(String subjectId, Series series, Cleared cleared, String source, long millis) {
        return new DefacedSeries(subjectId, series, cleared.files(), Optional.empty(), Optional.of(source), 0,
                Difference.NONE, Optional.of(cleared), cleared.findings(), Optional.empty(), millis);
    }

    /** One that was not written. An expected reason is a finding, others are problems. */
    static DefacedSeries failed(String subjectId, Series series, Problem why, long millis) {
        boolean expected = why.severity() == Problem.Severity.INFO;
        return new DefacedSeries(subjectId, series, List.of(), Optional.empty(), Optional.empty(), 0, Difference.NONE,
                Optional.empty(), expected ? List.of(new Finding(why.message(), Optional.empty(), why.file(), why.remedy()))
                        : List.of(),
                expected ? Optional.empty() : Optional.of(why), millis);
    }

    /** The same in its final place. */
    DefacedSeries at(List<Path> place) {
        return new DefacedSeries(subjectId, series, place, status, headSeries, confidence, difference, cleared, findings,
                problem, millis);
    }

    /** The same with something more to look at. */
    DefacedSeries with(Finding more) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(more);
        return new DefacedSeries(subjectId, series, files, status, headSeries, confidence, difference, cleared, all,
                problem, millis);
    }

    /** Volume of the changed region in millilitres. */
    public double changedMl() {
        return difference.ml();
    }
}
