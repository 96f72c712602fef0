package org.ventail.ui.cohort;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Subject;

/** Cohort to subjects to series, of as many people as are to be shown. UI thread. */
final class CohortTree implements ITreeContentProvider {
    private int shown;

    /** Shows the first so many people. */
    void show(int people) {
        shown = people;
    }

    int shown() {
        return shown;
    }

    @Override
    public Object[] getElements(Object input) {
        return input instanceof Cohort c ? c.subjects().stream().limit(shown).toArray() : new Object[0];
    }

    @Override
    public Object[] getChildren(Object parent) {
        return parent instanceof Subject s ? CohortRow.of(s).toArray()
                : new Object[0];
    }

    @Override
    public Object getParent(Object element) {
        return element instanceof CohortRow r ? r.subject() : null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof Subject s && !s.series().isEmpty();
    }
}
