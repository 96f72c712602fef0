package org.ventail.deface;

/**
 * What the tissues of a face look like on one scan, in real values.
 *
 * @param values one for each {@link FaceTissue}
 * @param shading how the brightness changes with the place
 * @param noise standard deviation inside the head
 * @param correlation of the noise of neighbours along each axis of the scan's grid, 0 to 1
 * @param lowest the lowest real value that the scan was seen to hold
 * @param highest the highest
 */
record FaceColours(float[] values, Shading shading, float noise, float[] correlation, float lowest, float highest) {
    /** Hounsfield units in the order of {@link FaceTissue}. */
    private static final float[] HOUNSFIELD = {-1000, 30, -95, 55, 850, 330, 1900, 12, 90};

    /** The values of CT for data that hold {@code offset} less than Hounsfield units. */
    static float[] ct(float offset) {
        float[] v = HOUNSFIELD.clone();
        for (int i = 0; i < v.length; i++) {
            v[i] -= offset;
        }
        return v;
    }
}
