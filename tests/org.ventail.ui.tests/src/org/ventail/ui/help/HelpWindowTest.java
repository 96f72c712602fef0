package org.ventail.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.ventail.ui.commands.Commands;
import org.ventail.ui.gate.GateView;
import org.ventail.ui.testing.Bench;

/** The documentation in the workbench. */
class HelpWindowTest {
    @Test
    void aPageKeepsItsWordsAndLosesItsMarks() {
        MarkdownText t = MarkdownText
                .of("# Top\n\nSome **bold**\nand `code`, see [there](b.md#c-d).\n\n| a | b |\n|---|---|\n| x | y |\n"
                        + "\n* one\n  more\n* two\n\n```\n| kept |\n```\n");
        assertEquals("Top\n\nSome bold and code, see there.\n\n  •  a:  b\n  •  x:  y\n\n  •  one more\n  •  two\n\n| kept |\n",
                t.text());
        assertEquals(Optional.of("b.md#c-d"), t.linkAt(t.text().indexOf("there")));
        assertEquals(Optional.empty(), t.linkAt(0));
        assertEquals("after-and-before", MarkdownText.anchor("After, and before?"));
    }

    @Test
    void everyPageIsThereAndItsLinksLeadSomewhere() throws Exception {
        for (String name : HelpPages.NAMES) {
            MarkdownText page = HelpPages.read(name);
            for (MarkdownText.Place p : page.places()) {
                String target = p.target().orElse("");
                String[] parts = target.split("#", 2);
                String other = parts[0].isEmpty() ? name : parts[0];
                if (parts.length == 2 && HelpPages.NAMES.contains(other)) {
                    assertTrue(HelpPages.read(other).anchors().containsKey(parts[1]), name + " links to " + target);
                }
            }
        }
    }

    @Test
    void everyViewHasASectionOfItsOwn() throws Exception {
        for (var view : PlatformUI.getWorkbench().getViewRegistry().getViews()) {
            if (view.getId().startsWith("org.ventail.ui.")) {
                String[] topic = HelpPages.topic(Optional.of(view.getId())).split("#", 2);
                assertEquals(2, topic.length, view.getId());
                assertTrue(HelpPages.read(topic[0]).anchors().containsKey(topic[1]), view.getId() + " is explained in "
                        + List.of(topic));
            }
        }
    }

    @Test
    void theHelpOfAViewOpensAtItsSection() throws Exception {
        Bench.perspective("org.ventail.app.release");
        Bench.view(GateView.ID, GateView.class).setFocus();
        Commands.execute(Bench.service(IHandlerService.class), Commands.HELP);
        Bench.pump(200);
        HelpWindow window = HelpWindow.open(Bench.page().getWorkbenchWindow().getShell(), "#reviews");
        try {
            assertEquals("user-guide.md", window.shown());
            assertTrue(window.body().getText().substring(window.body().getCaretOffset()).startsWith("Reviews"));
            assertTrue(Bench.colours(Bench.pixels(window.body())) > 20, "something is written there");
            int link = window.body().getText().indexOf("what the gate decides");
            window.body().setCaretOffset(link);
            Event enter = new Event();
            enter.character = SWT.CR;
            window.body().notifyListeners(SWT.KeyDown, enter);
            assertEquals("gate-semantics.md", window.shown());
        } finally {
            window.shell().close();
        }
        assertTrue(window.shell().isDisposed());
        assertFalse(Bench.page().getWorkbenchWindow().getShell().isDisposed());
    }
}
