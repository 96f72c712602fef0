package org.ventail.verify.text;

/** The mean of the square around each pixel, as far as it lies in the picture. */
final class LocalMean {
    private LocalMean() {
    }

    /** @param reach half the side of the square, in pixels */
    static float[] of(GreyPicture p, int reach) {
        int w = p.width();
        int h = p.height();
        double[] sums = new double[(w + 1) * (h + 1)];
        for (int y = 0; y < h; y++) {
            double row = 0;
            for (int x = 0; x < w; x++) {
                row += p.values()[y * w + x];
                sums[(y + 1) * (w + 1) + x + 1] = sums[y * (w + 1) + x + 1] + row;
            }
        }
        float[] mean = new float[w * h];
        for (int y = 0; y < h; y++) {
            int top = Math.max(0, y - reach) * (w + 1);
            int bottom = Math.min(h, y + reach + 1) * (w + 1);
            for (int x = 0; x < w; x++) {
                int left = Math.max(0, x - reach);
                int right = Math.min(w, x + reach + 1);
                double sum = sums[bottom + right] - sums[bottom + left] - sums[top + right] + sums[top + left];
                mean[y * w + x] = (float) (sum / ((right - left) * ((bottom - top) / (w + 1))));
            }
        }
        return mean;
    }
}
