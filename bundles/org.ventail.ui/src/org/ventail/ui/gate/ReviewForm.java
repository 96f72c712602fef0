package org.ventail.ui.gate;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.ventail.api.model.Count;
import org.ventail.ui.theme.Buttons;
import org.ventail.ui.theme.Names;
import org.ventail.ui.theme.Sentences;
import org.ventail.workflow.ReviewCase;

/** Where a person who looked at a scan says whether it may leave: what was asked, a name, a reason, yes or no. UI thread. */
public final class ReviewForm {
    private static final int COLUMNS = 7;
    private static final int NAME_WIDTH = 110;
    private static final String INCOMPLETE = "Needs a reviewer and a reason";
    /** What the gate puts before the words of a check. */
    private static final Pattern VERDICT = Pattern.compile("^[A-Z]+: ");
    private final ReviewDesk desk;
    private final Composite box;
    private final Label title;
    private final Label why;
    private final Text reviewer;
    private final Text reason;
    private final Button accept;
    private final Button reject;
    private final Button takeBack;
    private Optional<String> selected = Optional.empty();
    private Optional<ReviewCase> shown = Optional.empty();

    ReviewForm(Composite parent, ReviewDesk desk) {
        this.desk = desk;
        box = new Composite(parent, SWT.NONE);
        box.setLayout(new GridLayout(COLUMNS, false));
        title = wide();
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        why = wide();
        reviewer = text("Rev&iewer:", "Who takes responsibility", NAME_WIDTH, false);
        reason = text("Rea&son:", "Why it may leave, or why not", NAME_WIDTH, true);
        accept = button("Acce&pt", INCOMPLETE, () -> decide(true));
        reject = button("Re&ject", INCOMPLETE, () -> decide(false));
        takeBack = button("Ta&ke back", "Forget this review and ask the gate again", this::forget);
        box.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        reviewer.setText(desk.reviewer());
    }

    private Label wide() {
        Label l = new Label(box, SWT.WRAP);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.horizontalSpan = COLUMNS;
        data.widthHint = NAME_WIDTH;
        l.setLayoutData(data);
        return l;
    }

    private Text text(String label, String hint, int width, boolean grows) {
        new Label(box, SWT.NONE).setText(label);
        Text t = new Text(box, SWT.BORDER);
        t.setMessage(hint);
        Names.give(t, hint);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, grows, false);
        data.widthHint = width;
        t.setLayoutData(data);
        t.addListener(SWT.Modify, e -> enable());
        return t;
    }

    private Button button(String text, String tip, Runnable pressed) {
        Button b = Buttons.push(box, text, tip, pressed);
        b.setLayoutData(new GridData());
        return b;
    }

    /** Shows the case of a person; of nobody, the next that waits. Hides where there is none. */
    void show(Optional<String> subjectId) {
        selected = subjectId;
        Optional<ReviewCase> next = desk.caseOf(selected);
        if (!next.equals(shown)) {
            shown = next;
            reason.setText("");
        }
        shown.ifPresent(this::describe);
        boolean open = shown.filter(ReviewCase::open).isPresent();
        visible(accept, open);
        visible(reject, open);
        visible(takeBack, !open);
        reviewer.setEnabled(open);
        reason.setEnabled(open);
        enable();
        box.setVisible(shown.isPresent());
        ((GridData) box.getLayoutData()).exclude = shown.isEmpty();
        box.getParent().layout(true, true);
    }

    private void describe(ReviewCase c) {
        String who = c.subjectId().isEmpty() ? "The cohort as a whole" : c.subjectId();
        long others = desk.waiting() - 1;
        title.setText(!c.open() ? who + " was reviewed" : who + " waits for a review"
                + (others > 0 ? ", and " + Count.of(others, "more", "more of them") : ""));
        why.setText(c.reasons().stream().map(r -> (Sentences.whole(VERDICT.matcher(r.message()).replaceFirst("")) + " "
                + Sentences.whole(r.remedy())).trim()).distinct().collect(Collectors.joining("\n")));
    }

    private static void visible(Button b, boolean yes) {
        b.setVisible(yes);
        ((GridData) b.getLayoutData()).exclude = !yes;
    }

    private void enable() {
        boolean complete = !reviewer.getText().isBlank() && !reason.getText().isBlank();
        boolean person = shown.filter(c -> !c.subjectId().isEmpty()).isPresent();
        accept.setEnabled(complete);
        accept.setToolTipText(complete ? "I looked at it: it may leave" : INCOMPLETE);
        reject.setEnabled(complete && person);
        reject.setToolTipText(!person ? "Who must not leave is rejected one by one" : complete
                ? "I looked at it: it must not leave" : INCOMPLETE);
    }

    private void decide(boolean accepted) {
        desk.decide(shown.orElseThrow(), accepted, reviewer.getText(), reason.getText());
        next();
    }

    private void forget() {
        desk.takeBack(shown.orElseThrow());
        next();
    }

    private void next() {
        show(Optional.empty());
        shown.ifPresent(c -> desk.look(c.subjectId()));
        // on to the next one without the mouse
        reason.setFocus();
    }

    /** The whole, for tests. */
    public Composite control() {
        return box;
    }

    /** The fields, for tests. */
    public Text reviewer() {
        return reviewer;
    }

    public Text reason() {
        return reason;
    }

    /** The buttons, for tests. */
    public Button accept() {
        return accept;
    }

    public Button reject() {
        return reject;
    }

    public Button takeBack() {
        return takeBack;
    }
}
