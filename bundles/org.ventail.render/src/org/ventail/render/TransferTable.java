package org.ventail.render;

/** A {@link TransferFunction} tabled over the values of one scan, for steps of one length. Immutable. */
final class TransferTable implements EmptySpace.Visible {
    private static final int SIZE = 2048;

    private final float low;
    private final float scale;
    final float[] opacity = new float[SIZE];
    final float[] red = new float[SIZE];
    final float[] green = new float[SIZE];
    final float[] blue = new float[SIZE];
    /** Per entry, how many before it are visible. */
    private final int[] visibleBefore = new int[SIZE + 1];

    TransferTable(TransferFunction function, float low, float high, double stepMm) {
        this.low = low;
        this.scale = (SIZE - 1) / Math.max(high - low, 1e-6f);
        for (int i = 0; i < SIZE; i++) {
            double value = low + i / (double) scale;
            opacity[i] = (float) (1 - StrictMath.pow(1 - function.opacityPerMm(value), stepMm));
            red[i] = (float) function.channel(value, 0);
            green[i] = (float) function.channel(value, 1);
            blue[i] = (float) function.channel(value, 2);
            visibleBefore[i + 1] = visibleBefore[i] + (opacity[i] > 0 ? 1 : 0);
        }
    }

    int index(float value) {
        return Math.max(0, Math.min(SIZE - 1, (int) ((value - low) * scale)));
    }

    @Override
    public boolean between(float least, float greatest) {
        return visibleBefore[index(greatest) + 1] > visibleBefore[index(least)];
    }
}
