package org.ventail.deface;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Spacing;

/**
 * How deep under the person's skin a removal ends where there is brain below: along the skin of the neutral face, and
 * not along the person's own, which would be bared again by whoever makes all changed voxels air. The neutral skin is
 * shifted, tilted and made wider to the back until it lies best; how its curves differ from the person's is what
 * counts.
 */
final class InnerBound {
    /** About the middle of scalp and skull. */
    private static final float MIDDLE_MM = 5;
    /** What is left under less than this would still be skin; what is deeper may be near brain. */
    private static final float SHALLOWEST_MM = 2.8f;
    private static final float DEEPEST_MM = 7.2f;
    private static final double STEP_MM = 6;
    /** Forehead and temples, in atlas LPS mm. */
    private static final Geometry GRID = Geometry.axisAligned(39, 42, 55, new Spacing(STEP_MM, STEP_MM, STEP_MM),
            new Point3(-114, -147, -225));
    private static final double REAR_MM = 15;
    private static final double[] HEIGHT_MM = {-22, 95};
    /** Nodes of the grid so near the skin and the brain say where the neutral skin is to lie. */
    private static final float NEAR_SKIN_MM = 3;
    private static final float NEAR_BRAIN_MM = 22;
    /** Differences beyond this are no differences of foreheads. */
    private static final float STRANGE_MM = 14;
    private static final int UNKNOWNS = 4;
    private static final int FEWEST = 60;

    private final Geometry g;
    /** Neutral less own distance to the skin. */
    private final float[] difference;
    private final boolean[] counts;

    private InnerBound(Geometry g) {
        this.g = g;
        this.difference = new float[g.size()];
        this.counts = new boolean[g.size()];
    }

    /**
     * The depth on a coarse grid that lies on the head as the atlas does.
     *
     * @param head where its skin and its brain are
     */
    static ScalarGrid depthMm(Affine atlasToLps, NeutralFace neutral, HeadFields head) {
        InnerBound bound = new InnerBound(
                new Geometry(GRID.nx(), GRID.ny(), GRID.nz(), atlasToLps.compose(GRID.voxelToLps())));
        bound.compare(neutral, NeutralPlacement.neutralToLps(atlasToLps, FaceVariation.NONE), head);
        return bound.depthMm(bound.fit());
    }

    private void compare(NeutralFace neutral, Affine neutralToLps, HeadFields head) {
        Affine toAtlas = GRID.voxelToLps();
        Affine toNeutral = neutralToLps.compose(neutral.geometry().voxelToLps()).inverse().compose(g.voxelToLps());
        float size = (float) Math.cbrt(neutralToLps.determinant());
        IntStream.range(0, g.nz()).parallel().forEach(z -> {
            GridRow laid = new GridRow(neutral.skinMm(), toNeutral);
            GridRow toSkin = new GridRow(head.skin().grid(), head.skin().from(g));
            GridRow toBrain = new GridRow(head.brain().grid(), head.brain().from(g));
            double up = toAtlas.z(0, 0, z);
            for (int y = 0; y < g.ny(); y++) {
                boolean overBrain = up > HEIGHT_MM[0] && up < HEIGHT_MM[1] && toAtlas.y(0, y, 0) < REAR_MM;
                float[] skin = toSkin.to(y, z).first(g.nx());
                compare(g.index(0, y, z), size, laid.to(y, z).first(g.nx()), skin);
                if (overBrain) {
                    count(g.index(0, y, z), skin, toBrain.to(y, z).first(g.nx()));
                }
            }
        });
    }

    private void compare(int row, float size, float[] laid, float[] skin) {
        for (int x = 0; x < skin.length; x++) {
            difference[row + x] = size * laid[x] - skin[x];
        }
    }

    /** Which of a row's voxels lie on a forehead or a temple. */
    private void count(int row, float[] skin, float[] brain) {
        for (int x = 0; x < skin.length; x++) {
            counts[row + x] = Math.abs(skin[x]) < NEAR_SKIN_MM && brain[x] < NEAR_BRAIN_MM
                    && Math.abs(difference[row + x]) < STRANGE_MM
                    && !FaceShape.besideHead(GRID.voxelToLps().x(x, 0, 0));
        }
    }

    /** What comes nearest to the differences, linear in the place; null if too little of the head is in view. */
    private double[] fit() {
        double[][] products = new double[UNKNOWNS][UNKNOWNS];
        double[] sums = new double[UNKNOWNS];
        int n = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i]) {
                double[] place = place(i);
                n++;
                for (int a = 0; a < UNKNOWNS; a++) {
                    sums[a] += place[a] * difference[i];
                    for (int b = 0; b < UNKNOWNS; b++) {
                        products[a][b] += place[a] * place[b];
                    }
                }
            }
        }
        if (n < FEWEST) {
            return null;
        }
        for (int a = 0; a < UNKNOWNS; a++) {
            products[a][a] += 1;
        }
        return new CholeskyDecomposition(new Array2DRowRealMatrix(products, false)).getSolver()
                .solve(new ArrayRealVector(sums, false)).toArray();
    }

    private double[] place(int i) {
        return new double[] {1, i % g.nx() - g.nx() / 2, i / g.nx() % g.ny() - g.ny() / 2,
                i / (g.nx() * g.ny()) - g.nz() / 2};
    }

    private ScalarGrid depthMm(double[] plane) {
        float[] out = new float[difference.length];
        for (int i = 0; i < out.length; i++) {
            float deep = MIDDLE_MM;
            if (plane != null) {
                double[] place = place(i);
                deep += difference[i] - (float) (plane[0] + plane[1] * place[1] + plane[2] * place[2]
                        + plane[3] * place[3]);
            }
            out[i] = Math.max(SHALLOWEST_MM, Math.min(DEEPEST_MM, deep));
        }
        return new ScalarGrid(g, out);
    }
}
