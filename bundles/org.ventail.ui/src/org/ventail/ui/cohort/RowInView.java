package org.ventail.ui.cohort;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StructuredViewer;
import org.ventail.ui.studio.StudioState;

/** The row of the scan in view, in one viewer of {@link CohortRow}s. UI thread. */
final class RowInView {
    private final StructuredViewer viewer;
    private Optional<CohortRow> last = Optional.empty();

    RowInView(StructuredViewer viewer) {
        this.viewer = viewer;
    }

    /** Draws what a scan changes, its own row and the one in view before, and selects the row of the series. */
    void follow(StudioState state) {
        Optional<CohortRow> now = CohortRow.inView(state);
        // all rows of a large cohort would hold the window up
        Stream.concat(last.stream(), now.stream()).forEach(r -> viewer.update(r, null));
        last = now;
        CohortRow.of(state, state.series()).ifPresent(r -> viewer.setSelection(new StructuredSelection(r), true));
    }
}
