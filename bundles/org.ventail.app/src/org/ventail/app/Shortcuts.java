package org.ventail.app;

import java.util.List;
import org.eclipse.ui.IPageLayout;
import org.ventail.ui.cohort.CohortTableView;
import org.ventail.ui.cohort.NavigatorView;
import org.ventail.ui.defacing.DefacingView;
import org.ventail.ui.findings.FindingsView;
import org.ventail.ui.gate.GateView;
import org.ventail.ui.head.HeadView;
import org.ventail.ui.headers.HeaderView;
import org.ventail.ui.pictures.PicturesView;
import org.ventail.ui.progress.ProgressView;
import org.ventail.ui.report.ReportView;
import org.ventail.ui.slices.SliceView;

/** What the menus of every perspective offer. */
final class Shortcuts {
    private Shortcuts() {
    }

    static void add(IPageLayout layout) {
        List.of(CuratePerspective.ID, DefacePerspective.ID, ReleasePerspective.ID)
                .forEach(layout::addPerspectiveShortcut);
        List.of(NavigatorView.ID, CohortTableView.ID, SliceView.ID, HeadView.ID, DefacingView.ID, HeaderView.ID, FindingsView.ID,
                GateView.ID, PicturesView.ID, ReportView.ID, ProgressView.ID).forEach(layout::addShowViewShortcut);
    }
}
