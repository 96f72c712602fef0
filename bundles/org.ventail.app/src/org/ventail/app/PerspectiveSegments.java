package org.ventail.app;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.ventail.ui.notice.Notices;
import org.ventail.ui.theme.Segments;

/** The three perspectives in the tool bar, in the order of the work: Curate, Deface, Release. */
public final class PerspectiveSegments extends WorkbenchWindowControlContribution {
    private static final List<String> IDS = List.of(CuratePerspective.ID, DefacePerspective.ID, ReleasePerspective.ID);

    @Override
    protected Control createControl(Composite parent) {
        Composite room = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.marginTop = 1;
        layout.marginBottom = 1;
        layout.marginRight = 12;
        room.setLayout(layout);
        Segments segments = new Segments(room, List.of("1  Curate", "2  Deface", "3  Release"), i -> show(IDS.get(i)));
        segments.control().setToolTipText("Ctrl+1, Ctrl+2, Ctrl+3");
        // the tool bar is made before the window is known
        room.getDisplay().asyncExec(() -> {
            if (!room.isDisposed()) {
                follow(segments);
            }
        });
        return room;
    }

    private void follow(Segments segments) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        PerspectiveAdapter listener = new PerspectiveAdapter() {
            @Override
            public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
                segments.show(IDS.indexOf(perspective.getId()));
            }
        };
        window.addPerspectiveListener(listener);
        segments.control().addListener(SWT.Dispose, e -> window.removePerspectiveListener(listener));
        IWorkbenchPage page = window.getActivePage();
        segments.show(page == null || page.getPerspective() == null ? 0 : IDS.indexOf(page.getPerspective().getId()));
    }

    private static void show(String id) {
        try {
            PlatformUI.getWorkbench().showPerspective(id, PlatformUI.getWorkbench().getActiveWorkbenchWindow());
        } catch (WorkbenchException e) {
            Notices.show(e);
        }
    }
}
