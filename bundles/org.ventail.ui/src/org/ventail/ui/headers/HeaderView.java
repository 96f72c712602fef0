package org.ventail.ui.headers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.resource.ColorDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.ventail.api.model.Count;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.ui.notice.Notices;
import org.ventail.ui.preferences.Choices;
import org.ventail.ui.studio.Change;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.studio.StudioState;
import org.ventail.ui.theme.Buttons;
import org.ventail.ui.theme.HintStack;
import org.ventail.ui.theme.ThemeWatch;
import org.ventail.ui.theme.Themes;
import org.ventail.workflow.CleaningProfiles;
import org.ventail.workflow.HeaderPreview;
import org.ventail.workflow.TextTable;

/**
 * What cleaning would make of the metadata of the selected series, attribute by attribute, by one profile or by two. Values stand
 * in this window only: nothing of them is logged or remembered. Asks only while it is seen.
 */
public final class HeaderView extends ViewPart {
    public static final String ID = "org.ventail.ui.headers";
    /** Larger headers open folded up. */
    private static final int EXPANDED_ROWS = 600;
    private static final String EXAMPLES = "Tried on a copy. Pseudonym, UIDs and the shift of dates (7 days) are examples: "
            + "a release makes its own.";
    private final HeaderFilter filter = new HeaderFilter();
    private Studio studio;
    private HeaderPreviews previews;
    private HintStack stack;
    private HeaderBar bar;
    private Label note;
    private TreeViewer tree;
    private HeaderColumns columns;
    private Optional<HeaderQuery> asked = Optional.empty();
    private List<HeaderRow> rows = List.of();
    private boolean warning;

