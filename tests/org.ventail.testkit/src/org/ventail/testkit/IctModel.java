package org.ventail.testkit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/**
 * The morphable head of the shared data: a mean mesh and the ways in which people differ from it. Immutable.
 *
 * @param mean x, y, z of each vertex: centimetres, to the left, up, forward
 * @param quads four vertex numbers each
 * @param modes offsets of each vertex, for one standard deviation
 */
record IctModel(float[] mean, int[] quads, float[][] modes) {
    /** Vertices up to here are the skin; of the rest only the eyeballs count, not the bag of the mouth nor the lashes. */
    private static final int SKIN_END = 14062;
    private static final int EYES_FROM = 21451;
    private static final int EYES_END = 24591;

    static IctModel read(Path file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        in.position(4);
        float[] mean = new float[3 * in.getInt()];
        int[] quads = new int[4 * in.getInt()];
        float[][] modes = new float[in.getInt()][mean.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = in.getFloat();
        }
        for (int i = 0; i < quads.length; i++) {
            quads[i] = in.getInt();
        }
        for (float[] mode : modes) {
            float scale = in.getFloat();
            for (int i = 0; i < mode.length; i++) {
                mode[i] = scale * in.getShort();
            }
        }
        return new IctModel(mean, outer(quads), modes);
    }

    private static int[] outer(int[] quads) {
        int[] kept = new int[quads.length];
        int n = 0;
        for (int q = 0; q < quads.length; q += 4) {
            if (quads[q] < SKIN_END || quads[q] >= EYES_FROM && quads[q] < EYES_END) {
                System.arraycopy(quads, q, kept, n, 4);
                n += 4;
            }
        }
        return Arrays.copyOf(kept, n);
    }

    /**
     * The mesh of a person.
     *
     * @param person the same number is the same person
     * @return x, y, z of each vertex: millimetres, to the left, backwards, up
     */
    float[] person(long person) {
        Random random = new Random(person);
        float[] v = mean.clone();
        for (float[] mode : modes) {
            double weight = random.nextGaussian();
            for (int i = 0; i < v.length; i++) {
                v[i] += weight * mode[i];
            }
        }
        for (int i = 0; i < v.length; i += 3) {
            float up = v[i + 1];
            v[i] *= 10;
            v[i + 1] = -10 * v[i + 2];
            v[i + 2] = 10 * up;
        }
        return v;
    }
}
