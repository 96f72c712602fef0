package org.ventail.verify.restore;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.render.SkinField;

/** Writes restored skin into the voxels of a scan, so that every attacker can look at it. */
final class RestoredScan {
    /** Half the way from air to tissue, in voxels: with the skin in its middle. */
    private static final double RAMP_VOXELS = 3;
    private final Scan scan;
    private final SkinMap restored;
    private final boolean[] open;
    private final Affine toHead;
    private final double rampMm;
    private final double skinValue;
    private final double contrast;

    private RestoredScan(Scan scan, SkinField skin, SkinMap restored, BitSet lost) {
        this.scan = scan;
        this.restored = restored;
        this.open = new boolean[SkinMap.CELLS];
        lost.stream().forEach(i -> open[i] = true);
        Geometry g = scan.volume().geometry();
        this.toHead = SkinMap.headToLps(scan.frame()).inverse().compose(g.voxelToLps());
        this.rampMm = RAMP_VOXELS * Math.max(1, Math.cbrt(g.voxelVolumeMm3()));
        this.skinValue = skin.threshold();
        this.contrast = skinValue - air(scan.volume(), skinValue);
    }

    /**
     * The scan with that skin.
     *
     * @param skin of the scan: says which value is skin
     * @param lost cells in which the skin is the restored one; elsewhere nothing changes
     */
    static Scan of(Scan scan, SkinField skin, SkinMap restored, BitSet lost) {
        return new RestoredScan(scan, skin, restored, lost).write();
    }

    private Scan write() {
        Volume volume = scan.volume();
        Geometry g = volume.geometry();
        VoxelData data = volume.data().copy();
        IntStream.range(0, g.nz()).parallel().forEach(z -> {
            for (int y = 0; y < g.ny(); y++) {
                for (int x = 0; x < g.nx(); x++) {
                    write(data, g.index(x, y, z), toHead.x(x, y, z), toHead.y(x, y, z), toHead.z(x, y, z));
                }
            }
        });
        return new Scan(volume.withData(data), scan.frame());
    }

    private void write(VoxelData data, int voxel, double leftMm, double forwardMm, double upMm) {
        double column = SkinMap.column(leftMm, forwardMm);
        double row = SkinMap.row(upMm);
        int c = (int) Math.round(column);
        int r = (int) Math.round(row);
        if (c < 0 || r < 0 || c >= SkinMap.COLUMNS || r >= SkinMap.ROWS || !open[r * SkinMap.COLUMNS + c]) {
            return;
        }
        double skin = restored.at(column, row);
        if (Double.isNaN(skin)) {
            return;
        }
        double inside = (skin - Math.sqrt(leftMm * leftMm + forwardMm * forwardMm)) / rampMm;
        double v = skinValue + contrast * Math.max(-1, Math.min(1, inside));
        double now = scan.volume().value(voxel);
        if (inside < 1 || now < v) {
            data.set(voxel, (v - scan.volume().rescale().intercept()) / scan.volume().rescale().slope());
        }
    }

    /** Mean of what is no tissue. */
    private static double air(Volume volume, double skinValue) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < volume.geometry().size(); i++) {
            double v = volume.value(i);
            if (v < skinValue) {
                sum += v;
                n++;
            }
        }
        return n == 0 ? skinValue - 1 : sum / n;
    }
}
