package org.ventail.ui.head;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.ui.slices.Side;
import org.ventail.ui.slices.SliceView;
import org.ventail.ui.studio.Change;
import org.ventail.ui.studio.Scan;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.studio.StudioState;
import org.ventail.ui.theme.HintStack;

/** The head before and after, turned together. */
public final class HeadView extends ViewPart {
    public static final String ID = "org.ventail.ui.head";
    private HintStack stack;
    private SashForm sash;
    private HeadSide before;
    private HeadSide after;
    private HeadMouse mouse;
    private Studio studio;

    @Override
    public void createPartControl(Composite parent) {
        studio = getSite().getService(Studio.class);
        stack = new HintStack(parent, "head", "No head to show",
                "Select a series, then deface it with Ctrl+D\nto see the head before and after.");
        sash = new SashForm(stack.content(), SWT.HORIZONTAL | SWT.SMOOTH);
        sash.setSashWidth(2);
        HeadPaneFactory factory = HeadPanes.best();
        setContentDescription("");
        mouse = new HeadMouse(studio);
        before = side(Side.BEFORE, factory);
        after = side(Side.AFTER, factory);
        stack.beginAt(before.pane().control());
        sash.addListener(SWT.Resize, e -> orient());
        studio.listen(parent, this::changed);
        getSite().getService(IContextService.class).activateContext(SliceView.KEYS);
        changed(Change.SCAN, studio.state());
    }

    private HeadSide side(Side side, HeadPaneFactory factory) {
        HeadSide s = new HeadSide(sash, side, factory);
        mouse.attach(s.pane().control(), () -> look(studio.state()));
        new HeadKeys(studio).attach(s.pane().control());
        return s;
    }

    /** The two panes, before first; for tests and screenshots. */
    public List<HeadPane> panes() {
        return List.of(before.pane(), after.pane());
    }

    private void changed(Change change, StudioState state) {
        if (change == Change.SCAN || change == Change.COHORT) {
            stack.show(state.scan().isPresent());
            state.scan().ifPresent(this::show);
            look(state);
        } else if (change == Change.VIEW) {
            look(state);
        }
    }

    private void show(Scan scan) {
        Optional<DefacedVolume> done = scan.after();
        HeadFrame frame = done.map(DefacedVolume::frame).orElseGet(() -> guess(scan.before().geometry()));
        before.show(scan.before(), frame, done.isPresent() ? "" : "deface with Ctrl+D");
        if (done.isPresent()) {
            after.show(done.get().volume(), frame, words(done.get()));
        } else {
            after.clear("");
        }
        // nothing to compare with yet: the whole room for the head as it is
        sash.setMaximizedControl(done.isPresent() ? null : before.control());
    }

    private static String words(DefacedVolume d) {
        return switch (d.status()) {
            case DEFACED -> "face changed, brain untouched";
            case NOTHING_LEFT -> "no face was left";
            case NO_HEAD -> "no head found: please look";
            case UNSURE -> "unsure: please look";
        };
    }

    private static HeadFrame guess(Geometry g) {
        double mm = 0;
        for (int c = 0; c < 8; c++) {
            Point3 corner = new Point3((c & 1) * (g.nx() - 1.0), (c >> 1 & 1) * (g.ny() - 1.0),
                    (c >> 2) * (g.nz() - 1.0));
            mm = Math.max(mm, g.voxelToLps().apply(corner).minus(g.centerLps()).length());
        }
        return HeadFrame.fromHeader(g.centerLps(), Math.min(150, 0.7 * mm));
    }

    private void look(StudioState state) {
        before.pane().look(state.view().camera(), mouse.turning());
        after.pane().look(state.view().camera(), mouse.turning());
    }

    private void orient() {
        var area = sash.getClientArea();
        sash.setOrientation(area.height > area.width * 1.2 ? SWT.VERTICAL : SWT.HORIZONTAL);
    }

    @Override
    public void setFocus() {
        stack.setFocus();
    }
}
