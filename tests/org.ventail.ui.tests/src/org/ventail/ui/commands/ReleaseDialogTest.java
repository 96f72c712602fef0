package org.ventail.ui.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.ui.testing.Bench;

/** What the dialog takes as the place of a release. */
class ReleaseDialogTest {
    private final ReleaseDialog dialog = new ReleaseDialog(Bench.page().getWorkbenchWindow().getShell(), "research");
    @TempDir
    Path temp;

    @BeforeEach
    void open() {
        dialog.setBlockOnOpen(false);
        dialog.open();
        Bench.pump(50);
    }

    @AfterEach
    void close() {
        dialog.close();
    }

    @Test
    void takesAWholePath() {
        dialog.folderText().setText(temp.resolve("release").toString());
        assertTrue(dialog.ok().isEnabled());
        assertNull(dialog.getErrorMessage());
    }

    @Test
    void aPathBelowNoKnownFolderIsNotTaken() {
        dialog.folderText().setText("release");
        assertFalse(dialog.ok().isEnabled());
        assertEquals("Give the folder with its whole path, from / on.", dialog.getErrorMessage());
    }

    @Test
    void nothingIsNoFolder() {
        dialog.folderText().setText("  ");
        assertFalse(dialog.ok().isEnabled());
        assertEquals("A release needs a folder and a purpose.", dialog.getErrorMessage());
    }
}
