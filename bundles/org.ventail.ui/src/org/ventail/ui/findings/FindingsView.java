package org.ventail.ui.findings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.part.ViewPart;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.ui.studio.Change;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.studio.StudioState;
import org.ventail.ui.theme.HintStack;
import org.ventail.ui.theme.Icons;
import org.ventail.ui.theme.Widths;
import org.ventail.ui.work.Work;

/** What readers, defacer, checks and gate want a person to look at; a double click goes there. */
public final class FindingsView extends ViewPart {
    public static final String ID = "org.ventail.ui.findings";
    private HintStack stack;
    private TableViewer table;
    private Studio studio;
    private Work work;

    @Override
    public void createPartControl(Composite parent) {
        studio = getSite().getService(Studio.class);
        work = getSite().getService(Work.class);
        stack = new HintStack(parent, "done", "Nothing to look at",
                "Problems of files and findings of checks appear here.");
        table = new TableViewer(stack.content(), SWT.FULL_SELECTION | SWT.SINGLE);
        table.getTable().setHeaderVisible(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        ColumnViewerToolTipSupport.enableFor(table);
        Widths widths = new Widths(table.getTable());
        widths.add(column("Severity", r -> word(r.severity()), true), 92, 92);
        widths.add(column("Subject", FindingRow::subjectId, false), 130, 116);
        widths.add(column("Series", FindingRow::series, false), 90, 76);
        widths.add(column("Said by", FindingRow::source, false), 170, 90);
        widths.add(column("What", FindingRow::message, false), 380, 180);
        widths.add(column("What to do", FindingRow::remedy, false), 340, 160);
        table.addDoubleClickListener(e -> go((FindingRow) table.getStructuredSelection().getFirstElement()));
        getSite().setSelectionProvider(table);
        studio.listen(parent, this::changed);
        changed(Change.COHORT, studio.state());
    }

    private TableColumn column(String heading, Function<FindingRow, String> text, boolean icon) {
        TableViewerColumn c = new TableViewerColumn(table, SWT.LEFT);
        c.getColumn().setText(heading);
        c.getColumn().setMoveable(true);
        c.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object o) {
                return text.apply((FindingRow) o);
            }

            @Override
            public Image getImage(Object o) {
                return icon ? Icons.image(iconOf(((FindingRow) o).severity())) : null;
            }

            @Override
            public String getToolTipText(Object o) {
                FindingRow r = (FindingRow) o;
                return r.message() + "\n" + r.file().map(f -> f + "\n").orElse("") + r.remedy();
            }
        });
        return c.getColumn();
    }

    private static String word(Problem.Severity s) {
        return switch (s) {
            case INFO -> "Note";
            case WARNING -> "Warning";
            case ERROR -> "Error";
        };
    }

    private static String iconOf(Problem.Severity s) {
        return switch (s) {
            case INFO -> "info";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }

    /** Selects the series and moves the crosshair to the place. */
    public void go(FindingRow row) {
        if (row == null) {
            return;
        }
        Optional<Series> series = studio.state().cohort().flatMap(
                c -> c.allSeries().filter(s -> s.id().equals(row.seriesId())).findFirst());
        series.ifPresent(s -> work.show(row.subjectId(), s));
        row.positionLps().ifPresent(p -> studio.view(v -> v.withCrosshair(p)));
    }

    private void changed(Change change, StudioState state) {
        if (change == Change.VIEW || change == Change.SELECTION) {
            return;
        }
        List<FindingRow> rows = FindingRows.of(state);
        table.setInput(rows);
        stack.show(!rows.isEmpty());
        setContentDescription("");
        setPartName(rows.isEmpty() ? "Findings" : "Findings (" + rows.size() + ")");
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
