package org.ventail.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.ventail.ui.cohort.NavigatorView;
import org.ventail.ui.defacing.DefacingView;
import org.ventail.ui.findings.FindingsView;
import org.ventail.ui.head.HeadView;
import org.ventail.ui.progress.ProgressView;
import org.ventail.ui.slices.SliceView;

/** What changes? Slices and head before and after, as large as they can be. */
public final class DefacePerspective implements IPerspectiveFactory {
    /** Written into workspaces: stable. */
    public static final String ID = "org.ventail.app.deface";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        String area = layout.getEditorArea();
        layout.addView(NavigatorView.ID, IPageLayout.LEFT, 0.23f, area);
        layout.addView(DefacingView.ID, IPageLayout.BOTTOM, 0.29f, NavigatorView.ID);
        layout.addView(HeadView.ID, IPageLayout.RIGHT, 0.66f, area);
        IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.78f, area);
        bottom.addView(FindingsView.ID);
        bottom.addView(ProgressView.ID);
        layout.addView(SliceView.ID, IPageLayout.TOP, 0.5f, area);
        Shortcuts.add(layout);
    }
}
