package org.ventail.deface;

import java.util.stream.IntStream;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Rescale;

/**
 * Paints a new face into the voxels of a mask: skin and fat that follow the new skin, under them the neutral face's
 * tissues, bone around the brain, the scan's air before it; with shading and noise. Immutable.
 */
final class FacePainter {
    private static final float SKIN_MM = 1.2f;
    private static final float FAT_FROM_MM = 2.4f;
    private static final float FAT_MM = 4;
    private static final float TISSUES_FROM_MM = 6;
    /** Around the brain there is bone up to this distance, less sharply over a short way. */
    private static final float SKULL_MM = 9.5f;
    private static final float SKULL_EDGE_MM = 1.5f;
    /** Tissue is not all alike: deviation of its brightness from place to place. */
    private static final float TEXTURE = 0.06f;

    private final Geometry geometry;
    private final SmoothField skin;
    private final SmoothField brain;
    private final ScalarGrid inner;
    private final FaceColours colours;
    private final NoiseTile noise;
    private final boolean magnitude;
    /** Farther before the skin there is only air. */
    private final float reachMm;

    /** @param ct whether noise may be negative */
    FacePainter(Geometry geometry, NewSkin skin, SmoothField brain, FaceColours colours, boolean ct) {
        this.geometry = geometry;
        this.skin = skin.skinMm();
        this.brain = brain;
        this.colours = colours;
        this.inner = inner(skin, colours.values());
        this.noise = new NoiseTile(colours.correlation());
        this.magnitude = !ct && colours.values()[FaceTissue.AIR] >= 0;
        this.reachMm = Coverage.reachMm(geometry.spacingMm());
    }

    private static ScalarGrid inner(NewSkin skin, float[] values) {
        float[] out = new float[skin.tissues().length];
        int plane = skin.geometry().nx() * skin.geometry().ny();
        IntStream.range(0, skin.geometry().nz()).parallel().forEach(z -> {
            for (int i = z * plane; i < (z + 1) * plane; i++) {
                byte tissue = skin.tissues()[i];
                float texture = tissue == FaceTissue.AIR ? 0 : TEXTURE * Hash.normal(i);
                out[i] = values[tissue] + texture * (values[tissue] - values[FaceTissue.AIR]);
            }
        });
        return new ScalarGrid(skin.geometry(), out);
    }

    /** Takes the new stored value of a voxel. */
    @FunctionalInterface
    interface Canvas {
        void set(int index, double stored);
    }

    /** Paints the voxels of the mask from one linear index to before another. */
    void paint(Mask mask, int from, int to, Air air, Rescale rescale, Canvas canvas) {
        Brush brush = new Brush();
        int row = -1;
        int airUpTo = 0;
        for (int i = mask.nextSet(from); i >= 0 && i < to; i = mask.nextSet(i + 1)) {
            if (i / geometry.nx() != row) {
                row = i / geometry.nx();
                brush.to(row % geometry.ny(), row / geometry.ny());
                airUpTo = i;
            }
            int x = i - row * geometry.nx();
            double value = air.at(i);
            if (i >= airUpTo) {
                float beforeSkin = brush.beforeSkin(x);
                float ahead = brush.ahead(beforeSkin);
                if (ahead > 0) {
                    airUpTo = i + 1 + (int) ahead;
                } else {
                    value = rescale.toStored(brush.value(x, -beforeSkin, rescale.toReal(value)));
                }
            }
            canvas.set(i, value);
        }
    }

    /** The values along a row; for one thread. */
    private final class Brush {
        private final GridRow toSkin;
        private final GridRow toInner;
        private final GridRow toBrain;
        private final Coverage coverage;
        private final float leap;
        private final Affine map = geometry.voxelToLps();
        private int y;
        private int z;

        Brush() {
            Affine m = skin.from(geometry);
            toSkin = new GridRow(skin.grid(), m);
            coverage = new Coverage(skin.grid(), m, geometry.spacingMm());
            toInner = new GridRow(inner, m);
            toBrain = new GridRow(brain.grid(), brain.from(geometry));
            leap = 0.999f / skin.steepestAlongRow(m);
        }

        void to(int toY, int toZ) {
            y = toY;
            z = toZ;
            toSkin.to(y, z);
            toInner.to(y, z);
            toBrain.to(y, z);
            coverage.to(y, z);
        }

        float beforeSkin(int x) {
            return toSkin.at(x);
        }

        /** Above zero if there is only air so far before the skin, and then also for that many voxels on. */
        float ahead(float beforeSkin) {
            return (beforeSkin - reachMm) * leap;
        }

        float value(int x, float depth, double air) {
            float inside = coverage.at(x, depth);
            double clean = tissue(x, depth) * colours.shading().at(map.x(x, y, z), map.y(x, y, z), map.z(x, y, z));
            double noisy = clean + colours.noise() * noise.at(x, y, z);
            if (magnitude) {
                double other = colours.noise() * noise.at(x + 13, y + 7, z + 3);
                noisy = Math.sqrt(noisy * noisy + other * other);
            }
            double v = air + inside * (noisy - air);
            return (float) Math.max(colours.lowest(), Math.min(colours.highest(), v));
        }

        private float tissue(int x, float depth) {
            float[] c = colours.values();
            if (depth < FAT_FROM_MM) {
                return mix(c[FaceTissue.SKIN], c[FaceTissue.FAT], (depth - SKIN_MM) / (FAT_FROM_MM - SKIN_MM));
            }
            float deep = depth < FAT_MM ? c[FaceTissue.FAT]
                    : mix(c[FaceTissue.FAT], toInner.at(x), (depth - FAT_MM) / (TISSUES_FROM_MM - FAT_MM));
            float skull = Math.min((SKULL_MM - toBrain.at(x)) / SKULL_EDGE_MM, depth - FAT_FROM_MM);
            return mix(deep, c[FaceTissue.BONE], skull);
        }

        private static float mix(float a, float b, float share) {
            return a + Math.max(0, Math.min(1, share)) * (b - a);
        }
    }
}
