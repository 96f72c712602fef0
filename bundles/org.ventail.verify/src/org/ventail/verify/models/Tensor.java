package org.ventail.verify.models;

/**
 * Weights of one layer: a shape and its values, last index fastest.
 *
 * @param shape sizes along the axes; empty for a scalar
 * @param values as many as the shape says
 */
record Tensor(int[] shape, float[] values) {
    Tensor {
        if (size(shape) != values.length) {
            throw new IllegalArgumentException(values.length + " values do not fill the shape");
        }
    }

    static Tensor vector(float... values) {
        return new Tensor(new int[] {values.length}, values);
    }

    static Tensor scalar(float value) {
        return new Tensor(new int[0], new float[] {value});
    }

    static int size(int[] shape) {
        int n = 1;
        for (int s : shape) {
            n *= s;
        }
        return n;
    }

    /** Convolution filters from TensorFlow's order (height, width, in, out) to ONNX's (out, in, height, width). */
    Tensor outInHeightWidth() {
        int in = shape[2];
        int out = shape[3];
        int area = shape[0] * shape[1];
        float[] r = new float[values.length];
        for (int p = 0; p < values.length; p++) {
            int o = p % out;
            int i = p / out % in;
            r[(o * in + i) * area + p / (out * in)] = values[p];
        }
        return new Tensor(new int[] {out, in, shape[0], shape[1]}, r);
    }

    /** Depth-wise filters (height, width, channel, 1) to (channel, 1, height, width). */
    Tensor channelHeightWidth() {
        int channels = shape[2];
        int area = shape[0] * shape[1];
        float[] r = new float[values.length];
        for (int p = 0; p < values.length; p++) {
            r[p % channels * area + p / channels] = values[p];
        }
        return new Tensor(new int[] {channels, 1, shape[0], shape[1]}, r);
    }

    /** Every slice along the first axis times its own factor. */
    Tensor scaledAlongFirst(double[] factors) {
        int each = values.length / shape[0];
        float[] r = new float[values.length];
        for (int p = 0; p < r.length; p++) {
            r[p] = (float) (values[p] * factors[p / each]);
        }
        return new Tensor(shape, r);
    }
}
