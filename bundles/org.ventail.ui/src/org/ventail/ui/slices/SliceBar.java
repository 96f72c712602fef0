package org.ventail.ui.slices;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.ventail.api.model.Modality;
import org.ventail.ui.studio.Compare;
import org.ventail.ui.studio.Scan;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.studio.StudioState;
import org.ventail.ui.studio.WindowPreset;

/** The bar above the slices: before, after or both; window presets; tint. Follows the keys. */
final class SliceBar {
    private final Composite bar;
    private final Studio studio;
    private final Button[] compare = new Button[Compare.values().length];
    private final Combo presets;
    private final Button mask;
    private Modality listed;

    SliceBar(Composite parent, Studio studio) {
        this.studio = studio;
        bar = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.center = true;
        layout.spacing = 4;
        layout.wrap = false;
        bar.setLayout(layout);
        for (Compare c : Compare.values()) {
            compare[c.ordinal()] = toggle(c.label(), () -> studio.view(v -> v.withCompare(c)));
        }
        compare[0].setToolTipText("Flip between before and after: B or Space");
        new Label(bar, SWT.NONE).setText("   Window");
        presets = new Combo(bar, SWT.READ_ONLY);
        presets.setToolTipText("Window presets: keys 1 to 5; drag with the right button to change");
        presets.addListener(SWT.Selection, e -> Presets.apply(studio, presets.getSelectionIndex()));
        new Label(bar, SWT.NONE).setText("  ");
        mask = new Button(bar, SWT.CHECK);
        mask.setText("Tint what changes");
        mask.setToolTipText("M");
        mask.addListener(SWT.Selection, e -> studio.view(v -> v.withMask(mask.getSelection())));
        studio.listen(bar, (change, state) -> show(state));
        show(studio.state());
    }

    Composite control() {
        return bar;
    }

    private Button toggle(String label, Runnable action) {
        Button b = new Button(bar, SWT.TOGGLE);
        b.setText(label);
        b.addListener(SWT.Selection, e -> {
            action.run();
            show(studio.state());
        });
        return b;
    }

    private void show(StudioState state) {
        boolean both = state.scan().map(s -> s.after().isPresent()).orElse(false);
        for (Compare c : Compare.values()) {
            compare[c.ordinal()].setSelection(both ? state.view().compare() == c : c == Compare.BEFORE);
            compare[c.ordinal()].setEnabled(both || c == Compare.BEFORE);
        }
        mask.setEnabled(both);
        mask.setSelection(state.view().mask());
        state.scan().ifPresent(s -> list(s, state));
    }

    private void list(Scan scan, StudioState state) {
        Modality m = scan.before().modality();
        List<WindowPreset> all = WindowPreset.of(m);
        if (m != listed) {
            listed = m;
            presets.setItems(all.stream().map(WindowPreset::label).toArray(String[]::new));
            bar.layout(true);
        }
        int used = -1;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).on(m, scan.histogram()).equals(state.view().window())) {
                used = used < 0 ? i : used;
            }
        }
        if (used < 0) {
            presets.deselectAll();
        } else {
            presets.select(used);
        }
    }
}
