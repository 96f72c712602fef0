package org.ventail.deface;

/** What lies between the eight centres of a cell of a grid. */
final class Trilinear {
    private Trilinear() {
    }

    /**
     * The value at a place in a cell.
     *
     * @param a the values of the grid
     * @param p index of the cell's lowest centre
     * @param sx from a centre to the next along x, as a step of indices; {@code sy} and {@code sz} likewise
     * @param u place in the cell along x, 0 to 1; {@code v} and {@code w} likewise
     */
    static float at(float[] a, int p, int sx, int sy, int sz, float u, float v, float w) {
        int q = p + sz;
        float c00 = a[p] + u * (a[p + sx] - a[p]);
        float c10 = a[p + sy] + u * (a[p + sy + sx] - a[p + sy]);
        float c01 = a[q] + u * (a[q + sx] - a[q]);
        float c11 = a[q + sy] + u * (a[q + sy + sx] - a[q + sy]);
        float c0 = c00 + v * (c10 - c00);
        float c1 = c01 + v * (c11 - c01);
        return c0 + w * (c1 - c0);
    }
}
