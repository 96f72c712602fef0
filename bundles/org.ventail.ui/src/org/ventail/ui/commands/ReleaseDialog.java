package org.ventail.ui.commands;

import java.nio.file.Path;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for the folder of a release and the purpose that is written into its manifest. */
public final class ReleaseDialog extends TitleAreaDialog {
    private final String firstPurpose;
    private Text folderText;
    private Text purposeText;
    private Path folder;
    private String purpose;

    public ReleaseDialog(Shell parent, String firstPurpose) {
        super(parent);
        this.firstPurpose = firstPurpose;
    }

    /** After OK: where to publish. */
    public Path folder() {
        return folder;
    }

    /** After OK: what the data may be used for. */
    public String purpose() {
        return purpose;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Release");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("Release the cohort");
        setMessage("Everything is defaced, cleaned and attacked again as needed; "
                + "only what the gate lets out is published.");
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        area.setLayout(new GridLayout(3, false));
        new Label(area, SWT.NONE).setText("New &folder:");
        folderText = text(area, System.getProperty("user.home") + "/ventail-release");
        Button browse = new Button(area, SWT.PUSH);
        browse.setText("&Browse …");
        browse.addListener(SWT.Selection, e -> browse());
        new Label(area, SWT.NONE).setText("&Purpose:");
        purposeText = text(area, firstPurpose);
        new Label(area, SWT.NONE);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Release", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private Text text(Composite area, String value) {
        Text t = new Text(area, SWT.BORDER);
        t.setText(value);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 380;
        t.setLayoutData(data);
        t.addListener(SWT.Modify, e -> check());
        return t;
    }

    private void browse() {
        String chosen = new DirectoryDialog(getShell(), SWT.SAVE).open();
        if (chosen != null) {
            folderText.setText(chosen);
        }
    }

    private void check() {
        String error = wrong(folderText.getText().trim(), purposeText.getText());
        setErrorMessage(error);
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(error == null);
        }
    }

    private static String wrong(String folder, String purpose) {
        if (folder.isBlank() || purpose.isBlank()) {
            return "A release needs a folder and a purpose.";
        }
        // below which folder the rest of a path would lie depends on how the workbench was started
        return Path.of(folder).isAbsolute() ? null : "Give the folder with its whole path, from / on.";
    }

    /** The fields, for tests. */
    Text folderText() {
        return folderText;
    }

    /** The button, for tests. */
    Button ok() {
        return getButton(IDialogConstants.OK_ID);
    }

    @Override
    protected void okPressed() {
        folder = Path.of(folderText.getText().trim());
        purpose = purposeText.getText().trim();
        super.okPressed();
    }
}
