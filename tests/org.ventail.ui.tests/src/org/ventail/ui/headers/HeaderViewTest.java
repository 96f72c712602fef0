package org.ventail.ui.headers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.deid.AttributeChange.Fate;
import org.ventail.ui.testing.Bench;
import org.ventail.ui.testing.Headers;
import org.ventail.ui.testing.Shots;
import org.ventail.ui.theme.Palette;
import org.ventail.ui.theme.Themes;
import org.ventail.ui.work.TaskBoard;
import org.ventail.workflow.TextTable;

/** A header before and after cleaning, in the window. */
class HeaderViewTest {
    private static final int ACTION = 3;
    private static final int BEFORE = 4;
    private static final int AFTER = 5;
    private static final int OTHER_ACTION = 6;
    private static final int RULE = 8;
    /** How far the colour of thin letters is from what they are painted with. */
    private static final int ANTIALIASED = 36;
    private static final int LEGIBLE = 100;
    /** A change of theme that waits for an animation takes longer, on a machine that has nothing else to do. */
    private static final int SWITCH_MS = 3000;
    @TempDir
    Path temp;
    private HeaderView view;

    @BeforeEach
    void openView() throws Exception {
        Bench.perspective("org.ventail.app.curate");
        view = Bench.view(HeaderView.ID, HeaderView.class);
    }

    @AfterEach
    void forget() {
        // the next test opens it anew, with nothing chosen
        Bench.page().hideView(view);
        Themes.use(Themes.DARK);
        Bench.clear();
    }

    @Test
    void everyChangedAttributeStandsThereBeforeAndAfterWithItsRule() throws Exception {
        show(2);
        TreeItem name = item("(0010,0010)");
        assertEquals("PatientName", name.getText(1));
        assertEquals("replaced", name.getText(ACTION));
        assertEquals("NOBODY^NEMO", name.getText(BEFORE));
        assertEquals("sub-preview", name.getText(AFTER));
        assertTrue(name.getText(RULE).startsWith("Basic Profile"), name.getText(RULE));
        assertTrue(items().noneMatch(i -> i.getText(ACTION).equals("kept")), "what is kept is hidden at first");
        press(view.bar().fates().item(Fate.KEPT));
        assertEquals("kept", item("(0028,0010)").getText(ACTION));
    }

    @Test
    void sequencesNest() throws Exception {
        show(1);
        TreeItem sequence = item("(0008,1140)");
        assertEquals("changed inside", sequence.getText(ACTION));
        TreeItem first = sequence.getItem(0);
        assertEquals("Item 1", first.getText(0));
        assertEquals("new UID", first.getItem(0).getText(ACTION));
    }

    @Test
    void filtersByWordsAndByActionAndCounts() throws Exception {
        show(1);
        view.bar().words().setText("hospital");
        Bench.pump(50);
        assertEquals(List.of("(0008,0080)"), items().map(TreeItem::getText).toList());
        view.bar().words().setText("");
        for (Fate fate : Fate.values()) {
            if (fate != Fate.NEW_UID && view.bar().fates().item(fate).getSelection()) {
                press(view.bar().fates().item(fate));
            }
        }
        long shown = items().flatMap(HeaderViewTest::withNested).filter(i -> i.getText(ACTION).equals("new UID")).count();
        assertEquals("● new UID " + shown, view.bar().fates().item(Fate.NEW_UID).getText());
    }

    @Test
    void comparesTwoProfilesOnTheSameFile() throws Exception {
        show(1);
        choose(view.bar().profile(), "research-default");
        choose(view.bar().other(), "strict");
        Bench.until("both profiles", () -> !item("(0010,0010)").getText(OTHER_ACTION).isEmpty());
        view.bar().onlyDifferent().setSelection(true);
        view.bar().onlyDifferent().notifyListeners(SWT.Selection, new Event());
        assertTrue(items().filter(i -> i.getItemCount() == 0)
                .allMatch(i -> !i.getText(ACTION).equals(i.getText(OTHER_ACTION)) || !i.getText(AFTER).equals(i.getText(7))));
        assertTrue(items().count() > 0, "the profiles differ");
        // check marks are drawn in steps
        Bench.pump(800);
        Shots.save(Bench.pixels(view.viewer().getTree().getShell()), "headers-compared");
    }

