package org.ventail.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.ventail.ui.cohort.NavigatorView;
import org.ventail.ui.findings.FindingsView;
import org.ventail.ui.gate.GateView;
import org.ventail.ui.head.HeadView;
import org.ventail.ui.pictures.PicturesView;
import org.ventail.ui.progress.ProgressView;
import org.ventail.ui.report.ReportView;

/** May it leave? The decision and every reason, what the attackers saw, and the head as it would leave. */
public final class ReleasePerspective implements IPerspectiveFactory {
    /** Written into workspaces: stable. */
    public static final String ID = "org.ventail.app.release";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        String area = layout.getEditorArea();
        layout.addView(NavigatorView.ID, IPageLayout.LEFT, 0.19f, area);
        layout.addView(HeadView.ID, IPageLayout.RIGHT, 0.68f, area);
        layout.addView(PicturesView.ID, IPageLayout.BOTTOM, 0.45f, HeadView.ID);
        IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.7f, area);
        bottom.addView(FindingsView.ID);
        bottom.addView(ProgressView.ID);
        IFolderLayout top = layout.createFolder("top", IPageLayout.TOP, 0.5f, area);
        top.addView(GateView.ID);
        // the report opens beside the decision, as large
        top.addPlaceholder(ReportView.ID);
        Shortcuts.add(layout);
    }
}
