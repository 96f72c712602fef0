package org.ventail.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.ventail.ui.cohort.CohortTableView;
import org.ventail.ui.cohort.NavigatorView;
import org.ventail.ui.findings.FindingsView;
import org.ventail.ui.head.HeadView;
import org.ventail.ui.headers.HeaderView;
import org.ventail.ui.progress.ProgressView;
import org.ventail.ui.slices.SliceView;

/** What is there? The cohort as tree and table, the selected scan, and what is wrong with the files. */
public final class CuratePerspective implements IPerspectiveFactory {
    /** Written into workspaces: stable. */
    public static final String ID = "org.ventail.app.curate";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        String area = layout.getEditorArea();
        layout.addView(NavigatorView.ID, IPageLayout.LEFT, 0.21f, area);
        IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.64f, area);
        bottom.addView(CohortTableView.ID);
        bottom.addView(HeaderView.ID);
        bottom.addView(FindingsView.ID);
        bottom.addView(ProgressView.ID);
        layout.addView(HeadView.ID, IPageLayout.RIGHT, 0.68f, area);
        layout.addView(SliceView.ID, IPageLayout.RIGHT, 0.5f, area);
        Shortcuts.add(layout);
    }
}
