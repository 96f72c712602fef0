package org.ventail.ui.preferences;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.widgets.Composite;
import org.ventail.workflow.CleaningProfiles;

/** The name of a shipped profile of cleaning, or a file with one; nothing for the default. */
final class ProfileField extends StringFieldEditor {
    ProfileField(String name, String label, Composite parent) {
        super(name, label, parent);
    }

    @Override
    protected boolean doCheckState() {
        String text = getTextControl().getText().trim();
        try {
            return text.isEmpty() || CleaningProfiles.shipped().contains(text)
                    || Path.of(text).isAbsolute() && Files.isRegularFile(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
