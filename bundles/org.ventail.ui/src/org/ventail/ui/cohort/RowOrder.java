package org.ventail.ui.cohort;

import java.util.Comparator;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.ventail.ui.studio.Studio;

/** The order of the table's rows: that of the cohort until a heading is clicked. */
final class RowOrder extends ViewerComparator {
    private final Studio studio;
    private CohortColumn column;
    private boolean descending;

    RowOrder(Studio studio) {
        this.studio = studio;
    }

    void use(CohortColumn newColumn, boolean down) {
        column = newColumn;
        descending = down;
    }

    @Override
    public int compare(Viewer viewer, Object a, Object b) {
        if (column == null || !(a instanceof CohortRow x) || !(b instanceof CohortRow y)) {
            return 0;
        }
        Comparator<CohortRow> order = column.order(studio.state());
        return (descending ? order.reversed() : order).compare(x, y);
    }
}
