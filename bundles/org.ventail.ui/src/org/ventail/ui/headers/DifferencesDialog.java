package org.ventail.ui.headers;

import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Everything two profiles do differently, whatever a file holds; can be copied, it holds no values. */
final class DifferencesDialog extends TitleAreaDialog {
    private final String first;
    private final String second;
    private final List<String> lines;

    DifferencesDialog(Shell parent, String first, String second, List<String> lines) {
        super(parent);
        setShellStyle(getShellStyle() | SWT.RESIZE);
        this.first = first;
        this.second = second;
        this.lines = List.copyOf(lines);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Difference of two profiles");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(first + " and " + second);
        setMessage(lines.isEmpty() ? "They do the same." : lines.size() + " differences; what " + first + " does stands first.");
        Composite area = (Composite) super.createDialogArea(parent);
        Text text = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setText(String.join("\n", lines));
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = 420;
        data.widthHint = 760;
        text.setLayoutData(data);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
