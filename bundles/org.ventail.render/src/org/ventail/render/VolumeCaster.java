package org.ventail.render;

import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Volume;

/**
 * Looks through one scan with a {@link TransferFunction}: front-to-back compositing of shaded samples. The fallback
 * where there is no OpenGL, and what the GL view is compared with. Immutable, for any thread; rows are spread over all
 * cores.
 */
public final class VolumeCaster {
    private static final double STEP_MM = 0.7;

    private final FieldGrid grid;
    private final Affine fieldToScan;
    private final float low;
    private final float high;

    public VolumeCaster(Volume volume) {
        FieldGrid scan = FieldGrid.of(volume);
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (float v : scan.values()) {
            least = Math.min(least, v);
            greatest = Math.max(greatest, v);
        }
        this.low = least;
        this.high = greatest;
        this.grid = scan.padded(least);
        this.fieldToScan = volume.geometry().lpsToVoxel().compose(grid.geometry().voxelToLps());
    }

    /**
     * A picture.
     *
     * @param tint voxels of the scan to show in a colour
     * @param monitor only asked for cancel; may be null
     * @return its depth is where half of the light is gone
     */
    public Picture render(Camera camera, TransferFunction function, Optional<Overlay> tint, int width, int height,
            IProgressMonitor monitor) {
        TransferTable table = new TransferTable(function, low, high, STEP_MM);
        EmptySpace space = EmptySpace.of(grid, table);
        int[] rgb = new int[width * height];
        float[] depthMm = new float[width * height];
        Rows.forEach(height, monitor, y -> {
            VolumeRow row = new VolumeRow(this, camera, table, space, tint.orElse(null), width, height);
            row.cast(y, rgb, depthMm);
        });
        return new Picture(width, height, rgb, depthMm);
    }

    FieldGrid grid() {
        return grid;
    }

    Affine fieldToScan() {
        return fieldToScan;
    }

    static double stepMm() {
        return STEP_MM;
    }
}
