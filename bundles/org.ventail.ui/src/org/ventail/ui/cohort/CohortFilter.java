package org.ventail.ui.cohort;

import java.util.Locale;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;

/** Lets through what contains every word typed, in subject, description, modality or format. */
final class CohortFilter extends ViewerFilter {
    private String[] words = {};

    void use(String text) {
        words = text.toLowerCase(Locale.ROOT).trim().split("\\s+");
    }

    @Override
    public boolean select(Viewer viewer, Object parent, Object element) {
        if (element instanceof CohortRow r) {
            return matches(r.subject(), r.series());
        }
        return !(element instanceof Subject s) || s.series().stream().anyMatch(x -> matches(s, x));
    }

    private boolean matches(Subject subject, Series s) {
        String all = (subject.id() + " " + s.description() + " " + s.modality() + " " + s.format() + " " + s.role())
                .toLowerCase(Locale.ROOT);
        for (String w : words) {
            if (!all.contains(w)) {
                return false;
            }
        }
        return true;
    }
}
