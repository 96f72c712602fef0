package org.ventail.ui.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jface.resource.ColorDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.ventail.api.gate.Effect;
import org.ventail.ui.commands.Commands;
import org.ventail.ui.preferences.Choices;
import org.ventail.ui.studio.Change;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.studio.StudioState;
import org.ventail.ui.theme.Buttons;
import org.ventail.ui.theme.HintStack;
import org.ventail.ui.theme.Icons;
import org.ventail.ui.theme.ThemeWatch;
import org.ventail.ui.theme.Themes;
import org.ventail.ui.theme.Widths;
import org.ventail.ui.work.Task;
import org.ventail.ui.work.TaskBoard;
import org.ventail.ui.work.Work;

/** The decision about the cohort, and per person and check what was seen, how it was measured and what to do. */
public final class GateView extends ViewPart {
    public static final String ID = "org.ventail.ui.gate";
    private static final String NOT_LET_OUT = "Release … (not let out)";
    private static final String UNJUDGED = "Not judged yet";
    private static final String ADVICE = "Run the gate: every scan is defaced, cleaned and attacked,\nand the policy decides. Nothing leaves.";
    /** Keys that go from row to row. */
    private static final Set<Integer> WALKING = Set.of(SWT.ARROW_UP, SWT.ARROW_DOWN, SWT.HOME, SWT.END, SWT.PAGE_UP,
            SWT.PAGE_DOWN);
    private DecisionBanner banner;
    private HintStack stack;
    private ReviewDesk desk;
    private ReviewForm review;
    private TreeViewer tree;
    private Button run;
    private Button release;
    private Button report;

    @Override
    public void createPartControl(Composite parent) {
        Studio studio = getSite().getService(Studio.class);
        Composite room = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 4;
        room.setLayout(layout);
        banner = new DecisionBanner(room);
        GridData strip = new GridData(SWT.FILL, SWT.TOP, true, false);
        strip.heightHint = banner.height();
        banner.control().setLayoutData(strip);
        buttons(room);
        desk = new ReviewDesk(studio, getSite().getService(Work.class), getSite().getService(TaskBoard.class),
                getSite().getService(Choices.class));
        review = new ReviewForm(room, desk);
        stack = new HintStack(room, "gate", UNJUDGED, ADVICE);
        stack.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        tree();
        studio.listen(parent, this::changed);
        getSite().getService(TaskBoard.class).listen(parent, this::worked);
        ThemeWatch.on(tree.getTree(), tree::refresh);
        changed(Change.RESULT, studio.state());
    }

    private void buttons(Composite room) {
        Composite bar = new Composite(room, SWT.NONE);
        bar.setLayout(new GridLayout(3, false));
        run = button(bar, "Run the gate", "Ctrl+G", Commands.RUN_GATE);
        report = button(bar, "Attack report", "What every attacker found (Ctrl+R)", Commands.REPORT);
        release = button(bar, NOT_LET_OUT, "Ctrl+Shift+R", Commands.RELEASE);
    }

    private Button button(Composite bar, String text, String tip, String command) {
        return Buttons.push(bar, text, tip, () -> Commands.execute(getSite().getService(IHandlerService.class), command));
    }

    private void tree() {
        tree = new TreeViewer(stack.content(), SWT.FULL_SELECTION | SWT.SINGLE);
        tree.getTree().setHeaderVisible(true);
        tree.setContentProvider(new GateTree());
        ColumnViewerToolTipSupport.enableFor(tree);
        Widths widths = new Widths(tree.getTree());
        widths.add(column("Person and check", GateRow::name, 0), 290, 262);
        widths.add(column("Verdict", GateRow::verdict, 1), 84, 76);
        widths.add(column("Value", GateRow::value, 3), 116, 112);
        widths.add(column("Limit", GateRow::threshold, 3), 104, 100);
        widths.add(column("What was seen", GateRow::message, 3), 400, 300);
        widths.add(column("What to do", GateRow::remedy, 3), 320, 160);
        widths.add(column("Series", GateRow::series, 3), 100, 60);
        // not SWT.Selection: GTK selects the first row as soon as the tree has the focus, which nobody chose
        tree.getTree().addListener(SWT.MouseUp, e -> chosen(Optional.ofNullable(tree.getTree().getItem(new Point(e.x, e.y)))));
        tree.getTree().addListener(SWT.KeyUp, e -> chosen(Arrays.stream(tree.getTree().getSelection()).findFirst()
                .filter(i -> WALKING.contains(e.keyCode))));
        getSite().setSelectionProvider(tree);
    }

    private TreeColumn column(String heading, Function<GateRow, String> text, int kind) {
        TreeViewerColumn c = new TreeViewerColumn(tree, SWT.LEFT);
        c.getColumn().setText(heading);
        c.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object o) {
                return text.apply((GateRow) o);
            }

            @Override
            public Image getImage(Object o) {
                return kind == 0 ? Icons.image(((GateRow) o).icon()) : null;
            }

            @Override
            public Color getForeground(Object o) {
                return kind == 1 ? JFaceResources.getResources().create(
                        ColorDescriptor.createFrom(((GateRow) o).colour().in(Themes.palette()))) : null;
            }

            @Override
            public Font getFont(Object o) {
                return kind == 1 ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null;
            }

            @Override
            public String getToolTipText(Object o) {
                GateRow r = (GateRow) o;
                return (r.message() + "\n" + r.remedy()).trim();
            }
        });
        return c.getColumn();
    }

    /** A person, or something about a person, was chosen: scan and review follow. */
    private void chosen(Optional<TreeItem> item) {
        item.ifPresent(this::chosen);
    }

    private void chosen(TreeItem item) {
        TreeItem top = item;
        while (top.getParentItem() != null) {
            top = top.getParentItem();
        }
        GateRow row = (GateRow) top.getData();
        String subject = row.icon().equals(GateRow.PERSON) ? row.name() : "";
        desk.look(subject);
        review.show(Optional.of(subject));
    }

    private void worked(Task task) {
        if (task.label().equals(Work.JUDGING)) {
            boolean judging = !task.phase().over();
            banner.running(Optional.of(task).filter(t -> judging));
            run.setEnabled(!judging);
            stack.say(judging ? "Being judged" : UNJUDGED, judging ? "What is found appears here when all is judged." : ADVICE);
        }
    }

    private void changed(Change change, StudioState state) {
        if (change != Change.RESULT && change != Change.COHORT) {
            return;
        }
        List<GateRow> rows = GateRow.of(state);
        banner.show(state);
        tree.setInput(rows);
        tree.expandAll();
        stack.show(!rows.isEmpty());
        Optional<Effect> effect = state.result().map(r -> r.decision().effect());
        boolean open = effect.isPresent() && effect.get() == Effect.RELEASE;
        release.setEnabled(open);
        release.setText(open ? "Release …" : NOT_LET_OUT);
        report.setEnabled(effect.isPresent());
        release.getParent().layout();
        desk.begin();
        review.show(Optional.empty());
    }

    /** Where reviews are made, for tests. */
    public ReviewForm review() {
        return review;
    }

    /** The banner, for tests. */
    public Canvas banner() {
        return banner.control();
    }

    /** The viewer, for tests. */
    public TreeViewer viewer() {
        return tree;
    }

    @Override
    public void setFocus() {
        stack.setFocus();
    }
}
