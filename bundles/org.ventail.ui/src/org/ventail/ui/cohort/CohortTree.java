package org.ventail.ui.cohort;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Subject;

/** Cohort to subjects to series. */
final class CohortTree implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
        return input instanceof Cohort c ? c.subjects().toArray() : new Object[0];
    }

    @Override
    public Object[] getChildren(Object parent) {
        return parent instanceof Subject s ? s.series().stream().map(r -> new CohortRow(s, r)).toArray()
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
