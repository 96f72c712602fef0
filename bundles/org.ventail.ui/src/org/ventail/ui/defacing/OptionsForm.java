package org.ventail.ui.defacing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefaceOptions.Method;
import org.ventail.api.deface.DefaceOptions.Part;
import org.ventail.ui.theme.Segments;

/** Method and parts as a row of choices and check boxes. UI thread. */
public final class OptionsForm {
    private static final List<Method> METHODS = List.of(Method.REFACE, Method.REMOVE);
    private final Composite box;
    private final Segments method;
    private final Map<Part, Button> parts = new EnumMap<>(Part.class);
    private final Consumer<DefaceOptions> chosen;
    private DefaceOptions options;

    OptionsForm(Composite parent, DefaceOptions start, Consumer<DefaceOptions> chosen) {
        this.options = start;
        this.chosen = chosen;
        box = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, true);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        box.setLayout(layout);
        Composite row = new Composite(box, SWT.NONE);
        row.setLayout(new RowLayout());
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.horizontalSpan = 2;
        row.setLayoutData(wide);
        method = new Segments(row, List.of("Replace", "Remove"), i -> choose(options.withMethod(METHODS.get(i))));
        method.control().setToolTipText("Replace the face by a neutral one that is nobody's, or cut it away");
        add(Part.EARS, "Ears", "Outer ears go with the face");
        add(Part.TEETH, "Teeth and jaws", "As far back as the last molars");
        add(Part.EYES, "Eyes", "Unchecked: eyeballs stay behind the lids");
        add(Part.SCALP, "Smooth skin", "The skin of the whole head, so that its outline is no fingerprint");
        mark();
    }

    public Composite control() {
        return box;
    }

    public DefaceOptions options() {
        return options;
    }

    /** The check box of a part, for tests. */
    public Button box(Part part) {
        return parts.get(part);
    }

    /** What a click on a method does. */
    public void choose(DefaceOptions other) {
        if (!other.equals(options)) {
            options = other;
            mark();
            chosen.accept(options);
        }
    }

    private void add(Part part, String label, String tip) {
        Button b = new Button(box, SWT.CHECK);
        b.setText(label);
        b.setToolTipText(tip);
        b.addListener(SWT.Selection, e -> choose(b.getSelection() ? options.with(part) : options.without(part)));
        parts.put(part, b);
    }

    private void mark() {
        method.show(METHODS.indexOf(options.method()));
        parts.forEach((p, b) -> b.setSelection(options.removes(p)));
    }
}
