package org.ventail.deface;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;

/**
 * All that lies farther from the brain than the margin that every removal keeps. Once it is air, what attackers still
 * learn they learn from the shape of the brain: no defacer can keep that from them.
 */
public final class NearBrain {
    private NearBrain() {
    }

    /** What lies farther, on the grid of a scan. */
    public static Mask beyond(FoundHead head, Geometry geometry) {
        SmoothField brain = ((PreparedHead) head).fields().brain();
        float margin = (float) HeadFields.BRAIN_MARGIN_MM + HeadFields.BRAIN_SURFACE_MM;
        return NativeMask.where(geometry, () -> brain.above(margin, geometry), new NullProgressMonitor());
    }
}
