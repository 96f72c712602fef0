package org.ventail.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ventail.ui.testing.Bench;
import org.ventail.ui.work.Work;
import org.ventail.workflow.Pipeline;

/** What the workbench is made of. */
class PerspectivesTest {
    @ParameterizedTest
    @CsvSource({"org.ventail.app.curate, navigator table slices head findings progress",
            "org.ventail.app.deface, navigator slices head findings progress",
            "org.ventail.app.release, navigator gate pictures head findings progress"})
    void eachPerspectiveShowsItsViews(String id, String views) throws Exception {
        Bench.perspective(id);
        Bench.page().resetPerspective();
        Bench.pump(300);
        assertEquals(id, Bench.page().getPerspective().getId());
        List<String> open = Arrays.stream(Bench.page().getViewReferences()).map(IViewReference::getId).toList();
        for (String view : views.split(" ")) {
            assertTrue(open.contains("org.ventail.ui." + view), view + " is missing in " + open);
        }
        for (IViewReference r : Bench.page().getViewReferences()) {
            assertNotNull(r.getView(true), r.getId() + " cannot be made");
        }
    }

    @ParameterizedTest
    @CsvSource({"openFolder, Ctrl+O", "deface, Ctrl+D", "runGate, Ctrl+G", "release, Shift+Ctrl+R",
            "toggleTheme, Shift+Ctrl+T", "cancel, Esc"})
    void everyCommandHasItsKeyAndHandler(String command, String key) {
        String id = "org.ventail.ui." + command;
        assertTrue(Bench.service(ICommandService.class).getCommand(id).isHandled(), id + " has no handler");
        List<String> keys = Arrays.stream(Bench.service(IBindingService.class).getActiveBindingsFor(id))
                .map(t -> t.format()).toList();
        String wanted = String.join("+", Arrays.stream(key.split("\\+")).sorted().toList());
        assertTrue(keys.stream().anyMatch(k -> String.join("+", Arrays.stream(k.split("\\+")).sorted().toList())
                .equalsIgnoreCase(wanted)), id + " has " + keys);
    }

    @Test
    void theServicesAreWiredTogether() {
        assertNotNull(Bench.service(Work.class));
        assertNotNull(Bench.service(Pipeline.class), "the engine");
        assertEquals("Ventail", PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().getText());
    }
}
