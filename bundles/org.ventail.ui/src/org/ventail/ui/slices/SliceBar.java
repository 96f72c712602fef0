package org.ventail.ui.slices;

import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.ventail.render.WindowLevel;
import org.ventail.ui.studio.Compare;
import org.ventail.ui.studio.Scan;
import org.ventail.ui.studio.Studio;
import org.ventail.ui.studio.StudioState;
import org.ventail.ui.theme.Buttons;
import org.ventail.ui.theme.Segments;

/** The bar above the slices: before, after or both; window presets; tint. Follows the keys. */
final class SliceBar {
    private final Composite bar;
    private final Segments compare;
    private final Combo presets;
    private final Button mask;
    private List<WindowLevel.Preset> listed = List.of();

    SliceBar(Composite parent, Studio studio) {
        bar = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.center = true;
        layout.spacing = 8;
        layout.marginLeft = 6;
        layout.wrap = false;
        bar.setLayout(layout);
        compare = new Segments(bar, Arrays.stream(Compare.values()).map(Compare::label).toList(),
                i -> studio.view(v -> v.withCompare(Compare.values()[i])));
        compare.control().setToolTipText("Flip between before and after: B or Space; side by side: S");
        // before the presets, which a narrow window cuts off: the rest of them opens a menu still
        mask = Buttons.check(bar, "Tint", "Tint what changes (M)", () -> tint(studio));
        new Label(bar, SWT.NONE).setText("Window");
        presets = new Combo(bar, SWT.READ_ONLY);
        presets.setToolTipText("Window presets: keys 1 to 6; drag with the right button to change");
        presets.addListener(SWT.Selection, e -> Presets.apply(studio, presets.getSelectionIndex()));
        // else Tab would begin at the box: a canvas comes after all else
        bar.setTabList(new Control[] {compare.control(), mask, presets});
        studio.listen(bar, (change, state) -> show(state));
        show(studio.state());
    }

    private void tint(Studio studio) {
        studio.view(v -> v.withMask(mask.getSelection()));
    }

    Composite control() {
        return bar;
    }

    private void show(StudioState state) {
        boolean both = state.scan().map(s -> s.after().isPresent()).orElse(false);
        compare.show(both ? state.view().compare().ordinal() : Compare.BEFORE.ordinal());
        compare.enable(both);
        mask.setEnabled(both);
        mask.setSelection(state.view().mask());
        state.scan().ifPresent(s -> list(s, state.view().window()));
    }

    private void list(Scan scan, WindowLevel used) {
        if (!scan.presets().equals(listed)) {
            listed = scan.presets();
            presets.setItems(listed.stream().map(WindowLevel.Preset::name).toArray(String[]::new));
            bar.layout(true);
        }
        int at = 0;
        while (at < listed.size() && !listed.get(at).window().equals(used)) {
            at++;
        }
        if (at < listed.size()) {
            presets.select(at);
        } else {
            presets.deselectAll();
        }
    }
}
