package org.ventail.ui.headers;

import java.util.List;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** Attributes, items of sequences, and attributes of items. */
final class HeaderTree implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
        return ((List<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return ((HeaderRow) parent).children().toArray();
    }

    @Override
    public Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return !((HeaderRow) element).children().isEmpty();
    }
}
