package org.ventail.ui.headers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.ventail.workflow.CleaningProfiles;

/** Chooses a shipped profile or a file; one of two can also be nothing. UI thread. */
public final class ProfileChooser {
    private static final String NOTHING = "nothing";
    private static final String FILE = "a file …";
    private final Combo combo;
    private final boolean optional;
    private final List<String> profiles = new ArrayList<>(CleaningProfiles.shipped());
    private final Runnable changed;
    private int before;

    ProfileChooser(Composite parent, boolean optional, String tip, Runnable changed) {
        this.optional = optional;
        this.changed = changed;
        combo = new Combo(parent, SWT.READ_ONLY);
        combo.setToolTipText(tip);
        fill(0);
        combo.addListener(SWT.Selection, e -> selected());
    }

    /** The box, for tests. */
    public Combo combo() {
        return combo;
    }

    /** Name or file; empty for nothing. */
    Optional<String> profile() {
        int i = combo.getSelectionIndex() - (optional ? 1 : 0);
        return i < 0 || i >= profiles.size() ? Optional.empty() : Optional.of(profiles.get(i));
    }

    /** Chooses without telling. */
    void choose(String profile) {
        if (!profiles.contains(profile)) {
            profiles.add(profile);
        }
        fill(profiles.indexOf(profile) + (optional ? 1 : 0));
    }

    private void fill(int selection) {
        combo.removeAll();
        if (optional) {
            combo.add(NOTHING);
        }
        profiles.forEach(p -> combo.add(CleaningProfiles.shipped().contains(p) ? p : Path.of(p).getFileName().toString()));
        combo.add(FILE);
        combo.select(selection);
        before = selection;
    }

    private void selected() {
        if (combo.getSelectionIndex() == combo.getItemCount() - 1) {
            FileDialog dialog = new FileDialog(combo.getShell(), SWT.OPEN);
            dialog.setText("Profile of cleaning");
            dialog.setFilterExtensions(new String[] {"*.yaml;*.yml", "*"});
            String chosen = dialog.open();
            if (chosen == null) {
                combo.select(before);
                return;
            }
            choose(chosen);
        }
        before = combo.getSelectionIndex();
        changed.run();
    }
}
