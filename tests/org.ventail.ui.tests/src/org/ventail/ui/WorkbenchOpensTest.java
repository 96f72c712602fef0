package org.ventail.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.ventail.ui.findings.FindingsView;

/** The product opens its window. */
final class WorkbenchOpensTest {

    @Test
    void theWindowShowsAPerspectiveOfOurs() {
        assertNotNull(Display.getCurrent(), "UI tests run in the UI thread");
        assertTrue(PlatformUI.isWorkbenchRunning());
        var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        assertTrue(page.getPerspective().getId().startsWith("org.ventail."), page.getPerspective().getId());
    }

    @Test
    void nothingOfTheStartWentWrong() {
        var shell = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
        assertEquals("Ventail", shell.getText());
    }

    @Test
    void findingsAreCountedBeforeTheirTabIsOnTop() {
        var page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
        assertNotNull(page.findViewReference(FindingsView.ID).getView(false));
    }
}
