package org.ventail.ui.headers;

import java.util.List;
import java.util.Locale;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
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
import org.ventail.workflow.CleaningPreview;
import org.ventail.workflow.TextTable;

/** What profiles would change in the whole cohort, by attribute and action, with how often; no value of anybody. */
final class DryRunDialog extends TitleAreaDialog {
    private static final int COPY_ID = IDialogConstants.CLIENT_ID;
    private static final int SAVE_ID = IDialogConstants.CLIENT_ID + 1;
    private static final int FIRST_WIDTH = 330;
    private static final int WIDTH = 150;
    private final TextTable list;
    private final String message;
    private TableViewer table;
    private Text words;

    DryRunDialog(Shell parent, TextTable list, String message) {
        super(parent);
        setShellStyle(getShellStyle() | SWT.RESIZE);
        this.list = list;
        this.message = message;
    }

    /** How many files were tried. */
    static String summary(List<CleaningPreview> answers) {
        CleaningPreview first = answers.get(0);
        return first.files() + " files tried on copies, nothing was changed. " + first.refused().size()
                + " of them would not leave. No value of anybody stands here.";
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Dry run");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("What would change in this cohort");
        setMessage(message);
        Composite area = (Composite) super.createDialogArea(parent);
        words = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        words.setMessage("Filter: attribute, action");
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.horizontalIndent = 6;
        words.setLayoutData(wide);
        table = new TableViewer(area, SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
        table.getTable().setHeaderVisible(true);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.widthHint = FIRST_WIDTH + WIDTH * (list.headings().size() - 1) + 60;
        data.heightHint = 420;
        table.getTable().setLayoutData(data);
        table.setContentProvider(ArrayContentProvider.getInstance());
        for (int i = 0; i < list.headings().size(); i++) {
            column(i);
        }
        table.addFilter(new Words());
        words.addListener(SWT.Modify, e -> table.refresh());
        table.setInput(list.rows());
        return area;
    }

    private void column(int index) {
        TableViewerColumn c = new TableViewerColumn(table, index < 2 ? SWT.LEFT : SWT.RIGHT);
        c.getColumn().setText(list.headings().get(index));
        c.getColumn().setWidth(index == 0 ? FIRST_WIDTH : WIDTH);
        c.setLabelProvider(ColumnLabelProvider.createTextProvider(o -> (String) ((List<?>) o).get(index)));
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
            case COPY_ID -> TakeAway.copy(shown(), getShell().getDisplay());
            case SAVE_ID -> TakeAway.save(shown(), getShell(), "dry-run");
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

    /** Lets through what has all the words in attribute or action. */
    private final class Words extends ViewerFilter {
        @Override
        public boolean select(Viewer viewer, Object parent, Object row) {
            List<?> cells = (List<?>) row;
            String all = (cells.get(0) + " " + cells.get(1)).toLowerCase(Locale.ROOT);
            for (String word : words.getText().toLowerCase(Locale.ROOT).trim().split("\\s+")) {
                if (!all.contains(word)) {
                    return false;
                }
            }
            return true;
        }
    }
}
