package org.ventail.deface;

import java.util.Optional;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;

/** What people add to the region and take out of it. The brain comes first, then what is kept, then what goes. */
final class ByHand {
    private ByHand() {
    }

    /** What does not change, besides the brain; empty if nothing was asked for. */
    static Optional<Mask> kept(DefaceOptions options, PreparedHead head, Geometry grid) {
        if (options.brainMarginMm() <= 0) {
            return options.keep();
        }
        SmoothField toBrain = head.fields().brain();
        Mask around = NativeMask.where(grid, () -> toBrain.below((float) options.brainMarginMm(), grid),
                new NullProgressMonitor());
        return Optional.of(options.keep().map(around::or).orElse(around));
    }

    /** What becomes air. */
    static Mask air(DefaceOptions options, Mask brain) {
        Mask wanted = options.also().map(a -> a.minus(brain)).orElse(Mask.empty(brain.geometry()));
        return less(wanted, options.keep());
    }

    static Mask less(Mask mask, Optional<Mask> other) {
        return other.map(mask::minus).orElse(mask);
    }
}
