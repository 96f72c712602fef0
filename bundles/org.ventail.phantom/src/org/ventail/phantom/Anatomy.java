package org.ventail.phantom;

/** What a head is made of at each point. Positions in the head's own axes, millimetres. Immutable. */
final class Anatomy {
    private static final double SKIN_MM = 1.8;
    private static final double FLUID_MM = 2.5;
    private static final double INNER_TABLE_MM = 4.3;
    private static final double OUTER_TABLE_MM = 6.6;
    private static final double SKULL_MM = 8.4;
    private static final double NECK_END_MM = -190;
    private static final double[] SPINE_TOP = {0, -36, -44};
    private static final double[] SPINE_BOTTOM = {0, -50, -220};
    private static final double[] PHARYNX_TOP = {0, 30, -22};
    private static final double[] PHARYNX_BOTTOM = {0, 2, -190};

    private final Head head;
    private final Brain brain;
    private final FaceBones bones;

    Anatomy(Head head) {
        this(head, head.skull::braincase);
    }

    /** The anatomy of one head under the scalp of another. */
    Anatomy(Head head, Scalp scalp) {
        this.head = head;
        this.brain = new Brain(scalp, head.shape().brain());
        this.bones = new FaceBones(head);
    }

    Brain brain() {
        return brain;
    }

    /** The tissue at a point whose distance to the skin is {@code skin} (negative inside). */
    Tissue at(double x, double f, double z, double skin) {
        if (skin > -SKIN_MM) {
            return Tissue.SKIN;
        }
        double toBrain = brain.surface(x, f, z);
        if (toBrain < 0) {
            return brain.at(x, f, z, -toBrain);
        }
        if (toBrain < SKULL_MM && skin < -2 * SKIN_MM) {
            return skull(toBrain);
        }
        Tissue torso = head.body() && z < NECK_END_MM ? Torso.at(x, f, z) : null;
        if (torso != null) {
            return torso;
        }
        if (z < -20 && f < 0) {
            return neck(x, f, z, skin);
        }
        return f > 0 ? face(x, f, z, skin) : soft(x, f, z, skin);
    }

    private static Tissue skull(double toBrain) {
        if (toBrain < FLUID_MM) {
            return Tissue.FLUID;
        }
        return toBrain > INNER_TABLE_MM && toBrain < OUTER_TABLE_MM ? Tissue.MARROW : Tissue.BONE;
    }

    private static Tissue neck(double x, double f, double z, double skin) {
        double spine = Sdf.stick(x, f, z, SPINE_TOP, 15, SPINE_BOTTOM, 15);
        if (spine > 0) {
            return soft(x, f, z, skin);
        }
        double canal = Sdf.stick(x, f + 5, z, SPINE_TOP, 8, SPINE_BOTTOM, 8);
        if (canal < -3) {
            return Tissue.WHITE;
        }
        if (canal < 0) {
            return Tissue.FLUID;
        }
        return spine > -3 || Math.floorMod((int) Math.floor(z), 18) < 3 ? Tissue.BONE : Tissue.MARROW;
    }

    private Tissue face(double x, double f, double z, double skin) {
        double eye = head.eyes.ball(x, f, z);
        if (eye < 0) {
            return eye < -8.4 && eye > -10.5 && f > head.shape().get(Trait.EYE_FORWARD) ? Tissue.LENS : Tissue.EYE;
        }
        if (head.mouth.teeth(x, f, z) < 0) {
            return Tissue.TOOTH;
        }
        if (head.eyes.orbit(x, f, z) < 0) {
            return Tissue.FAT;
        }
        if (skin < -3 && airway(x, f, z) < 0) {
            return Tissue.AIR;
        }
        return skin < -2 * SKIN_MM ? bones.at(x, f, z, skin, soft(x, f, z, skin)) : soft(x, f, z, skin);
    }

    private double airway(double x, double f, double z) {
        double d = Math.min(head.nose.cavity(x, f, z), Sdf.stick(x, f, z, PHARYNX_TOP, 8, PHARYNX_BOTTOM, 8));
        return Math.min(d, bones.sinuses(x, f, z));
    }

    // scalp and cheeks: fat under the skin, deeper in patches between the muscles
    private static Tissue soft(double x, double f, double z, double skin) {
        double patches = Math.sin(0.16 * x + 1) * Math.sin(0.13 * f) + Math.sin(0.15 * z + 0.4 * Math.sin(0.1 * x));
        double fat = z > 40 ? 5.0 : 5.5 + 2.5 * patches;
        return -skin < fat || patches > 1.15 ? Tissue.FAT : Tissue.MUSCLE;
    }
}
