package org.ventail.phantom;

/**
 * One number in which heads differ: its usual value and its spread. Lengths are millimetres; positions are in the
 * head's own axes (origin between the ear canals, x to the left, forward to the nose, up to the crown).
 */
enum Trait {
    CRANIUM_WIDTH(75, 3.2), CRANIUM_LENGTH(94, 3.5), CRANIUM_HEIGHT(80, 3.5),
    FOREHEAD_WIDTH(65, 3), FOREHEAD_FORWARD(96, 2.2),
    MIDFACE_WIDTH(60, 3), MIDFACE_FORWARD(93, 2), FACE_LENGTH(1.0, 0.06),
    JAW_WIDTH(46, 3), JAW_DROP(-52, 4), JAW_THICKNESS(13, 1.5),
    CHIN_FORWARD(83, 4), CHIN_WIDTH(19, 3), CHIN_DROP(-87, 3.5),
    CHEEK_FULLNESS(20, 2.6), CHEEKBONE_OUT(44, 2), CHEEKBONE_UP(-3, 2.5), CHEEKBONE_SIZE(15.5, 2),
    BROW_FORWARD(91, 2.4), BROW_UP(31, 1.8), BROW_THICKNESS(8, 1.2),
    EYE_SPACING(31.5, 1.9), EYE_UP(13.5, 1), EYE_FORWARD(78, 1.2), EYE_SIZE(13.2, 0.6), SOCKET_SIZE(19.5, 1.8),
    EYE_TILT(0.03, 0.06),
    NOSE_ROOT_FORWARD(92, 2.2), NOSE_TIP_FORWARD(111, 3.4), NOSE_TIP_UP(-19, 3), NOSE_TIP_SIZE(9, 1.1),
    NOSE_WIDTH(13, 1.9), NOSE_BRIDGE_WIDTH(6.2, 0.9), NOSE_HUMP(0, 1.6), NOSE_SKEW(0, 0.9),
    MOUTH_WIDTH(25, 2.6), MOUTH_UP(-53.5, 1.6), MOUTH_FORWARD(98.5, 2), UPPER_LIP(4.7, 0.9), LOWER_LIP(5.8, 1),
    EAR_SIZE(31, 2.6), EAR_FLARE(0.30, 0.10), EAR_UP(2, 2),
    NECK_WIDTH(50, 3);

    private final double usual;
    private final double spread;

    Trait(double usual, double spread) {
        this.usual = usual;
        this.spread = spread;
    }

    double at(double deviations) {
        return usual + spread * deviations;
    }
}
