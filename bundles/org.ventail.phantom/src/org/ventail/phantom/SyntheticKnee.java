package org.ventail.phantom;

import java.util.stream.IntStream;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/**
 * A knee of nobody: thigh bone, shin bone, calf bone and knee cap in soft tissue. What looks for heads has to tell it
 * from one. Origin in the joint, LPS, straight.
 */
public final class SyntheticKnee {
    private static final double SKIN_MM = 1.8;
    private static final double FAT_MM = 9;
    private static final double CORTEX_MM = 4;
    private static final double CARTILAGE_MM = 2.5;
    private static final double[] SHAFT_TOP = {0, -5, 300};
    private static final double[] SHAFT_BOTTOM = {0, -5, 40};
    private static final double[] SHIN_TOP = {0, 0, -40};
    private static final double[] SHIN_BOTTOM = {5, 5, -300};
    private static final double[] CALF_TOP = {38, 18, -35};
    private static final double[] CALF_BOTTOM = {30, 15, -300};

    private SyntheticKnee() {
    }

    /** Scans the knee on a grid of any direction and spacing. */
    public static Volume voxelise(Contrast contrast, Geometry grid, long noiseSeed) {
        Affine m = grid.voxelToLps();
        Scanner scanner = new Scanner(contrast, grid, noiseSeed);
        short[] out = new short[grid.size()];
        IntStream.range(0, grid.nz()).parallel().forEach(k -> {
            for (int j = 0; j < grid.ny(); j++) {
                for (int i = 0; i < grid.nx(); i++) {
                    double x = m.x(i, j, k);
                    double y = m.y(i, j, k);
                    double z = m.z(i, j, k);
                    double skin = skin(x, y, z);
                    Tissue t = skin > scanner.reachMm() ? Tissue.AIR : at(x, y, z, skin);
                    out[grid.index(i, j, k)] = scanner.value(t, skin, x, z, grid.index(i, j, k));
                }
            }
        });
        return new Volume(grid, new VoxelData.Shorts(out, true), Rescale.NONE, contrast.modality());
    }

    private static double skin(double x, double y, double z) {
        double radius = 66 + 0.05 * z + (z < -60 ? 4 * Math.sin((z + 60) / 45) : 0);
        double leg = Math.hypot(x, 1.05 * (y - (z < 0 ? 0.05 * -z : 0))) - radius;
        return Sdf.add(leg, Sdf.ellipsoid(x, y + 52, z - 8, 24, 16, 26), 20);
    }

    private static Tissue at(double x, double y, double z, double skin) {
        if (skin > -SKIN_MM) {
            return Tissue.SKIN;
        }
        double bone = bone(x, y, z);
        if (bone < 0) {
            return bone > -CORTEX_MM ? Tissue.BONE : Tissue.MARROW;
        }
        if (bone < CARTILAGE_MM && Math.abs(z) < 30) {
            return Tissue.CARTILAGE;
        }
        return skin > -FAT_MM ? Tissue.FAT : Tissue.MUSCLE;
    }

    private static double bone(double x, double y, double z) {
        double side = Math.abs(x);
        double thigh = Sdf.add(Sdf.stick(x, y, z, SHAFT_TOP, 15, SHAFT_BOTTOM, 18),
                Sdf.ellipsoid(side - 22, y, z - 24, 21, 30, 23), 15);
        double shin = Sdf.add(Sdf.stick(x, y, z, SHIN_TOP, 19, SHIN_BOTTOM, 14),
                Sdf.ellipsoid(x, y, z + 18, 40, 26, 15), 15);
        double calf = Sdf.stick(x, y, z, CALF_TOP, 9, CALF_BOTTOM, 7);
        double cap = Sdf.ellipsoid(x, y + 47, z - 12, 20, 9, 20);
        return Math.min(Math.min(thigh, shin), Math.min(calf, cap));
    }
}
