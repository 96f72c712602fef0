package org.ventail.ui.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TreeColumn;

/**
 * Widths of columns that follow the room there is, in pixels: all of it is used, and nothing needs scrolling unless there is less
 * than the least of all columns. Who drags a column keeps all as they are then. UI thread.
 */
public final class Widths {
    private final Composite table;
    private final List<Column> columns = new ArrayList<>();
    /** Widths of the last sharing. */
    private int[] given = {};
    private boolean sharing;
    private boolean byHand;

    /** A column with the width it would like to have and the one it can do with. */
    private record Column(int wanted, int least, IntSupplier width, IntConsumer set) {
    }

    /** Of the columns of a table or tree that are added. */
    public Widths(Composite table) {
        this.table = table;
        table.addListener(SWT.Resize, e -> share());
    }

    /** Adds a column; the farther the two widths are apart the more it gives and takes. */
    public void add(TableColumn c, int wanted, int least) {
        add(c, new Column(wanted, least, c::getWidth, c::setWidth));
    }

    /** The same for a tree. */
    public void add(TreeColumn c, int wanted, int least) {
        add(c, new Column(wanted, least, c::getWidth, c::setWidth));
    }

    private void add(Item item, Column c) {
        columns.add(c);
        c.set().accept(c.wanted());
        item.addListener(SWT.Resize, e -> byHand |= !sharing && table.getClientArea().width > 0 && moved(c));
    }

    /** GTK tells of widths once more when it has laid out: those are no surprise. */
    private boolean moved(Column c) {
        return given.length > 0 && c.width().getAsInt() != given[columns.indexOf(c)];
    }

    private void share() {
        int room = table.getClientArea().width;
        if (byHand || room <= 0) {
            return;
        }
        sharing = true;
        given = of(room, columns.stream().mapToInt(Column::wanted).toArray(), columns.stream().mapToInt(Column::least).toArray());
        for (int i = 0; i < given.length; i++) {
            if (columns.get(i).width().getAsInt() != given[i]) {
                columns.get(i).set().accept(given[i]);
            }
        }
        sharing = false;
    }

    /** What every column gets of that room. */
    static int[] of(int room, int[] wanted, int[] least) {
        int[] widths = wanted.clone();
        int over = room;
        int slack = 0;
        for (int i = 0; i < wanted.length; i++) {
            over -= wanted[i];
            slack += wanted[i] - least[i];
        }
        for (int i = 0; i < wanted.length && slack > 0; i++) {
            int mine = wanted[i] - least[i];
            int part = (int) Math.floor((double) over * mine / slack);
            widths[i] = Math.max(least[i], wanted[i] + part);
            // no pixel is lost by rounding: who comes last gets what is left
            over -= part;
            slack -= mine;
        }
        return widths;
    }
}