    @Test
    void aFileThatWouldNotLeaveSaysWhy() throws Exception {
        Path file = Headers.write(temp.resolve("a.dcm"), 1);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 400));
        Headers.select(temp, file);
        Bench.until("the reason", () -> view.note().startsWith("Would not leave"));
    }

    @Test
    void theNextFileIsOnePressAway() throws Exception {
        show(2);
        view.bar().number().setSelection(2);
        view.bar().number().notifyListeners(SWT.Selection, new Event());
        Bench.until("the second file", () -> items().anyMatch(i -> i.getText(BEFORE).equals("1.2.3.4.2")));
    }

    @Test
    void noValueIsToldToProgress() throws Exception {
        show(1);
        String said = Bench.service(TaskBoard.class).tasks().toString();
        assertFalse(said.contains("NOBODY") || said.contains(".dcm"), said);
    }

    @Test
    void theActionsHaveTheColoursOfTheTheme() throws Exception {
        show(1);
        for (String theme : List.of(Themes.DARK, Themes.LIGHT, Themes.DARK)) {
            double slowness = Bench.slowness();
            long start = System.currentTimeMillis();
            Themes.use(theme);
            Bench.until("the rows in the colours of " + theme, () -> item("(0010,0010)").getForeground(ACTION).getRGB()
                    .equals(FateColours.of(Fate.REPLACED, Themes.palette())));
            long ms = System.currentTimeMillis() - start;
            slowness = Math.max(slowness, Bench.slowness());
            assertTrue(ms < SWITCH_MS * slowness,
                    ms + " ms to " + theme + " on a machine " + slowness + " times slower than idle");
            Palette p = Themes.palette();
            ImageData seen = Bench.pixels(view.viewer().getTree());
            Shots.save(Bench.pixels(view.viewer().getTree().getShell()), Themes.dark() ? "headers" : "headers-light");
            assertTrue(has(seen, p.warn()) && has(seen, p.accent()), theme);
            assertTrue(share(seen, p.surface()) > 0.5, theme);
            RGB letters = view.bar().number().getForeground().getRGB();
            assertTrue(Bench.distance(letters, p.surface()) > LEGIBLE, theme + ": letters of the spinner are " + letters);
            assertEquals(FateColours.of(Fate.REMOVED, p), view.bar().fates().item(Fate.REMOVED).getForeground().getRGB(), theme);
        }
    }

    private static double share(ImageData data, RGB colour) {
        int same = 0;
        for (int y = 0; y < data.height; y++) {
            for (int x = 0; x < data.width; x++) {
                same += Bench.distance(Bench.rgb(data, x, y), colour) < 6 ? 1 : 0;
            }
        }
        return (double) same / (data.width * data.height);
    }

    private static boolean has(ImageData data, RGB colour) {
        for (int y = 0; y < data.height; y++) {
            for (int x = 0; x < data.width; x++) {
                if (Bench.distance(Bench.rgb(data, x, y), colour) < ANTIALIASED) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void sidecarsAndTablesOfThePersonAreShownAndCanBeTakenAwayWithoutValues() throws Exception {
        Path anat = Files.createDirectories(temp.resolve("sub-01/anat"));
        Path image = Files.writeString(anat.resolve("sub-01_T1w.nii"), "");
        Files.writeString(anat.resolve("sub-01_T1w.json"), "{\"PatientName\": \"NOBODY\", \"EchoTime\": 0.003}");
        Files.writeString(temp.resolve("participants.tsv"), "participant_id\tPatientName\nsub-01\tNOBODY\nsub-02\tELSE\n");
        Headers.select(temp, image);
        Bench.until("a question", () -> view.bar().number().getMaximum() == 3);
        choose(2);
        Bench.until("the sidecar", () -> items().anyMatch(i -> i.getText(0).equals("PatientName")));
        choose(3);
        Bench.until("the table", () -> items().anyMatch(i -> i.getText(0).equals("participant_id")));
        assertEquals("NOBODY", item("PatientName").getText(BEFORE), "only the rows of the person");
        TextTable list = view.list();
        assertEquals(List.of("PatientName", "", "column", "removed"),
                list.rows().stream().filter(r -> r.get(0).equals("PatientName")).findFirst().orElseThrow().subList(0, 4));
        assertFalse((list.csv() + list.json()).contains("NOBODY"));
    }

    private void choose(int number) {
        view.bar().number().setSelection(number);
        view.bar().number().notifyListeners(SWT.Selection, new Event());
    }

    private void show(int files) throws Exception {
        Path[] all = new Path[files];
        for (int i = 0; i < files; i++) {
            all[i] = Headers.write(temp.resolve(i + ".dcm"), i + 1);
        }
        Headers.select(temp, all);
        Bench.until("the header", () -> Bench.studio().state().series().isPresent()
                && items().anyMatch(i -> i.getText(0).equals("(0010,0010)")));
    }

    private static void choose(ProfileChooser chooser, String name) {
        chooser.combo().setText(name);
        chooser.combo().notifyListeners(SWT.Selection, new Event());
    }

    private static void press(ToolItem item) {
        item.setSelection(!item.getSelection());
        item.notifyListeners(SWT.Selection, new Event());
        Bench.pump(30);
    }

    private static Stream<TreeItem> withNested(TreeItem item) {
        return Stream.concat(Stream.of(item), Stream.of(item.getItems()).flatMap(HeaderViewTest::withNested));
    }

    private TreeItem item(String key) {
        return items().filter(i -> i.getText(0).equals(key)).findFirst().orElseThrow();
    }

    private Stream<TreeItem> items() {
        return Stream.of(view.viewer().getTree().getItems());
    }

}
