package org.ventail.ui.theme;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ventail.ui.testing.Bench;

/** How columns share a table's width. */
class WidthsTest {
    private static final int[] WANTED = {100, 80, 300};
    private static final int[] LEAST = {60, 80, 100};
    private final Shell shell = new Shell(Bench.page().getWorkbenchWindow().getShell());
    private final Table table = new Table(shell, SWT.NONE);
    private final Widths widths = new Widths(table);

    @AfterEach
    void close() {
        shell.dispose();
    }

    @Test
    void whatIsMissingIsTakenFromWhoCanDoWithLess() {
        assertArrayEquals(new int[] {80, 80, 200}, Widths.of(360, WANTED, LEAST));
    }

    @Test
    void whatIsOverGoesWhereMostWasWanting() {
        assertArrayEquals(new int[] {120, 80, 400}, Widths.of(600, WANTED, LEAST));
    }

    @Test
    void nobodyGetsLessThanTheLeast() {
        assertArrayEquals(LEAST, Widths.of(50, WANTED, LEAST));
    }

    @Test
    void columnsFollowTheTableUntilSomebodyDragsOne() {
        open(480);
        assertEquals(table.getClientArea().width, sum());
        resize(700);
        assertEquals(table.getClientArea().width, sum());
        table.getColumn(0).setWidth(90);
        resize(480);
        assertEquals(90, table.getColumn(0).getWidth());
        assertTrue(sum() > table.getClientArea().width, "all stay as they were");
    }

    private void open(int width) {
        shell.setLayout(new FillLayout());
        for (int i = 0; i < WANTED.length; i++) {
            widths.add(new TableColumn(table, SWT.LEFT), WANTED[i], LEAST[i]);
        }
        resize(width);
        shell.open();
        Bench.pump(100);
    }

    private void resize(int width) {
        shell.setSize(width, 300);
        Bench.pump(100);
    }

    private int sum() {
        return Arrays.stream(table.getColumns()).mapToInt(TableColumn::getWidth).sum();
    }
}
