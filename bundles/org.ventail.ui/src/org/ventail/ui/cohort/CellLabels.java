package org.ventail.ui.cohort;

import org.eclipse.jface.resource.ColorDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.theme.Icons;
import org.ventail.ui.theme.Themes;

/** Text, icon and colour of the cells of one column. */
final class CellLabels extends ColumnLabelProvider {
    private final CohortColumn column;
    private final Studio studio;

    CellLabels(CohortColumn column, Studio studio) {
        this.column = column;
        this.studio = studio;
    }

    @Override
    public String getText(Object element) {
        return column.text((CohortRow) element, studio.state());
    }

    @Override
    public Image getImage(Object element) {
        CohortRow row = (CohortRow) element;
        return switch (column) {
            case SUBJECT -> Icons.image("subject");
            case SERIES -> Icons.image(SeriesIcon.of(row.series()));
            case STATUS -> Icons.image(SeriesStatus.of(row.series(), studio.state()).icon());
            default -> null;
        };
    }

    @Override
    public Color getForeground(Object element) {
        CohortRow row = (CohortRow) element;
        if (column != CohortColumn.DECISION) {
            return null;
        }
        return studio.state().decisionOf(row.subject().id()).map(d -> JFaceResources.getResources()
                .create(ColorDescriptor.createFrom(Themes.palette().of(d.effect())))).map(Color.class::cast)
                .orElse(null);
    }
}
