package org.ventail.deface;

import java.util.stream.IntStream;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;

/** Lays the neutral skin on a head, on the neutral face's grid, whose planes are laid on all cores. */
final class Laying {
    /** A head that is wider than the neutral one keeps so much over its brain, if it has it. */
    private static final float OVER_BRAIN_MM = 8.5f;
    /** But it is wider by no more than this: what sticks out farther is an ear. */
    private static final float WIDEST_MM = 7;
    /** So wide is the rounding where it comes out of the new skin. */
    private static final float CREASE_MM = 8;
    /** So much of what goes lies at least under the new skin, or a pit would open. */
    private static final float LINING_MM = 2.1f;
    /** Where the sides of a brain are, in neutral face mm. */
    private static final double SIDES_OF_BRAIN_MM = -28;
    private static final double FOOT_OF_BRAIN_MM = -12;
    private static final double HALF_BRAIN_MM = 65;
    /** Farther outside of what is removed nobody looks. */
    private static final float REACH_MM = 16;
    /** Farther from the new skin it only counts on which side a node lies … */
    private static final float NEAR_MM = 20;
    /** … unless it is so near to where the removal ends, which may have to be closed. */
    private static final float END_MM = 8;

    private final Geometry neutral;
    private final Geometry g;
    private final float[] skin;
    private final float[] beside;
    private final Affine toAtlas;
    private final FrontOfView front;
    private final float liningMm;

    /**
     * @param neutral grid of the neutral face where it is at home
     * @param skin distance to the neutral skin where it lies on the head; becomes that to the new skin
     * @param beside see {@link #besideHeadMm}
     */
    Laying(Head head, Geometry neutral, ScalarGrid skin, float[] beside) {
        this.neutral = neutral;
        this.g = skin.geometry();
        this.skin = skin.values();
        this.beside = beside;
        Affine atlasToLps = head.fit().atlasToLps();
        this.toAtlas = atlasToLps.inverse().compose(g.voxelToLps());
        this.front = FrontOfView.of(head.grid(), atlasToLps, g);
        this.liningMm = Math.max(LINING_MM, (float) head.grid().spacingMm().maxMm());
    }

    /** How far each column of the neutral face's grid lies beside the sides of a brain. */
    static float[] besideHeadMm(Geometry neutral) {
        float[] beside = new float[neutral.nx()];
        for (int x = 0; x < beside.length; x++) {
            beside[x] = (float) Math.max(0, Math.abs(neutral.voxelToLps().x(x, 0, 0)) - HALF_BRAIN_MM);
        }
        return beside;
    }

    /** The distance to what lies in either of two, without a crease where one comes out of the other. */
    static float union(float a, float b) {
        float near = Math.max(0, CREASE_MM - Math.abs(a - b));
        return Math.min(a, b) - near * near / (4 * CREASE_MM);
    }

    /**
     * Lays it.
     *
     * @param correction what brings the neutral skin to the head's own at the border of the removal
     * @param own distance to the head's skin
     * @param brain distance to the brain, without its folds
     * @param depthMm how deep under the head's skin a removal ends beside the brain
     * @param removal above zero in what is removed
     */
    void lay(ScalarGrid correction, ScalarGrid own, ScalarGrid brain, ScalarGrid depthMm, ScalarGrid removal) {
        IntStream.range(0, g.nz()).parallel().forEach(z -> {
            Rows rows = new Rows(GridRow.of(correction, g), GridRow.of(own, g), GridRow.of(brain, g),
                    GridRow.of(depthMm, g), GridRow.of(removal, g));
            for (int y = 0; y < g.ny(); y++) {
                rows.lay(y, z);
            }
        });
    }

    private float offBrainMm(int y, int z) {
        Affine m = neutral.voxelToLps();
        return (float) (Math.max(0, SIDES_OF_BRAIN_MM - m.y(0, y, z)) + Math.max(0, FOOT_OF_BRAIN_MM - m.z(0, y, z)));
    }

    /** Reads all fields along the rows of the grid; for one thread. */
    private final class Rows {
        private final GridRow correction;
        private final GridRow own;
        private final GridRow brain;
        private final GridRow depth;
        private final GridRow removal;

        Rows(GridRow correction, GridRow own, GridRow brain, GridRow depth, GridRow removal) {
            this.correction = correction;
            this.own = own;
            this.brain = brain;
            this.depth = depth;
            this.removal = removal;
        }

        void lay(int y, int z) {
            int nx = g.nx();
            float[] removed = removal.to(y, z).first(nx);
            int from = 0;
            int to = nx;
            while (from < to && removed[from] < -REACH_MM) {
                from++;
            }
            while (to > from && removed[to - 1] < -REACH_MM) {
                to--;
            }
            if (from < to) {
                int row = g.index(0, y, z);
                float[] c = correction.to(y, z).part(from, to, nx);
                for (int x = from; x < to; x++) {
                    skin[row + x] += c[x];
                }
                own.to(y, z);
                brain.to(y, z);
                depth.to(y, z);
                lay(y, z, from, to, removed);
            }
        }

        /** Exactly where it counts, stretch by stretch. */
        private void lay(int y, int z, int from, int to, float[] removed) {
            int row = g.index(0, y, z);
            float castMm = LINING_MM + HeadFields.marginMm(toAtlas.z(g.nx() / 2.0, y, z));
            float offMm = offBrainMm(y, z);
            int x = from;
            while (x < to) {
                int first = x;
                while (x < to && counts(skin[row + x], removed[x])) {
                    x++;
                }
                if (first < x) {
                    float[] toOwn = own.part(first, x, g.nx());
                    lay(row, first, x, toOwn, castMm, offMm);
                    front.holdBack(skin, row, first, x, y, z);
                    line(row, first, x, toOwn, removed);
                }
                first = x;
                while (x < to && !counts(skin[row + x], removed[x])) {
                    skin[row + x] -= skin[row + x] > 0 ? WIDEST_MM : 0;
                    x++;
                }
                front.holdBack(skin, row, first, x, y, z);
            }
        }

        private static boolean counts(float laid, float removed) {
            return Math.abs(laid) < NEAR_MM || Math.abs(removed) < END_MM;
        }

        /**
         * The laid skin becomes the new one.
         *
         * @param castMm so far from the brain a removal goes deeper than over brain
         * @param offMm how far the row lies before or below the sides of the brain
         */
        private void lay(int row, int from, int to, float[] toOwn, float castMm, float offMm) {
            float[] toBrain = brain.part(from, to, g.nx());
            float[] deep = depth.part(from, to, g.nx());
            for (int x = from; x < to; x++) {
                float laid = skin[row + x];
                // above zero where a removal over brain has room for it
                float bottom = deep[x] + (toOwn[x] - LINING_MM);
                float overBrain = Math.max(bottom, toBrain[x] - castMm);
                float room = Math.min(bottom + offMm + beside[x], overBrain);
                float shallow = Math.min(laid, room);
                float over = Math.max(union(shallow, toBrain[x] - OVER_BRAIN_MM), laid - WIDEST_MM);
                skin[row + x] = Math.max(over, Math.min(shallow, toOwn[x]));
            }
        }

        /** Where the new skin would lie deeper than the removal goes, what was cut through would be bare. */
        private void line(int row, int from, int to, float[] toOwn, float[] removed) {
            for (int x = from; x < to; x++) {
                skin[row + x] = Math.min(skin[row + x], Math.max(toOwn[x] + LINING_MM, removed[x] - liningMm));
            }
        }
    }
}
