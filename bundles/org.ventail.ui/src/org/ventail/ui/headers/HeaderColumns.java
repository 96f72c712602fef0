package org.ventail.ui.headers;

import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.resource.ColorDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.TreeColumn;
import org.ventail.api.deid.AttributeChange;
import org.ventail.ui.theme.Palette;
import org.ventail.ui.theme.Themes;

/** The columns of the tree; those of the second profile are only there when two are compared. UI thread. */
final class HeaderColumns {
    private static final int ACTION_WIDTH = 112;
    private static final int VALUE_WIDTH = 220;
    private static final int TAG_WIDTH = 150;
    private static final int NAME_WIDTH = 210;
    private static final int FIELD_WIDTH = 300;
    private final TreeViewer tree;
    private final TreeColumn key;
    private final TreeColumn name;
    private final TreeColumn otherAction;
    private final TreeColumn otherAfter;

    /** How a column is coloured. */
    private enum Paint {
        PLAIN, FAINT, ACTION, OTHER_ACTION
    }

    HeaderColumns(TreeViewer tree) {
        this.tree = tree;
        key = column("Tag or field", TAG_WIDTH, r -> r.change().key(), Paint.PLAIN);
        name = column("Attribute", NAME_WIDTH, r -> r.change().name(), Paint.PLAIN);
        column("Kind", 64, r -> r.change().kind(), Paint.FAINT);
        column("Action", ACTION_WIDTH, HeaderRow::action, Paint.ACTION);
        column("Before", VALUE_WIDTH, r -> r.change().before(), Paint.PLAIN);
        column("After", VALUE_WIDTH, r -> r.change().after(), Paint.PLAIN);
        otherAction = column("", 0, HeaderRow::otherAction, Paint.OTHER_ACTION);
        otherAfter = column("", 0, r -> r.other().map(AttributeChange::after).orElse(""), Paint.PLAIN);
        column("Rule", 290, r -> r.change().reason(), Paint.FAINT);
    }

    /** Fields and keys of sidecars are names already: they get the room of both columns. */
    void fit(List<HeaderRow> rows) {
        boolean named = rows.isEmpty() || rows.stream().anyMatch(r -> !r.change().name().isEmpty());
        if (named != name.getWidth() > 0) {
            key.setWidth(named ? TAG_WIDTH : FIELD_WIDTH);
            name.setWidth(named ? NAME_WIDTH : 0);
        }
    }

    /** Shows or hides what the other profile does. */
    void compare(boolean two, String name) {
        otherAction.setText(two ? "by " + name : "");
        otherAfter.setText(two ? "After, by " + name : "");
        if (two != otherAction.getWidth() > 0) {
            otherAction.setWidth(two ? ACTION_WIDTH : 0);
            otherAfter.setWidth(two ? VALUE_WIDTH : 0);
        }
        otherAction.setResizable(two);
        otherAfter.setResizable(two);
    }

    private TreeColumn column(String heading, int width, Function<HeaderRow, String> text, Paint paint) {
        TreeViewerColumn c = new TreeViewerColumn(tree, SWT.LEFT);
        c.getColumn().setText(heading);
        c.getColumn().setWidth(width);
        c.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object o) {
                return text.apply((HeaderRow) o).replaceAll("\\s*[\\r\\n]+\\s*", " ¶ ");
            }

            @Override
            public Color getForeground(Object o) {
                return colour((HeaderRow) o, paint);
            }

            @Override
            public String getToolTipText(Object o) {
                String whole = text.apply((HeaderRow) o);
                return whole.isEmpty() ? null : whole;
            }
        });
        return c.getColumn();
    }

    private static Color colour(HeaderRow row, Paint paint) {
        Palette p = Themes.palette();
        return switch (paint) {
            case PLAIN -> null;
            case FAINT -> JFaceResources.getResources().create(ColorDescriptor.createFrom(p.faint()));
            case ACTION -> FateColours.of(row.change().fate());
            case OTHER_ACTION -> row.other().map(o -> FateColours.of(o.fate())).orElse(null);
        };
    }
}
