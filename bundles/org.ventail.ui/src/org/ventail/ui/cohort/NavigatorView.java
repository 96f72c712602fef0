package org.ventail.ui.cohort;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.ventail.api.model.Subject;
import org.ventail.ui.studio.Change;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.studio.StudioState;
import org.ventail.ui.theme.HintStack;
import org.ventail.ui.theme.ThemeWatch;
import org.ventail.ui.work.Work;

/** Subjects and their series as a tree with a filter; folders can be dropped on it. */
public final class NavigatorView extends ViewPart {
    public static final String ID = "org.ventail.ui.navigator";
    private HintStack stack;
    private TreeViewer tree;
    private Text filter;
    private Work work;
    private boolean following;
    private RowInView inView;
    private TreeFilling filling;

    @Override
    public void createPartControl(Composite parent) {
        Studio studio = getSite().getService(Studio.class);
        work = getSite().getService(Work.class);
        stack = new HintStack(parent, "folder", "Drop a folder here",
                "or press Ctrl+O.\nDICOM, NIfTI, BIDS and NRRD are read;\nnothing is written beside them.");
        Composite room = new Composite(stack.content(), SWT.NONE);
        room.setLayout(tight());
        filter = new Text(room, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("Filter: subject, series, modality");
        filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        tree = new TreeViewer(room, SWT.SINGLE | SWT.FULL_SELECTION);
        inView = new RowInView(tree);
        tree.getTree().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        stack.beginAt(tree.getTree());
        CohortTree people = new CohortTree();
        tree.setContentProvider(people);
        filling = new TreeFilling(tree, people, () -> follow(studio.state()));
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new TreeLabels(studio)));
        CohortFilter words = new CohortFilter();
        tree.addFilter(words);
        filter.addListener(SWT.Modify, e -> refilter(words));
        tree.addSelectionChangedListener(e -> selected(e.getStructuredSelection()));
        getSite().setSelectionProvider(tree);
        FolderDrop.on(tree.getTree(), work::open);
        FolderDrop.on(stack.hint(), work::open);
        studio.listen(parent, this::changed);
        ThemeWatch.on(tree.getTree(), filling::label);
        changed(Change.COHORT, studio.state());
    }

    private static GridLayout tight() {
        GridLayout layout = new GridLayout();
        layout.marginWidth = 4;
        layout.marginHeight = 4;
        layout.verticalSpacing = 4;
        return layout;
    }

    private void refilter(CohortFilter words) {
        words.use(filter.getText());
        tree.refresh();
        tree.expandAll();
    }

    private void selected(IStructuredSelection selection) {
        if (following) {
            return;
        }
        if (selection.getFirstElement() instanceof CohortRow r) {
            work.show(r.subject().id(), r.series());
        } else if (selection.getFirstElement() instanceof Subject s) {
            work.show(s);
        }
    }

    private void changed(Change change, StudioState state) {
        if (change == Change.VIEW) {
            return;
        }
        following = true;
        if (change == Change.COHORT) {
            filling.fill(state.cohort());
            stack.show(state.cohort().isPresent());
        } else if (change == Change.RESULT) {
            filling.label();
        }
        follow(state);
    }

    private void follow(StudioState state) {
        following = true;
        inView.follow(state);
        following = false;
    }

    /** The viewer, for tests. */
    public TreeViewer viewer() {
        return tree;
    }

    /** The filter box, for tests. */
    public Text filter() {
        return filter;
    }

    @Override
    public void setFocus() {
        stack.setFocus();
    }
}
