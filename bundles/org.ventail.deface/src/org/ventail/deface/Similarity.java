package org.ventail.deface;

/**
 * How well a scan fits the atlas under a map: correlation of the scan with the atlas's tissue classes, seen as the
 * best of the {@link Contrast}s shows them; 1 is perfect, 0 is chance.
 *
 * @param whole over head and surrounding air
 * @param inside over the head alone: tells a head from any other body
 * @param overlap share of the atlas's head that lies in the field of view
 */
record Similarity(double whole, double inside, double overlap) {
    private static final double WHOLE_WEIGHT = 0.6;
    /** What would be left of a score if the whole head were out of view. */
    private static final double OUT_OF_VIEW = 0.75;
    static final Similarity NONE = new Similarity(0, 0, 0);

    /** What a registration maximises. Heads out of view are marked down: a corner always fits. */
    double score() {
        return (WHOLE_WEIGHT * whole + (1 - WHOLE_WEIGHT) * inside) * (OUT_OF_VIEW + (1 - OUT_OF_VIEW) * overlap);
    }
}
