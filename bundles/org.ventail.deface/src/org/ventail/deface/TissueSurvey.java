package org.ventail.deface;

import java.util.Arrays;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Volume;

/**
 * Measures on a scan what skin, fat, muscle and bone look like, where the head tells which is which by depth under
 * the skin and distance from the brain, outside of what is removed; and the noise, in the brain. One time point.
 */
final class TissueSurvey {
    private static final double STEP_MM = 3;
    private static final int MOST = 40_000;
    private static final int FEWEST = 30;
    private static final double[] EYE_IN_ATLAS = {33, -64, -35};
    private static final double EYE_MM = 7;
    private static final int BRAIN = 0;
    /** Kinds of sample besides the {@link FaceTissue}s, whose numbers are used as they are. */
    private static final int KINDS = FaceTissue.COUNT;
    /** Where in the sorted samples of a kind its value is taken: layers are mixed with what lies beside them. */
    private static final double[] QUANTILE = {0.5, 0.5, 0.72, 0.4, 0.25, 0.5, 0.5, 0.5, 0.5};

    private final Volume volume;
    private final int offset;
    private final PreparedHead head;
    private final float[][] values = new float[KINDS][MOST];
    private final int[][] places = new int[KINDS][MOST];
    private final int[] counts = new int[KINDS];
    private final NoiseMeter noise;
    private float lowest = Float.POSITIVE_INFINITY;
    private float highest = Float.NEGATIVE_INFINITY;

    private TissueSurvey(Volume volume, int offset, PreparedHead head) {
        this.volume = volume;
        this.offset = offset;
        this.head = head;
        this.noise = new NoiseMeter(volume, offset);
    }

    /**
     * @param offset where the time point begins
     * @param removal above zero in what is removed
     * @param air the mean real value of air
     */
    static FaceColours of(Volume volume, int offset, PreparedHead head, SmoothField removal, IntensityScale scale,
            float air) {
        TissueSurvey survey = new TissueSurvey(volume, offset, head);
        survey.walk(removal);
        Point3 center = head.frame().centerLps();
        float[] colours = scale.ct() ? FaceColours.ct(scale.offset()) : survey.colours(air);
        Shading shading = scale.ct() ? Shading.none(center) : survey.shading(colours, center);
        return new FaceColours(colours, shading, survey.noise.deviation(), survey.noise.correlation(),
                Math.min(air, survey.lowest), Math.max(air, survey.highest));
    }

    private void walk(SmoothField removal) {
        Geometry g = volume.geometry();
        int[] step = new ScalarGrid(g, null).blocks(STEP_MM);
        HeadFields f = head.fields();
        GridRow skin = new GridRow(f.skin().grid(), f.skin().from(g));
        GridRow brain = new GridRow(f.brain().grid(), f.brain().from(g));
        GridRow removed = new GridRow(removal.grid(), removal.from(g));
        Affine toAtlas = head.head().fit().atlasToLps().inverse().compose(g.voxelToLps());
        for (int z = step[2] / 2; z < g.nz(); z += step[2]) {
            for (int y = step[1] / 2; y < g.ny(); y += step[1]) {
                skin.to(y, z);
                brain.to(y, z);
                removed.to(y, z);
                for (int x = step[0] / 2; x < g.nx(); x += step[0]) {
                    float s = skin.at(x);
                    if (s < 0) {
                        int kind = removed.at(x) > 0 ? eye(toAtlas, x, y, z) : kind(-s, brain.at(x));
                        add(kind, x, y, z);
                    }
                }
            }
        }
    }

    /** The kind of sample by depth under the skin and distance from the brain; -1 for none. */
    private static int kind(float depth, float toBrain) {
        if (toBrain < -2) {
            return BRAIN;
        }
        if (toBrain > 2.5f && toBrain < 6 && depth > 5) {
            return FaceTissue.BONE;
        }
        if (depth < 2 && toBrain > 6) {
            return depth > 0.3f ? FaceTissue.SKIN : -1;
        }
        if (depth > 2.5f && depth < 6.5f && toBrain > 8) {
            return FaceTissue.FAT;
        }
        return depth > 9 && depth < 30 && toBrain > 14 ? FaceTissue.MUSCLE : -1;
    }

    private static int eye(Affine toAtlas, int x, int y, int z) {
        double a = Math.abs(toAtlas.x(x, y, z)) - EYE_IN_ATLAS[0];
        double b = toAtlas.y(x, y, z) - EYE_IN_ATLAS[1];
        double c = toAtlas.z(x, y, z) - EYE_IN_ATLAS[2];
        return a * a + b * b + c * c < EYE_MM * EYE_MM ? FaceTissue.EYE : -1;
    }

    private void add(int kind, int x, int y, int z) {
        if (kind < 0 || counts[kind] >= MOST) {
            return;
        }
        int i = volume.geometry().index(x, y, z);
        double v = volume.rescale().toReal(volume.data().get(offset + i));
        if (!Double.isFinite(v)) {
            return;
        }
        lowest = (float) Math.min(lowest, v);
        highest = (float) Math.max(highest, v);
        if (kind == BRAIN) {
            noise.look(x, y, z);
        }
        values[kind][counts[kind]] = (float) v;
        places[kind][counts[kind]++] = i;
    }

    private float[] colours(float air) {
        float[] c = new float[FaceTissue.COUNT];
        float brain = measured(BRAIN, air + 1);
        c[FaceTissue.AIR] = air;
        c[FaceTissue.FAT] = measured(FaceTissue.FAT, brain);
        c[FaceTissue.MUSCLE] = measured(FaceTissue.MUSCLE, 0.7f * brain);
        c[FaceTissue.SKIN] = measured(FaceTissue.SKIN, c[FaceTissue.MUSCLE]);
        c[FaceTissue.BONE] = Math.min(measured(FaceTissue.BONE, air), 0.5f * brain);
        c[FaceTissue.MARROW] = 0.6f * c[FaceTissue.FAT] + 0.4f * c[FaceTissue.BONE];
        c[FaceTissue.TOOTH] = air + 0.5f * (c[FaceTissue.BONE] - air);
        c[FaceTissue.EYE] = measured(FaceTissue.EYE, 0.5f * brain);
        c[FaceTissue.LENS] = c[FaceTissue.MUSCLE];
        return c;
    }

    private float measured(int kind, float otherwise) {
        if (counts[kind] < FEWEST) {
            return otherwise;
        }
        float[] sorted = Arrays.copyOf(values[kind], counts[kind]);
        Arrays.sort(sorted);
        return sorted[(int) (QUANTILE[kind] * (sorted.length - 1))];
    }

    private Shading shading(float[] colours, Point3 center) {
        int[] kinds = {FaceTissue.FAT, FaceTissue.MUSCLE};
        Shading.Fit fit = new Shading.Fit(center, kinds.length);
        Geometry g = volume.geometry();
        Affine m = g.voxelToLps();
        for (int k = 0; k < kinds.length; k++) {
            for (int n = 0; n < counts[kinds[k]]; n++) {
                int i = places[kinds[k]][n];
                int x = i % g.nx();
                int y = i / g.nx() % g.ny();
                int z = i / (g.nx() * g.ny());
                fit.add(m.x(x, y, z), m.y(x, y, z), m.z(x, y, z), k, values[kinds[k]][n] / colours[kinds[k]]);
            }
        }
        return fit.solve();
    }
}
