package org.ventail.app;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The first perspective, still empty. */
public final class CohortPerspective implements IPerspectiveFactory {

    /** Written into workspaces: stable. */
    public static final String ID = "org.ventail.app.cohort";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
    }
}
