package org.ventail.ui.slices;

import java.util.List;
import java.util.concurrent.ExecutorService;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.ventail.ui.byhand.HandEdits;
import org.ventail.ui.studio.Change;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.studio.StudioState;
import org.ventail.ui.theme.HintStack;

/** Axial, coronal and sagittal slices of the selected scan, before and after, linked by one crosshair. */
public final class SliceView extends ViewPart {
    public static final String ID = "org.ventail.ui.slices";
    /** While this context is active, single keys are commands of the image views. */
    public static final String KEYS = "org.ventail.ui.imageContext";
    private final ExecutorService workers = LatestFrame.workers("slices", 2);
    private HintStack stack;
    private SliceBoard board;

    @Override
    public void createPartControl(Composite parent) {
        Studio studio = getSite().getService(Studio.class);
        stack = new HintStack(parent, "slices", "No scan open",
                "Select a series in the cohort to look at it.\n"
                        + "Click moves the crosshair, the wheel goes through slices.");
        Composite room = new Composite(stack.content(), 0);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        room.setLayout(layout);
        new SliceBar(room, studio).control().setLayoutData(new GridData(GridData.FILL_HORIZONTAL));
        board = new SliceBoard(room, studio, getSite().getService(HandEdits.class), workers);
        board.control().setLayoutData(new GridData(GridData.FILL_BOTH));
        stack.beginAt(board.control());
        studio.listen(parent, this::changed);
        getSite().getService(IContextService.class).activateContext(KEYS);
        changed(Change.SCAN, studio.state());
    }

    /** The six panes, for tests and screenshots. */
    public List<SliceCanvas> panes() {
        return board.panes();
    }

    private void changed(Change change, StudioState state) {
        if (change == Change.SCAN || change == Change.VIEW || change == Change.COHORT) {
            stack.show(state.scan().isPresent());
            board.show(state);
        }
    }

    @Override
    public void setFocus() {
        stack.setFocus();
    }

    @Override
    public void dispose() {
        workers.shutdownNow();
        super.dispose();
    }
}
