package org.ventail.ui.headers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ventail.api.model.Problem;
import org.ventail.ui.testing.Bench;
import org.ventail.ui.testing.Shots;
import org.ventail.workflow.CleaningPreview;
import org.ventail.workflow.TextTable;

/** Dry runs and differences of profiles, as lists in a window. */
class ListDialogTest {
    private static final String REASON = "No metadata cleaner knows this file's format";
    private ListDialog dialog;

    @AfterEach
    void close() {
        if (dialog != null) {
            dialog.close();
        }
    }

    private static CleaningPreview preview(int refused) {
        Problem p = Problem.error("stage.no-cleaner", REASON, Path.of("a.nrrd"), "Install one.");
        return new CleaningPreview(3, Map.of("(0008,0018) SOPInstanceUID: uid", 2, "(0008,0020) StudyDate: date", 2,
                "(0010,0010) PatientName: replaced", 2), Map.of(), Stream.generate(() -> p).limit(refused).toList());
    }

    private void open(String title, String message, TextTable list) {
        dialog = new ListDialog(Bench.page().getWorkbenchWindow().getShell(), "A list", title, message, list);
        dialog.setBlockOnOpen(false);
        dialog.open();
        Bench.pump(300);
    }

    private List<List<String>> rows() {
        int columns = dialog.viewer().getTable().getColumnCount();
        return Stream.of(dialog.viewer().getTable().getItems()).map(i -> cells(i, columns)).toList();
    }

    private static List<String> cells(TableItem item, int columns) {
        return Stream.iterate(0, c -> c < columns, c -> c + 1).map(item::getText).toList();
    }

    @Test
    void whyFilesWouldNotLeaveStandsFirstAndActionsAreSpokenAsInTheView() throws Exception {
        List<CleaningPreview> answers = List.of(preview(1));
        assertEquals("3 files tried on copies, nothing was changed. 1 would not leave: the first rows say why."
                + " No value of anybody stands here.", ChangeList.summary(answers));
        open("What would change", ChangeList.summary(answers), ChangeList.of(List.of("strict"), answers));
        assertEquals(List.of("would not leave", REASON, "1"), rows().get(0));
        assertEquals(List.of("new UID", "date taken out", "replaced"), rows().stream().skip(1).map(r -> r.get(1)).toList());
        Shots.save(Bench.pixels(dialog.getShell()), "headers-dry-run");
    }

    @Test
    void whereAllWouldLeaveItSaysSo() {
        assertTrue(ChangeList.summary(List.of(preview(0))).contains("All can be cleaned."));
    }

    @Test
    void differencesOfProfilesHaveAColumnForEach() throws Exception {
        List<String> lines = List.of("oldest age: 89, 120", "(0008,1030) StudyDescription: cleaned, removed");
        open("one and two", "2 differences", ChangeList.differences("one", "two", lines));
        assertEquals(List.of("attribute", "one", "two"),
                Stream.of(dialog.viewer().getTable().getColumns()).map(TableColumn::getText).toList());
        assertEquals(List.of(List.of("oldest age", "89", "120"), List.of("(0008,1030) StudyDescription", "cleaned", "removed")),
                rows());
        Shots.save(Bench.pixels(dialog.getShell()), "headers-differences");
    }

    @Test
    void theFilterLooksAtAllCellsAndACopyHoldsWhatItLeaves() {
        open("one and two", "2 differences", ChangeList.differences("one", "two",
                List.of("oldest age: 89, 120", "(0008,1030) StudyDescription: cleaned, removed")));
        dialog.words().setText("REMOVED study");
        assertEquals(1, rows().size());
        dialog.buttonPressed(IDialogConstants.CLIENT_ID);
        Clipboard clipboard = new Clipboard(dialog.getShell().getDisplay());
        Object copied = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        assertEquals("attribute\tone\ttwo\n(0008,1030) StudyDescription\tcleaned\tremoved", copied);
        assertEquals("Copied, without values.", dialog.getMessage());
        dialog.words().setText("nowhere");
        assertEquals(0, rows().size());
        assertEquals("No row has these words.", dialog.getMessage());
    }

    @Test
    void aListIsSavedInTheFormThatWasChosen() {
        assertEquals(Path.of("/a/list.json"), TakeAway.named("/a/list.csv", true));
        assertEquals(Path.of("/a/list.json"), TakeAway.named("/a/list", true));
        assertEquals(Path.of("/a/list.JSON"), TakeAway.named("/a/list.JSON", false));
        assertEquals(Path.of("/a/list.csv"), TakeAway.named("/a/list.csv", false));
        assertEquals(Path.of("/a/list.v2.csv"), TakeAway.named("/a/list.v2", false));
    }
}
