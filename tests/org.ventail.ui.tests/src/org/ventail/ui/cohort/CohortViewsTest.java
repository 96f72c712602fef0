package org.ventail.ui.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Geometry;
import org.ventail.phantom.SyntheticHead;
import org.ventail.ui.studio.Change;
import org.ventail.ui.testing.Bench;
import org.ventail.ui.testing.Drops;
import org.ventail.ui.testing.Phantoms;
import org.ventail.ui.work.Task;
import org.ventail.ui.work.TaskBoard;
import org.ventail.ui.work.Work;

/** The cohort as tree and table, opened through the real readers. */
class CohortViewsTest {
    @TempDir
    Path temp;
    private NavigatorView navigator;
    private CohortTableView table;

    @BeforeEach
    void openViews() throws Exception {
        Bench.perspective("org.ventail.app.curate");
        navigator = Bench.view(NavigatorView.ID, NavigatorView.class);
        table = Bench.view(CohortTableView.ID, CohortTableView.class);
    }

    @AfterEach
    void forget() {
        Bench.clear();
    }

    private void show(int people) {
        Cohort cohort = Phantoms.inMemory(temp, people);
        Bench.studio().update(Change.COHORT, s -> s.opened(cohort));
        Bench.pump(50);
    }

    @Test
    void opensAFolderThroughTheEngineAndShowsItsFirstScan() throws Exception {
        Path folder = Phantoms.cohort(temp.resolve("cohort"), 2);
        Bench.service(Work.class).open(folder);
        Bench.until("the first scan", () -> Bench.studio().state().scan().isPresent());
        assertTrue(navigator.viewer().getTree().getItemCount() >= 2);
        assertEquals("sub-01", Bench.studio().state().subjectId().orElseThrow());
        assertTrue(Bench.studio().state().cohort().orElseThrow().allProblems().findAny().isPresent(),
                "the damaged file is named");
    }

    @Test
    void aScanIsReadOnceAndWhatNobodyLooksAtAnyMoreIsNotReadOn() throws Exception {
        Path folder = Phantoms.cohort(temp.resolve("cohort"), 2);
        int before = newestTask();
        Bench.service(Work.class).open(folder);
        Bench.until("the first scan", () -> Bench.studio().state().scan().isPresent());
        assertEquals(1, reads(before), "tree and table follow the selection without reading again");
        Cohort cohort = Bench.studio().state().cohort().orElseThrow();
        CohortRow second = CohortRow.of(cohort).stream().filter(r -> r.series().volumetric()
                && !r.series().equals(Bench.studio().state().series().orElseThrow())).findFirst().orElseThrow();
        before = newestTask();
        for (int i = 0; i < 3; i++) {
            Bench.service(Work.class).show(second.subject().id(), second.series());
        }
        Bench.until("the second scan",
                () -> Bench.studio().state().scan().filter(s -> s.series().equals(second.series())).isPresent());
        assertEquals(1, reads(before));
    }

    private static int newestTask() {
        return Bench.service(TaskBoard.class).tasks().stream().mapToInt(Task::id).max().orElse(0);
    }

    private static long reads(int after) {
        return Bench.service(TaskBoard.class).tasks().stream().filter(t -> t.id() > after && t.label().startsWith("Read "))
                .count();
    }

    @Test
    void aDroppedFolderIsOpened() throws Exception {
        List<Path> opened = new ArrayList<>();
        Shell shell = new Shell(Bench.page().getWorkbenchWindow().getShell());
        FolderDrop drop = FolderDrop.on(shell, opened::add);
        DropTargetEvent event = dropEvent(new String[] {temp.toString()});
        drop.drop(event);
        assertEquals(List.of(temp), opened);
        shell.dispose();
        assertNotNull(navigator.viewer().getTree().getData(DND.DROP_TARGET_KEY), "the tree takes drops");
    }

    private static DropTargetEvent dropEvent(String[] files) {
        Event e = new Event();
        e.widget = Bench.page().getWorkbenchWindow().getShell();
        DropTargetEvent event = Drops.event(e.widget);
        event.data = files;
        return event;
    }

    @Test
    void theFilterNarrowsTheTree() {
        show(5);
        assertEquals(5, navigator.viewer().getTree().getItemCount());
        navigator.filter().setText("sub-03 t1w");
        Bench.pump(30);
        assertEquals(1, navigator.viewer().getTree().getItemCount());
        navigator.filter().setText("");
        Bench.pump(30);
        assertEquals(5, navigator.viewer().getTree().getItemCount());
    }

    @Test
    void aHeadingSortsAndSortsBack() {
        show(4);
        var heading = table.viewer().getTable().getColumn(0);
        heading.notifyListeners(SWT.Selection, new Event());
        assertEquals("sub-01", table.viewer().getTable().getItem(0).getText(0));
        heading.notifyListeners(SWT.Selection, new Event());
        assertEquals("sub-04", table.viewer().getTable().getItem(0).getText(0));
        heading.notifyListeners(SWT.Selection, new Event());
        assertEquals("sub-01", table.viewer().getTable().getItem(0).getText(0));
    }

    @Test
    void theTableSaysWhatEverySeriesIs() {
        show(1);
        TableItem row = table.viewer().getTable().getItem(0);
        assertEquals(List.of("sub-01", "T1w", "MR", "NIfTI", shape(), "3 × 3 × 3", Integer.toString(grid().nz()),
                "As read", ""),
                IntStream.range(0, 9).mapToObj(row::getText).toList());
    }

    private static Geometry grid() {
        return SyntheticHead.grid(3);
    }

    private static String shape() {
        return grid().nx() + " × " + grid().ny() + " × " + grid().nz();
    }

    @Test
    void treeAndTableFollowEachOther() {
        show(3);
        Cohort cohort = Bench.studio().state().cohort().orElseThrow();
        CohortRow third = CohortRow.of(cohort).get(2);
        Bench.studio().update(Change.SELECTION, s -> s.selected("sub-03", third.series()));
        Bench.pump(30);
        assertEquals(new StructuredSelection(third), table.viewer().getSelection());
        assertEquals(new StructuredSelection(third), navigator.viewer().getSelection());
    }

    @Test
    void theDecisionIsSeenInTheTable() {
        show(2);
        Cohort cohort = Bench.studio().state().cohort().orElseThrow();
        Bench.studio().update(Change.RESULT, s -> s.judged(Phantoms.run(cohort, temp, Effect.RELEASE, Effect.BLOCK)));
        Bench.pump(30);
        assertEquals("RELEASE", table.viewer().getTable().getItem(0).getText(8));
        assertEquals("BLOCK", table.viewer().getTable().getItem(1).getText(8));
        assertEquals("Defaced", table.viewer().getTable().getItem(0).getText(7));
    }
}
