package org.ventail.ui.cohort;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.part.ViewPart;
import org.ventail.ui.studio.Change;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.studio.StudioState;
import org.ventail.ui.theme.HintStack;
import org.ventail.ui.theme.ThemeWatch;
import org.ventail.ui.theme.Widths;
import org.ventail.ui.work.Work;

/** Every series of the cohort in a table that can be sorted by each column. */
public final class CohortTableView extends ViewPart {
    public static final String ID = "org.ventail.ui.table";
    private HintStack stack;
    private TableViewer table;
    private Studio studio;
    private Work work;
    private boolean following;
    private RowInView inView;

    @Override
    public void createPartControl(Composite parent) {
        studio = getSite().getService(Studio.class);
        work = getSite().getService(Work.class);
        stack = new HintStack(parent, "table", "No cohort open", "Drop a folder here, or press Ctrl+O.");
        // not virtual: GTK crashes when the theme changes, as items that went are styled again
        table = new TableViewer(stack.content(), SWT.FULL_SELECTION | SWT.SINGLE);
        inView = new RowInView(table);
        table.getTable().setHeaderVisible(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.setComparator(new RowOrder(studio));
        Widths widths = new Widths(table.getTable());
        for (CohortColumn c : CohortColumn.values()) {
            widths.add(column(c), c.width(), c.least());
        }
        table.addSelectionChangedListener(e -> selected(e.getStructuredSelection()));
        getSite().setSelectionProvider(table);
        FolderDrop.on(stack.content(), work::open);
        FolderDrop.on(stack.hint(), work::open);
        studio.listen(parent, this::changed);
        ThemeWatch.on(table.getTable(), table::refresh);
        changed(Change.COHORT, studio.state());
    }

    private TableColumn column(CohortColumn c) {
        TableViewerColumn column = new TableViewerColumn(table, c == CohortColumn.FRAMES ? SWT.RIGHT : SWT.LEFT);
        TableColumn t = column.getColumn();
        t.setText(c.heading());
        t.setMoveable(true);
        t.addListener(SWT.Selection, e -> sortBy(c, t));
        column.setLabelProvider(new CellLabels(c, studio));
        return t;
    }

    /** Sorts by a column; again turns the order round. */
    private void sortBy(CohortColumn c, TableColumn t) {
        RowOrder order = (RowOrder) table.getComparator();
        boolean down = table.getTable().getSortColumn() == t && table.getTable().getSortDirection() == SWT.UP;
        order.use(c, down);
        table.getTable().setSortColumn(t);
        table.getTable().setSortDirection(down ? SWT.DOWN : SWT.UP);
        table.refresh();
    }

    private void selected(IStructuredSelection selection) {
        if (!following && selection.getFirstElement() instanceof CohortRow r) {
            work.show(r.subject().id(), r.series());
        }
    }

    private void changed(Change change, StudioState state) {
        if (change == Change.VIEW) {
            return;
        }
        following = true;
        if (change == Change.COHORT) {
            fill(state.cohort().map(CohortRow::of).orElse(List.of()));
            stack.show(state.cohort().isPresent());
        } else if (change == Change.RESULT) {
            table.refresh();
        }
        follow(state);
    }

    private void follow(StudioState state) {
        following = true;
        inView.follow(state);
        following = false;
    }

    private void fill(List<CohortRow> rows) {
        Slices<CohortRow> all = new Slices<>(rows, r -> 1);
        List<CohortRow> shown = new ArrayList<>(all.next());
        table.setInput(shown);
        all.rest(() -> !table.getTable().isDisposed() && table.getInput() == shown, next -> {
            shown.addAll(next);
            table.getTable().setRedraw(false);
            table.add(next.toArray());
            table.getTable().setRedraw(true);
        }, () -> follow(studio.state()));
    }

    /** The viewer, for tests. */
    public TableViewer viewer() {
        return table;
    }

    @Override
    public void setFocus() {
        stack.setFocus();
    }
}
