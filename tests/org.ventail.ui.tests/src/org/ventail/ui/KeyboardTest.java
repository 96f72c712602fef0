package org.ventail.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.ui.cohort.NavigatorView;
import org.ventail.ui.commands.Commands;
import org.ventail.ui.report.ReportView;
import org.ventail.ui.slices.SliceView;
import org.ventail.ui.studio.Change;
import org.ventail.ui.testing.Bench;
import org.ventail.ui.testing.Phantoms;

/** The workbench without a mouse. */
class KeyboardTest {
    @AfterEach
    void forget() {
        Bench.clear();
    }

    /** Sooner or later, somewhere that is seen. */
    private static void keysArrive() {
        Bench.until("keys to arrive", () -> {
            Control focus = Display.getCurrent().getFocusControl();
            return focus != null && focus.isVisible();
        });
    }

    private static Shell window() {
        return Bench.page().getWorkbenchWindow().getShell();
    }

    @Test
    void theFocusGoesFromTheHintToWhatTakesItsPlace() throws Exception {
        Bench.perspective("org.ventail.app.curate");
        Bench.activate();
        NavigatorView view = Bench.view(NavigatorView.ID, NavigatorView.class);
        view.setFocus();
        var cohort = Phantoms.inMemory(Path.of("."), 2);
        Bench.studio().update(Change.COHORT, s -> s.opened(cohort));
        assertSame(view.viewer().getTree(), Display.getCurrent().getFocusControl(), "arrows go through the tree at once");
        Bench.clear();
        keysArrive();
    }

    @Test
    void keysArriveAfterADialogDuringWhichTheHintWentAway() throws Exception {
        Bench.clear();
        Bench.perspective("org.ventail.app.curate");
        Bench.activate();
        Bench.view(NavigatorView.ID, NavigatorView.class).setFocus();
        Shell dialog = new Shell(window(), SWT.DIALOG_TRIM);
        dialog.setSize(200, 100);
        dialog.open();
        dialog.forceActive();
        dialog.forceFocus();
        Bench.pump(200);
        var cohort = Phantoms.inMemory(Path.of("."), 2);
        Bench.studio().update(Change.COHORT, s -> s.opened(cohort));
        Bench.pump(100);
        dialog.close();
        Bench.activate();
        Bench.pump(600);
        keysArrive();
    }

    @Test
    void keysArriveInAReportThatTookThePlaceOfItsHint(@TempDir Path temp) throws Exception {
        Bench.perspective("org.ventail.app.release");
        Bench.activate();
        Path report = Files.writeString(temp.resolve("report.html"), "<html></html>");
        // at once, as the command does
        ((ReportView) Bench.page().showView(ReportView.ID)).show(report);
        Bench.pump(600);
        keysArrive();
    }

    @Test
    void tabGoesThroughTheViewsAsTheEyesDo() throws Exception {
        Bench.perspective("org.ventail.app.deface");
        SliceView slices = Bench.view(SliceView.ID, SliceView.class);
        Combo presets = all(slices.panes().get(0).control().getParent().getParent(), Combo.class).get(0);
        assertTrue(presets.getParent().getTabList()[0] instanceof Canvas, "before, after and side by side come first");
        for (Scale slider : all(window(), Scale.class)) {
            Control[] order = slider.getParent().getTabList();
            for (int i = 1; i < order.length; i++) {
                assertTrue(order[i].getLocation().y >= order[i - 1].getLocation().y, order[i] + " comes after " + order[i - 1]);
            }
        }
    }

    @Test
    void everyEntryOfTheMenusHasALetterOfItsOwn() {
        for (MenuItem top : window().getMenuBar().getItems()) {
            Menu menu = top.getMenu();
            menu.notifyListeners(SWT.Show, new Event());
            assertTrue(menu.getItemCount() > 0, top.getText());
            Set<Character> letters = new HashSet<>();
            for (MenuItem item : menu.getItems()) {
                assertTrue((item.getStyle() & SWT.SEPARATOR) != 0 || letters.add(mnemonic(item.getText())),
                        top.getText() + ": " + item.getText());
            }
            assertTrue(!letters.contains('\0'), top.getText() + " has an entry without a letter");
            menu.notifyListeners(SWT.Hide, new Event());
        }
    }

    @Test
    void noLetterOfAViewHidesAMenu() throws Exception {
        Set<Character> menus = new TreeSet<>();
        for (MenuItem top : window().getMenuBar().getItems()) {
            menus.add(mnemonic(top.getText()));
        }
        for (String perspective : List.of("curate", "deface", "release")) {
            Bench.perspective("org.ventail.app." + perspective);
            all(window(), Control.class).forEach(c -> assertTrue(!menus.contains(mnemonic(text(c))), text(c)));
        }
    }

    @Test
    void theKeysOfTheGuideTakeBackAndRepeat() throws Exception {
        Bench.perspective("org.ventail.app.deface");
        Bench.activate();
        Bench.view(NavigatorView.ID, NavigatorView.class);
        IBindingService keys = Bench.service(IBindingService.class);
        for (String[] key : new String[][] {{"CTRL+Z", "org.eclipse.ui.edit.undo"}, {"CTRL+Y", "org.eclipse.ui.edit.redo"}}) {
            Binding found = keys.getPerfectMatch(KeySequence.getInstance(key[0]));
            assertTrue(found != null, key[0] + " does nothing");
            assertEquals(key[1], found.getParameterizedCommand().getId());
        }
    }

    @Test
    void aReleaseOfNothingSaysWhatToDoFirst() throws Exception {
        Bench.clear();
        // a dialog would wait for an answer
        Runnable answer = () -> Bench.dialogs().forEach(Shell::close);
        Display.getCurrent().timerExec(5000, answer);
        Bench.service(IHandlerService.class).executeCommand(Commands.RELEASE, null);
        Display.getCurrent().timerExec(-1, answer);
        assertEquals(1, Bench.notes().size());
    }

    private static String text(Control c) {
        return c instanceof Button b ? b.getText() : c instanceof Label l ? l.getText() : "";
    }

    private static char mnemonic(String text) {
        int at = text.replace("&&", "").indexOf('&');
        return at < 0 ? 0 : Character.toLowerCase(text.replace("&&", "").charAt(at + 1));
    }

    private static <T> List<T> all(Composite root, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Control c : root.getChildren()) {
            if (type.isInstance(c)) {
                found.add(type.cast(c));
            }
            if (c instanceof Composite inner) {
                found.addAll(all(inner, type));
            }
        }
        return found;
    }
}
