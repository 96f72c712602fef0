package org.ventail.ui.preferences;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.widgets.Composite;

/** A folder that may not be there yet: who needs it first makes it. */
final class FolderToBe extends DirectoryFieldEditor {
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
            return text.isEmpty() || !Files.exists(Path.of(text)) || Files.isDirectory(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
