package org.ventail.ui.preferences;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.widgets.Composite;

/** A folder that may not be there yet: who needs it first makes it. */
final class FolderToBe extends DirectoryFieldEditor {
    private static final String WHOLE = "Give the home folder with its whole path, from / on.";
    private static final String NO_FILE = "The home folder cannot be a file: choose a folder.";

    FolderToBe(String name, String label, Composite parent) {
        init(name, label);
        setChangeButtonText(JFaceResources.getString("openBrowse"));
        setValidateStrategy(VALIDATE_ON_KEY_STROKE);
        createControl(parent);
    }

    @Override
    protected boolean doCheckState() {
        String text = getTextControl().getText().trim();
        try {
            Path folder = Path.of(text);
            // below which folder the rest of a path would lie depends on how the workbench was started
            boolean whole = text.isEmpty() || folder.isAbsolute();
            setErrorMessage(whole ? NO_FILE : WHOLE);
            return whole && (!Files.exists(folder) || Files.isDirectory(folder));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
