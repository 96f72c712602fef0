package org.ventail.verify.anatomy;

/** Where in a face, as it is seen from the front, a piece of skin lies. */
enum FacePart {
    FOREHEAD, EYES, NOSE, MOUTH, CHIN, CHEEKS;

    private static final double BROW = 0.75;
    private static final double CHEEKBONE = 0.4;
    private static final double LIPS = -0.12;
    private static final double BELOW_LIPS = -0.62;
    private static final double NOSE_HALF_MM = 18;
    private static final double MOUTH_HALF_MM = 32;

    /**
     * The part that lies there.
     *
     * @param height -1 at the chin to 1 at the upper end of the face
     * @param sideMm from the middle
     */
    static FacePart at(double height, double sideMm) {
        if (height > BROW) {
            return FOREHEAD;
        }
        if (sideMm < NOSE_HALF_MM && height > LIPS) {
            return NOSE;
        }
        if (height > CHEEKBONE) {
            return EYES;
        }
        if (sideMm > MOUTH_HALF_MM || height > LIPS) {
            return CHEEKS;
        }
        return height > BELOW_LIPS ? MOUTH : CHIN;
    }
}
