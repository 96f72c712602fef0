package org.ventail.ui.cohort;

import org.eclipse.jface.resource.ColorDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.TextStyle;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.theme.Icons;
import org.ventail.ui.theme.Themes;

/** Icon, name and a quiet second part: modality and status, or the decision about a person. */
final class TreeLabels extends LabelProvider implements IStyledLabelProvider {
    private final Studio studio;

    TreeLabels(Studio studio) {
        this.studio = studio;
    }

    @Override
    public StyledString getStyledText(Object element) {
        if (element instanceof Subject s) {
            StyledString text = new StyledString(s.id());
            studio.state().decisionOf(s.id()).ifPresent(
                    d -> text.append("   " + d.effect().name(), in(Themes.palette().of(d.effect()))));
            return text;
        }
        Series series = ((CohortRow) element).series();
        String modality = series.modality().name();
        return new StyledString(series.description()).append(
                "   " + (series.description().startsWith(modality) ? "" : modality + " · ")
                        + SeriesStatus.of(series, studio.state()).label(),
                in(Themes.palette().faint()));
    }

    private static StyledString.Styler in(RGB rgb) {
        Color color = JFaceResources.getResources().create(ColorDescriptor.createFrom(rgb));
        return new StyledString.Styler() {
            @Override
            public void applyStyles(TextStyle style) {
                style.foreground = color;
            }
        };
    }

    @Override
    public String getText(Object element) {
        return getStyledText(element).getString();
    }

    @Override
    public Image getImage(Object element) {
        return Icons.image(element instanceof CohortRow r ? SeriesIcon.of(r.series()) : "subject");
    }
}
