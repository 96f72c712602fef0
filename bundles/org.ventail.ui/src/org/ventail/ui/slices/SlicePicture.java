package org.ventail.ui.slices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.graphics.RGB;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Volume;
import org.ventail.render.Overlay;
import org.ventail.render.SliceSampler;
import org.ventail.render.WindowLevel;
import org.ventail.ui.theme.Palette;
import org.ventail.workflow.HandMarks;

/** Makes the image of a slice: grey values through the window, the changed region tinted. Any thread. */
final class SlicePicture {
    private static final double TINT = 0.38;
    /** Marks are seen through the tint of what changes. */
    private static final double HAND_TINT = 0.55;

    private SlicePicture() {
    }

    /**
     * Renders.
     *
     * @throws org.eclipse.core.runtime.OperationCanceledException when the frame is no longer wanted
     */
    static Pixels render(Volume volume, Optional<Mask> mask, Optional<HandMarks> marks, PlaneFrame frame, WindowLevel window,
            IProgressMonitor monitor) {
        List<Overlay> overlays = new ArrayList<>();
        mask.ifPresent(m -> overlays.add(overlay(m, Palette.MASK, TINT)));
        marks.ifPresent(m -> {
            overlays.add(overlay(m.spare(), Palette.SPARED, HAND_TINT));
            overlays.add(overlay(m.take(), Palette.TAKEN, HAND_TINT));
        });
        return new Pixels(frame.width(), frame.height(), new SliceSampler(volume).sample(frame.cut(), frame.width(),
                frame.height(), window, SliceSampler.Interpolation.TRILINEAR, overlays, monitor));
    }

    private static Overlay overlay(Mask mask, RGB c, double tint) {
        return new Overlay(mask, c.red << 16 | c.green << 8 | c.blue, tint);
    }
}
