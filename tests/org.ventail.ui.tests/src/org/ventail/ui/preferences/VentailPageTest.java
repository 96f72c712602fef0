package org.ventail.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.ui.testing.Bench;

/** The preference page as a person meets it. */
class VentailPageTest {
    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode(Choices.NODE);
    private final String homeBefore = node.get(Choices.HOME, null);
    @TempDir
    Path temp;
    private PreferenceDialog dialog;
    private VentailPage page;

    @BeforeEach
    void openPage() {
        node.put(Choices.HOME, temp.resolve("not there yet").toString());
        dialog = PreferencesUtil.createPreferenceDialogOn(Bench.page().getWorkbenchWindow().getShell(),
                "org.ventail.ui.preferences", null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        page = (VentailPage) dialog.getSelectedPage();
        Bench.pump(100);
    }

    @AfterEach
    void close() {
        dialog.close();
        if (homeBefore == null) {
            node.remove(Choices.HOME);
        } else {
            node.put(Choices.HOME, homeBefore);
        }
    }

    @Test
    void aHomeThatTheFirstRunWillMakeIsNoError() {
        assertTrue(page.isValid(), page.getErrorMessage());
    }

    @Test
    void aHomeThatIsAFileIsAnErrorThatSaysWhatToDo() throws Exception {
        Text home = text(page.getControl(), temp.resolve("not there yet").toString());
        home.setText(Files.createFile(temp.resolve("file")).toString());
        home.notifyListeners(SWT.KeyUp, new Event());
        Bench.pump(50);
        assertFalse(page.isValid());
        assertEquals("The home folder cannot be a file: choose a folder.", page.getErrorMessage());
    }

    @Test
    void everyFieldExplainsItself() {
        for (String value : new String[] {temp.resolve("not there yet").toString(), Choices.DEFAULT_PURPOSE}) {
            assertFalse(text(page.getControl(), value).getToolTipText().isBlank(), value);
        }
    }

    private static Text text(Control root, String value) {
        if (root instanceof Text t && t.getText().equals(value)) {
            return t;
        }
        if (root instanceof Composite c) {
            for (Control child : c.getChildren()) {
                Text found = text(child, value);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
