package org.ventail.ui.defacing;

import java.util.ArrayList;
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
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefaceOptions.Method;
import org.ventail.api.deface.DefaceOptions.Part;
import org.ventail.ui.theme.Buttons;
import org.ventail.ui.theme.Names;
import org.ventail.ui.theme.Segments;

/** Method and parts as a row of choices and check boxes. UI thread. */
public final class OptionsForm {
    private static final List<Method> METHODS = List.of(Method.REFACE, Method.REMOVE);
    private final Composite box;
    private final Segments method;
    private final Map<Part, Button> parts = new EnumMap<>(Part.class);
    private final Label marginWords;
    private final Scale margin;
    private final Consumer<DefaceOptions> chosen;
    private final Consumer<DefaceOptions> moved;
    private DefaceOptions options;

    /** @param moved hears of choices that others follow at once, as a slider makes them */
    OptionsForm(Composite parent, DefaceOptions start, Consumer<DefaceOptions> chosen, Consumer<DefaceOptions> moved) {
        this.options = start;
        this.chosen = chosen;
        this.moved = moved;
        box = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
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
        add(Part.EARS, "E&ars", "Outer ears go with the face");
        add(Part.TEETH, "&Teeth, jaws", "As far back as the last molars");
        add(Part.EYES, "E&yes", "Unchecked: eyeballs stay behind the lids");
        add(Part.SCALP, "S&mooth skin", "The skin of the whole head, so that its outline is no fingerprint");
        marginWords = new Label(box, SWT.NONE);
        margin = new Scale(box, SWT.HORIZONTAL);
        margin.setMaximum((int) DefaceOptions.MOST_MARGIN_MM);
        margin.setPageIncrement(5);
        margin.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        margin.setToolTipText("Spares what lies nearer to the brain; the more, the more of the face may stay");
        Names.give(margin, "Millimetres kept around the brain");
        margin.addListener(SWT.Selection, e -> choose(options.withBrainMargin(margin.getSelection()), moved));
        tabs(row);
        mark();
    }

    /** How much is kept around the brain, for tests. */
    public Scale margin() {
        return margin;
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
        choose(other, chosen);
    }

    private void choose(DefaceOptions other, Consumer<DefaceOptions> listener) {
        if (!other.equals(options)) {
            options = other;
            mark();
            listener.accept(options);
        }
    }

    /** Tab goes the way the eyes go; else boxes would come before what stands above them. */
    private void tabs(Composite row) {
        List<Control> order = new ArrayList<>(List.of(row));
        order.addAll(parts.values());
        order.add(margin);
        box.setTabList(order.toArray(Control[]::new));
    }

    private void add(Part part, String label, String tip) {
        parts.put(part, Buttons.check(box, label, tip, () -> toggle(part)));
    }

    private void toggle(Part part) {
        choose(parts.get(part).getSelection() ? options.with(part) : options.without(part));
    }

    private void mark() {
        method.show(METHODS.indexOf(options.method()));
        margin.setSelection((int) Math.round(options.brainMarginMm()));
        marginWords.setText("Brain + " + margin.getSelection() + " mm");
        parts.forEach((p, b) -> b.setSelection(options.removes(p)));
    }
}