    @Override
    public void createPartControl(Composite parent) {
        studio = getSite().getService(Studio.class);
        previews = getSite().getService(HeaderPreviews.class);
        stack = new HintStack(parent, "table", "No header to show",
                "Select a series: every attribute is shown\nbefore and after cleaning.");
        Composite room = new Composite(stack.content(), SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 2;
        layout.marginHeight = 2;
        layout.verticalSpacing = 2;
        room.setLayout(layout);
        bar = new HeaderBar(room, this::ask, this::refilter, this::showDifferences);
        bar.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        getSite().getService(Choices.class).profile().ifPresent(bar.profile()::choose);
        note(room);
        tree(room);
        studio.listen(parent, this::changed);
        ThemeWatch.on(tree.getTree(), () -> {
            tree.refresh();
            say(note.getText(), warning);
        });
        getSite().getPage().addPartListener(new WhenSeen(this, this::follow));
        follow();
    }

    private void note(Composite room) {
        Composite line = new Composite(room, SWT.NONE);
        GridLayout layout = new GridLayout(4, false);
        layout.marginHeight = 0;
        layout.marginWidth = 2;
        line.setLayout(layout);
        line.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        note = new Label(line, SWT.NONE);
        note.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Buttons.push(line, "&Copy", "Copies what is shown, without values", () -> TakeAway.copy(list(), note.getDisplay()));
        Buttons.push(line, "&Save as …", "Saves what is shown as CSV or JSON, without values", this::save);
        Buttons.push(line, "Whole cohor&t …", "Tries the profile on all files: which attributes change, and how often",
                this::dryRun);
    }

    /** What is shown, as a list without values. */
    TextTable list() {
        Optional<String> other = bar.other().profile().map(p -> bar.other().combo().getText());
        return ChangeList.of(rows, filter, bar.profile().combo().getText(), other);
    }

    private void save() {
        TakeAway.save(list(), getSite().getShell(), "header-changes")
                .ifPresent(f -> say("Saved without values: " + f.getFileName(), false));
    }

    private void dryRun() {
        studio.state().cohort().ifPresent(cohort -> {
            List<String> profiles = new ArrayList<>(List.of(bar.profile().profile().orElseThrow()));
            bar.other().profile().filter(p -> !profiles.contains(p)).ifPresent(profiles::add);
            List<String> names = profiles.stream().map(p -> Path.of(p).getFileName().toString()).toList();
            previews.askAll(cohort.root(), profiles, answers -> new ListDialog(getSite().getShell(), "Dry run",
                    "What would change in this cohort", ChangeList.summary(answers), ChangeList.of(names, answers)).open());
        });
    }

    private void tree(Composite room) {
        tree = new TreeViewer(room, SWT.FULL_SELECTION | SWT.SINGLE);
        stack.beginAt(tree.getTree());
        tree.getTree().setHeaderVisible(true);
        tree.getTree().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        tree.setUseHashlookup(true);
        tree.setContentProvider(new HeaderTree());
        tree.addFilter(filter);
        columns = new HeaderColumns(tree);
        ColumnViewerToolTipSupport.enableFor(tree);
    }

    private void changed(Change change, StudioState state) {
        if (change == Change.COHORT || change == Change.SELECTION) {
            follow();
        }
    }

    /** Asks about the selected series, if anybody sees the answer. */
    private void follow() {
        if (getSite().getPage() != null && getSite().getPage().isPartVisible(this)) {
            Optional<Series> series = studio.state().series();
            bar.offer(studio.state().subjectId().orElse(""), series.map(HeaderPreview::files).orElse(List.of()));
            stack.show(series.isPresent());
            ask();
        }
    }

    private void ask() {
        Optional<HeaderQuery> query = bar.query();
        if (query.equals(asked)) {
            return;
        }
        asked = query;
        say("Reading …", false);
        query.ifPresentOrElse(q -> previews.ask(q, this::show, this::failed), () -> {
            previews.stop();
            show(List.of(), false, "");
            say("This series has no file of its own.", false);
        });
    }

    private void failed() {
        if (!tree.getTree().isDisposed()) {
            show(List.of(), false, "");
            say("This could not be tried: the note in the corner says why.", true);
        }
    }

    private void show(HeaderPreviews.Answer answer) {
        if (tree.getTree().isDisposed() || !asked.equals(Optional.of(answer.query()))) {
            return;
        }
        HeaderPreview first = answer.preview();
        Optional<HeaderPreview> second = answer.other();
        show(second.map(s -> HeaderRow.of(first.attributes(), s.attributes())).orElseGet(() -> HeaderRow.of(first.attributes())),
                second.isPresent(), second.map(s -> s.profile().name()).orElse(""));
        first.refused().ifPresentOrElse(p -> say("Would not leave: " + p.message() + ". " + p.remedy(), true),
                () -> say(EXAMPLES, false));
    }

    private void show(List<HeaderRow> newRows, boolean two, String other) {
        rows = newRows;
        columns.compare(two, other);
        columns.fit(rows);
        bar.count(HeaderRow.counts(rows), HeaderRow.differing(rows));
        bar.filter(filter);
        tree.getTree().setRedraw(false);
        tree.setInput(rows);
        if (HeaderRow.size(rows) <= EXPANDED_ROWS) {
            tree.expandAll();
        }
        tree.getTree().setRedraw(true);
    }

    private void refilter() {
        bar.filter(filter);
        tree.getTree().setRedraw(false);
        tree.refresh();
        if (HeaderRow.size(rows) <= EXPANDED_ROWS) {
            tree.expandAll();
        }
        tree.getTree().setRedraw(true);
    }

    private void say(String text, boolean bad) {
        warning = bad;
        note.setText(text);
        note.setForeground(JFaceResources.getResources().create(ColorDescriptor.createFrom(
                warning ? Themes.palette().bad() : Themes.palette().faint())));
    }

    private void showDifferences() {
        String first = bar.profile().profile().orElseThrow();
        bar.other().profile().ifPresent(second -> {
            try {
                List<String> lines = CleaningProfiles.difference(CleaningProfiles.of(Optional.of(first)),
                        CleaningProfiles.of(Optional.of(second)));
                String one = bar.profile().combo().getText();
                String two = bar.other().combo().getText();
                new ListDialog(getSite().getShell(), "Difference of two profiles", one + " and " + two,
                        lines.isEmpty() ? "They do the same." : Count.of(lines.size(), "difference") + ", whatever a file holds.",
                        ChangeList.differences(one, two, lines)).open();
            } catch (VentailException e) {
                Notices.show(e);
            }
        });
    }

    /** The choices, for tests. */
    public HeaderBar bar() {
        return bar;
    }

    /** The viewer, for tests. */
    public TreeViewer viewer() {
        return tree;
    }

    /** What is said above the tree, for tests. */
    public String note() {
        return note.getText();
    }

    @Override
    public void setFocus() {
        stack.setFocus();
    }
}
