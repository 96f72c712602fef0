package org.ventail.ui.headers;

import org.eclipse.jface.resource.ColorDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.ventail.api.deid.AttributeChange.Fate;
import org.ventail.ui.theme.Palette;
import org.ventail.ui.theme.Themes;

/** A colour for what becomes of an attribute; the word always stands beside it. UI thread. */
final class FateColours {
    private FateColours() {
    }

    static RGB of(Fate fate, Palette p) {
        return switch (fate) {
            case KEPT -> p.faint();
            case REMOVED -> p.bad();
            case EMPTIED, REPLACED -> p.warn();
            case NEW_UID, SHIFTED, CLEANED -> p.accent();
            case ADDED -> p.good();
        };
    }

    /** In the theme in use; never to be disposed. */
    static Color of(Fate fate) {
        return JFaceResources.getResources().create(ColorDescriptor.createFrom(of(fate, Themes.palette())));
    }
}
