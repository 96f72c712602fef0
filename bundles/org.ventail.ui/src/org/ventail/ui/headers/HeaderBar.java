package org.ventail.ui.headers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.ventail.api.deid.AttributeChange.Fate;
import org.ventail.ui.theme.Buttons;
import org.ventail.ui.theme.Names;

/** What is asked and what is shown of the answer: file, two profiles, words, actions. UI thread. */
public final class HeaderBar {
    private static final int NAME_WIDTH = 60;
    private static final int FILTER_WIDTH = 210;
    private final Composite box;
    private final Spinner number;
    private final Label name;
    private final ProfileChooser profile;
    private final ProfileChooser other;
    private final Button differences;
    private final Text words;
    private final FateBar fates;
    private final Button onlyDifferent;
    private List<Path> files = List.of();
    private String subjectId = "";

    HeaderBar(Composite parent, Runnable asked, Runnable filtered, Runnable allDifferences) {
        box = new Composite(parent, SWT.NONE);
        box.setLayout(rows(1));
        Composite top = new Composite(box, SWT.NONE);
        top.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        top.setLayout(rows(9));
        label(top, "F&ile");
        number = new Spinner(top, SWT.NONE);
        number.addListener(SWT.Selection, e -> asked.run());
        name = label(top, "");
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.minimumWidth = NAME_WIDTH;
        name.setLayoutData(wide);
        label(top, "&Profile");
        profile = new ProfileChooser(top, false, "Which profile is tried; the chosen one of the preferences cleans releases",
                asked);
        label(top, "co&mpared with");
        other = new ProfileChooser(top, true, "Another profile, tried on the same file", asked);
        differences = Buttons.push(top, "All &differences …",
                "Everything the two profiles do differently, whatever stands in this file", allDifferences);
        onlyDifferent = Buttons.check(top, "&only what differs", "Leaves what the two profiles treat differently", filtered);
        differences.setLayoutData(new GridData());
        onlyDifferent.setLayoutData(new GridData());
        Composite bottom = new Composite(box, SWT.NONE);
        bottom.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        bottom.setLayout(rows(2));
        words = new Text(bottom, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        words.setMessage("Filter: tag, name, value, rule");
        Names.give(words, "Filter of attributes");
        Names.give(number, "Which file of the series");
        GridData narrow = new GridData(SWT.FILL, SWT.CENTER, false, false);
        narrow.widthHint = FILTER_WIDTH;
        words.setLayoutData(narrow);
        words.addListener(SWT.Modify, e -> filtered.run());
        fates = new FateBar(bottom, filtered);
        fates.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        compares(false);
    }

    private static GridLayout rows(int columns) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 2;
        layout.marginHeight = 0;
        layout.verticalSpacing = 2;
        return layout;
    }

    private static Label label(Composite parent, String text) {
        Label l = new Label(parent, SWT.NONE);
        l.setText(text);
        return l;
    }

    Composite control() {
        return box;
    }

    /** Offers the files of a person's series, the first one chosen. */
    void offer(String subject, List<Path> newFiles) {
        subjectId = subject;
        if (!files.equals(newFiles)) {
            files = List.copyOf(newFiles);
            number.setValues(1, 1, Math.max(1, files.size()), 0, 1, 10);
            number.setEnabled(files.size() > 1);
        }
    }

    /** What is asked now; empty if there is no file. */
    Optional<HeaderQuery> query() {
        Optional<Path> file = files.isEmpty() ? Optional.empty() : Optional.of(files.get(number.getSelection() - 1));
        name.setText(file.map(f -> "of " + files.size() + ":  " + f.getFileName()).orElse(""));
        name.setToolTipText(file.map(f -> f.getFileName().toString()).orElse(null));
        compares(other.profile().isPresent());
        return file.flatMap(f -> profile.profile().map(p -> new HeaderQuery(f, subjectId, p, other.profile())));
    }

    private void compares(boolean two) {
        differences.setEnabled(two);
        onlyDifferent.setVisible(two);
        // what is not needed leaves its room to the name of the file
        ((GridData) onlyDifferent.getLayoutData()).exclude = !two;
        ((GridData) differences.getLayoutData()).exclude = !two;
        differences.setVisible(two);
    }

    /** Writes how many attributes have which fate, and how many differ. */
    void count(Map<Fate, Integer> counts, int differing) {
        fates.show(counts);
        onlyDifferent.setText("&only what differs (" + differing + ")");
        box.layout(true, true);
    }

    void filter(HeaderFilter filter) {
        filter.use(fates.chosen(), words.getText(), onlyDifferent.isVisible() && onlyDifferent.getSelection());
    }

    /** Which file, for tests. */
    public Spinner number() {
        return number;
    }

    /** The profile tried. */
    public ProfileChooser profile() {
        return profile;
    }

    /** The profile it is compared with. */
    public ProfileChooser other() {
        return other;
    }

    /** The filter box, for tests. */
    public Text words() {
        return words;
    }

    /** The switches of the actions, for tests. */
    public FateBar fates() {
        return fates;
    }

    /** The switch that leaves only what differs, for tests. */
    public Button onlyDifferent() {
        return onlyDifferent;
    }
}
