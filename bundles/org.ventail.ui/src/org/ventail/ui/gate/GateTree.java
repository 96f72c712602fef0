package org.ventail.ui.gate;

import java.util.List;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** Rows and the rows below them. */
final class GateTree implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
        return ((List<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return ((GateRow) parent).children().toArray();
    }

    @Override
    public Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return !((GateRow) element).children().isEmpty();
    }
}
