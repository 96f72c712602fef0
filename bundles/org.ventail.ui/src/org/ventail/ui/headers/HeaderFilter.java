package org.ventail.ui.headers;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.ventail.api.deid.AttributeChange.Fate;

/** Lets attributes through by action, words and whether profiles differ; and whatever one of them is nested in. UI thread. */
final class HeaderFilter extends ViewerFilter {
    private Set<Fate> fates = EnumSet.complementOf(EnumSet.of(Fate.KEPT));
    private String[] words = {};
    private boolean onlyDifferent;

    void use(Set<Fate> shown, String text, boolean onlyWhatDiffers) {
        fates = EnumSet.noneOf(Fate.class);
        fates.addAll(shown);
        words = text.isBlank() ? new String[0] : text.toLowerCase(Locale.ROOT).trim().split("\\s+");
        onlyDifferent = onlyWhatDiffers;
    }

    @Override
    public boolean select(Viewer viewer, Object parent, Object element) {
        return shows((HeaderRow) element);
    }

    boolean shows(HeaderRow row) {
        return row.attribute() && matches(row) || row.children().stream().anyMatch(this::shows);
    }

    private boolean matches(HeaderRow row) {
        boolean fate = fates.contains(row.change().fate()) || row.other().map(o -> fates.contains(o.fate())).orElse(false);
        if (!fate || onlyDifferent && !row.differs()) {
            return false;
        }
        String all = words.length == 0 ? "" : row.words();
        for (String word : words) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
