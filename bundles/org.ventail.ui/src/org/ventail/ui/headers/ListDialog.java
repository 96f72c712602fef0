package org.ventail.ui.headers;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ventail.workflow.TextTable;

/** A list that holds no values, with a filter, to be copied or saved. UI thread. */
final class ListDialog extends TitleAreaDialog {
    private static final int COPY_ID = IDialogConstants.CLIENT_ID;
    private static final int SAVE_ID = IDialogConstants.CLIENT_ID + 1;
    private static final int FIRST_WIDTH = 330;
    private static final int WIDTH = 170;
    private static final int MOST_OF_WORDS = 24;
    private final String name;
    private final String title;
    private final String message;
    private final TextTable list;
    private TableViewer table;
    private Text words;

    /**
     * @param name of the window and of the file that is offered
     * @param message how much of what stands there
     */
    ListDialog(Shell parent, String name, String title, String message, TextTable list) {
        super(parent);
        setShellStyle(getShellStyle() | SWT.RESIZE);
        this.name = name;
        this.title = title;
        this.message = message;
        this.list = list;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(name);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(title);
        setMessage(message);
        Composite area = (Composite) super.createDialogArea(parent);
        words = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        words.setMessage("Filter: words of a row");
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.horizontalIndent = 6;
        words.setLayoutData(wide);
        table = new TableViewer(area, SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
        table.getTable().setHeaderVisible(true);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.widthHint = IntStream.range(0, list.headings().size()).map(this::width).sum() + 60;
        data.heightHint = 420;
        table.getTable().setLayoutData(data);
        table.setContentProvider(ArrayContentProvider.getInstance());
        for (int i = 0; i < list.headings().size(); i++) {
            column(i);
        }
        ColumnViewerToolTipSupport.enableFor(table);
        table.addFilter(new Words());
        words.addListener(SWT.Modify, e -> filter());
        table.setInput(list.rows());
        return area;
    }

    private void column(int index) {
        boolean number = !list.rows().isEmpty() && list.rows().stream().allMatch(r -> r.get(index).matches("\\d+"));
        TableViewerColumn c = new TableViewerColumn(table, number ? SWT.RIGHT : SWT.LEFT);
        c.getColumn().setText(list.headings().get(index));
        c.getColumn().setWidth(width(index));
        c.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return (String) ((List<?>) row).get(index);
            }

            @Override
            public String getToolTipText(Object row) {
                return getText(row);
            }
        });
    }

    /** Sentences, such as reasons, get more room than words. */
    private int width(int index) {
        return index == 0 || list.rows().stream().anyMatch(r -> r.get(index).length() > MOST_OF_WORDS) ? FIRST_WIDTH : WIDTH;
    }

    private void filter() {
        table.refresh();
        setMessage(table.getTable().getItemCount() == 0 && !list.rows().isEmpty() ? "No row has these words." : message);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, COPY_ID, "&Copy", false);
        createButton(parent, SAVE_ID, "&Save as …", false);
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int id) {
        switch (id) {
            case COPY_ID -> {
                TakeAway.copy(shown(), getShell().getDisplay());
                setMessage("Copied, without values.");
            }
            case SAVE_ID -> TakeAway.save(shown(), getShell(), name.toLowerCase(Locale.ROOT).replace(' ', '-'))
                    .map(Path::getFileName).ifPresent(f -> setMessage("Saved without values: " + f));
            default -> super.buttonPressed(id);
        }
    }

    /** The rows that the filter leaves. */
    TextTable shown() {
        Words filter = new Words();
        return new TextTable(list.headings(), list.rows().stream().filter(r -> filter.select(table, list, r)).toList());
    }

    /** The filter box, for tests. */
    Text words() {
        return words;
    }

    /** The viewer, for tests. */
    TableViewer viewer() {
        return table;
    }

    /** Lets through what has all the words in any cell. */
    private final class Words extends ViewerFilter {
        @Override
        public boolean select(Viewer viewer, Object parent, Object row) {
            String all = String.join(" ", ((List<?>) row).stream().map(String.class::cast).toList()).toLowerCase(Locale.ROOT);
            for (String word : words.getText().toLowerCase(Locale.ROOT).trim().split("\\s+")) {
                if (!all.contains(word)) {
                    return false;
                }
            }
            return true;
        }
    }
}
