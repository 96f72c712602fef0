package org.ventail.ui.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.ui.commands.Commands;
import org.ventail.ui.testing.Bench;

/** How errors are shown. */
class NoticesTest {
    /** What other tests were told stays for some seconds. */
    @BeforeEach
    void closesOldNotes() {
        Bench.notes().forEach(Shell::close);
    }

    @Test
    void saysWhatWhichFileAndWhatToDoAndDoesNotBlock() {
        Path file = Path.of("a", "scan.nii");
        Notices.show(new VentailException(Problem.error("nifti.size", "The size lies", file, "Copy it again")));
        Bench.pump(50);
        Shell note = Bench.notes().get(0);
        List<String> texts = Arrays.stream(note.getChildren()).filter(Label.class::isInstance)
                .map(c -> ((Label) c).getText()).filter(t -> !t.isEmpty()).toList();
        assertEquals(List.of("The size lies", file.toString(), "Copy it again"), texts);
        note.close();
    }

    @Test
    void severalNotesStandAboveEachOther() {
        for (int i = 0; i < 3; i++) {
            Notices.show(new VentailException(Problem.error("x", "Number " + i, null, "Nothing")));
        }
        Bench.pump(50);
        List<Shell> open = Bench.notes();
        assertEquals(3, open.size());
        for (int i = 0; i < 3; i++) {
            for (int j = i + 1; j < 3; j++) {
                assertTrue(!open.get(i).getBounds().intersects(open.get(j).getBounds()), i + " covers " + j);
            }
        }
        open.forEach(Shell::close);
    }

    @Test
    void whatIsSaidAgainIsShownOnce() {
        for (int i = 0; i < 3; i++) {
            Notices.show(new VentailException(Problem.info("x", "The same", null, "Nothing")));
        }
        Bench.pump(50);
        assertEquals(1, Bench.notes().size());
        Bench.notes().forEach(Shell::close);
    }

    @Test
    void aNewNoteCoversNoneWhenTheLowestWasClosed() {
        for (int i = 0; i < 2; i++) {
            Notices.show(
                    new VentailException(Problem.error("x", "Number " + i + " is a long story. ".repeat(1 + 9 * i), null, "")));
        }
        Bench.notes().get(0).close();
        Bench.pump(50);
        Notices.show(new VentailException(Problem.error("x", "Number 2", null, "Nothing")));
        Bench.pump(50);
        List<Shell> open = Bench.notes();
        assertEquals(2, open.size());
        assertTrue(!open.get(0).getBounds().intersects(open.get(1).getBounds()));
        open.forEach(Shell::close);
    }

    @Test
    void theKeysOfTheWorkbenchWorkInANoteThatWasClicked() {
        Notices.show(new VentailException(Problem.error("x", "Click me", null, "Nothing")));
        Bench.pump(50);
        Shell note = Bench.notes().get(0);
        assertEquals(IContextService.TYPE_WINDOW,
                PlatformUI.getWorkbench().getService(IContextService.class).getShellType(note));
        note.close();
    }

    @Test
    void cancelClosesTheNewestNoteWhereNothingRuns() throws Exception {
        Bench.clear();
        for (int i = 0; i < 2; i++) {
            Notices.show(new VentailException(Problem.error("x", "Number " + i, null, "Nothing")));
        }
        Bench.pump(50);
        Shell first = Bench.notes().get(0);
        Bench.service(IHandlerService.class).executeCommand(Commands.CANCEL, null);
        assertEquals(List.of(first), Bench.notes());
        first.close();
    }

    @Test
    void anUnexpectedErrorIsAFaultOfOurs() {
        Notice n = Notice.of(new IllegalStateException("odd"));
        assertTrue(n.what().contains("IllegalStateException"));
        assertTrue(n.remedy().contains("fault of Ventail"));
    }
}
