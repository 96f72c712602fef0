package org.ventail.workflow.report.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A table.
 *
 * @param caption what it shows
 * @param columns from the left
 * @param rows as many cells as columns
 */
public record Grid(String caption, List<Column> columns, List<List<Cell>> rows) {
    /**
     * A column.
     *
     * @param weight share of the width
     * @param numeric whether numbers stand in it, to the right
     */
    public record Column(String title, double weight, boolean numeric) {
        public static Column text(String title, double weight) {
            return new Column(title, weight, false);
        }

        public static Column number(String title, double weight) {
            return new Column(title, weight, true);
        }
    }

    public Grid {
        columns = List.copyOf(columns);
        rows = new ArrayList<>(rows);
    }

    /** An empty one, to be filled. */
    public static Grid of(String caption, Column... columns) {
        return new Grid(caption, List.of(columns), List.of());
    }

    /** Adds a row. */
    public Grid row(Cell... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
