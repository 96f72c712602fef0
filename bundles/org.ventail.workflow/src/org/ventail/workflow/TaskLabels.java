package org.ventail.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Series;

/**
 * What the tasks of functional scans are called in a release ({@code task-…} in BIDS): rest stays rest, the others are
 * numbered, the same for all people, because whoever named them may have used names of people.
 *
 * @param released by the label in the source
 */
record TaskLabels(Map<String, String> released) {
    private static final Pattern LABEL = Pattern.compile("_task-([A-Za-z0-9]+)_");
    private static final String REST = "rest";

    TaskLabels {
        released = Map.copyOf(released);
    }

    static TaskLabels of(Cohort cohort) {
        TreeSet<String> labels = new TreeSet<>();
        cohort.allSeries().forEach(s -> label(s).ifPresent(labels::add));
        labels.remove(REST);
        Map<String, String> released = new LinkedHashMap<>(Map.of(REST, REST));
        labels.forEach(l -> released.put(l, String.valueOf(released.size())));
        return new TaskLabels(released);
    }

    /** Of a scan; none if its name has none. */
    Optional<String> of(Series series) {
        return label(series).map(released::get);
    }

    private static Optional<String> label(Series series) {
        Matcher label = LABEL.matcher(series.files().get(0).getFileName().toString());
        return label.find() ? Optional.of(label.group(1)) : Optional.empty();
    }
}
