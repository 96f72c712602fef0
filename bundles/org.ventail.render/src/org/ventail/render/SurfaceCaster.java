package org.ventail.render;

import java.util.Arrays;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Casts the first surface of a {@link SkinField} that each ray meets. Without state, for any thread; the rows of a
 * picture are spread over all cores and the result does not depend on how many there are.
 */
public final class SurfaceCaster {
    /**
     * A shaded picture.
     *
     * @param monitor only asked for cancel; may be null
     * @throws org.eclipse.core.runtime.OperationCanceledException within a row of a cancel
     */
    public Picture render(SkinField field, Camera camera, LightRig light, Skin skin, int width, int height,
            IProgressMonitor monitor) {
        return trace(field, camera, width, height, monitor).shade(light, skin);
    }

    /** The surface seen by a camera, to be shaded more than once: several lights cost hardly more than one. */
    public SurfaceView trace(SkinField field, Camera camera, int width, int height, IProgressMonitor monitor) {
        float[] depthMm = new float[width * height];
        float[] normals = new float[3 * width * height];
        if (field.isEmpty()) {
            Arrays.fill(depthMm, Float.NaN);
        } else {
            Rows.forEach(height, monitor,
                    y -> new SurfaceRow(field, camera, width, height).cast(y, depthMm, normals));
        }
        return new SurfaceView(width, height, depthMm, normals, camera.fieldMm() / height);
    }
}
