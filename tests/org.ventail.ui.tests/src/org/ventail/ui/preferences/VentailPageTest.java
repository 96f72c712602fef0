package org.ventail.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
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
        type(temp.resolve("not there yet").toString(), Files.createFile(temp.resolve("file")).toString());
        assertFalse(page.isValid());
        assertEquals("The home folder cannot be a file: choose a folder.", page.getErrorMessage());
    }

    @Test
    void aHomeBelowNoKnownFolderIsAnError() {
        type(temp.resolve("not there yet").toString(), "state");
        assertFalse(page.isValid());
        assertEquals("Give the home folder with its whole path, from / on.", page.getErrorMessage());
    }

    @Test
    void aProfileThatIsNotThereIsAnErrorThatNamesThoseThatAre() throws Exception {
        Text profile = profile();
        type(profile, "research-defualt");
        assertFalse(page.isValid());
        assertTrue(page.getErrorMessage().contains("research-default"), page.getErrorMessage());
        type(profile, "research-default");
        assertTrue(page.isValid(), page.getErrorMessage());
        type(profile, Files.createFile(temp.resolve("own.yaml")).toString());
        assertTrue(page.isValid(), page.getErrorMessage());
    }

    private Text profile() {
        return all(page.getControl()).filter(t -> t.getToolTipText() != null && t.getToolTipText().contains("Header changes"))
                .findFirst().orElseThrow();
    }

    private static Stream<Text> all(Control root) {
        return root instanceof Text t ? Stream.of(t)
                : root instanceof Composite c ? Arrays.stream(c.getChildren()).flatMap(VentailPageTest::all) : Stream.of();
    }

    private void type(String present, String value) {
        type(text(page.getControl(), present), value);
    }

    private static void type(Text field, String value) {
        field.setText(value);
        field.notifyListeners(SWT.KeyUp, new Event());
        Bench.pump(50);
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
