package org.ventail.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;

/**
 * Names a cohort as a check sees it: people, tables, headers and source files. Checks may look at all of it, so evidence is
 * remembered only for the very same.
 */
final class CohortKey {
    private CohortKey() {}

    static String of(Cohort cohort) {
        StringBuilder b = new StringBuilder();
        try {
            for (Subject subject : cohort.subjects()) {
                b.append(subject.id()).append('\n').append(new TreeMap<>(subject.attributes())).append('\n');
                for (Series series : subject.series()) {
                    b.append(StageNote.key(series, "", "")).append(new TreeMap<>(series.attributes())).append('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Digest.of(b.toString()).hex();
    }
}
