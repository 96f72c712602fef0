package org.ventail.verify.text;

/**
 * Marks pixels that are brighter or darker than their neighbourhood, as the strokes of letters are. One pass over the
 * picture with running sums.
 */
final class Inks {
    static final byte BRIGHT = 1;
    static final byte DARK = 2;
    /** Half the side of the neighbourhood: wider than any stroke, not much wider than small letters. */
    private static final int REACH = 12;

    private Inks() {
    }

    /**
     * Marks.
     *
     * @param ceiling brighter values count as this one
     * @param contrast least difference from the mean of the neighbourhood
     * @return {@link #BRIGHT}, {@link #DARK} or 0 for each pixel
     */
    static byte[] mark(GreyPicture p, float ceiling, float contrast) {
        int w = p.width();
        int h = p.height();
        byte[] marks = new byte[w * h];
        double[] columns = new double[w];
        int rows = 0;
        for (int y = 0; y < Math.min(REACH, h); y++) {
            add(p, y, ceiling, columns, 1);
            rows++;
        }
        for (int y = 0; y < h; y++) {
            if (y + REACH < h) {
                add(p, y + REACH, ceiling, columns, 1);
                rows++;
            }
            if (y - REACH - 1 >= 0) {
                add(p, y - REACH - 1, ceiling, columns, -1);
                rows--;
            }
            markRow(p, y, ceiling, contrast, columns, rows, marks);
        }
        return marks;
    }

    private static void add(GreyPicture p, int y, float ceiling, double[] columns, int sign) {
        float[] v = p.values();
        int at = y * p.width();
        for (int x = 0; x < columns.length; x++) {
            columns[x] += sign * Math.min(ceiling, v[at + x]);
        }
    }

    private static void markRow(GreyPicture p, int y, float ceiling, float contrast, double[] columns, int rows,
            byte[] marks) {
        float[] v = p.values();
        int w = columns.length;
        int at = y * w;
        double sum = 0;
        for (int x = 0; x < Math.min(REACH, w); x++) {
            sum += columns[x];
        }
        for (int x = 0; x < w; x++) {
            sum += x + REACH < w ? columns[x + REACH] : 0;
            sum -= x - REACH - 1 >= 0 ? columns[x - REACH - 1] : 0;
            int count = rows * (Math.min(w - 1, x + REACH) - Math.max(0, x - REACH) + 1);
            double difference = Math.min(ceiling, v[at + x]) - sum / count;
            marks[at + x] = difference > contrast ? BRIGHT : difference < -contrast ? DARK : 0;
        }
    }
}
