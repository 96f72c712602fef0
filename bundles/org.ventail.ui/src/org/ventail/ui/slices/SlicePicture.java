package org.ventail.ui.slices;

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

/** Makes the image of a slice: grey values through the window, the changed region tinted. Any thread. */
final class SlicePicture {
    private static final double TINT = 0.38;

    private SlicePicture() {
    }

    /**
     * Renders.
     *
     * @throws org.eclipse.core.runtime.OperationCanceledException when the frame is no longer wanted
     */
    static Pixels render(Volume volume, Optional<Mask> mask, PlaneFrame frame, WindowLevel window,
            IProgressMonitor monitor) {
        RGB m = Palette.MASK;
        List<Overlay> overlays = mask.map(x -> List.of(new Overlay(x, m.red << 16 | m.green << 8 | m.blue, TINT)))
                .orElse(List.of());
        return new Pixels(frame.width(), frame.height(), new SliceSampler(volume).sample(frame.cut(), frame.width(),
                frame.height(), window, SliceSampler.Interpolation.TRILINEAR, overlays, monitor));
    }
}
