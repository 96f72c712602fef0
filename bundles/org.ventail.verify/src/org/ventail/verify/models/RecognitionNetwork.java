package org.ventail.verify.models;

import java.util.List;
import org.ventail.verify.models.Layers.Border;

/**
 * face-api's {@code face_recognition_model} (dlib's ResNet): input {@code [n,3,150,150]} RGB 0..255, output
 * {@code descriptor [n,128]}. The scale layers are folded into the convolutions.
 */
final class RecognitionNetwork {
    private final OnnxGraph graph = new OnnxGraph();
    private final Layers layers;

    private RecognitionNetwork(TfjsWeights weights) {
        layers = new Layers(graph, weights);
    }

    static byte[] convert(TfjsWeights weights) {
        return new RecognitionNetwork(weights).build();
    }

    private byte[] build() {
        String x = graph.input("input", -1, 3, 150, 150);
        graph.output("descriptor", -1, 128);
        x = layers.centred(x, 122.782f, 117.001f, 104.298f);
        x = layers.relu(scaled(x, "conv32_down", 2, Border.VALID));
        x = layers.pool("MaxPool", x, 3, 2, Border.VALID);
        x = residuals(x, "conv32", 3);
        x = residuals(down(x, "conv64_down", 32, 64, 0), "conv64", 3);
        x = residuals(down(x, "conv128_down", 64, 128, 0), "conv128", 2);
        x = residuals(down(x, "conv256_down", 128, 256, 1), "conv256", 2);
        x = down(x, "conv256_down_out", 256, 256, 1);
        x = graph.node("ReduceMean", List.of(x), Attribute.of("axes", new int[] {2, 3}), Attribute.of("keepdims", 0));
        graph.node("descriptor", "MatMul", List.of(x, graph.weights(layers.get("fc"))));
        return graph.toModel("face_recognition");
    }

    private String residuals(String x, String prefix, int blocks) {
        String y = x;
        for (int k = 1; k <= blocks; k++) {
            y = layers.relu(layers.sum(pair(y, prefix + "_" + k, 1, Border.SAME), y));
        }
        return y;
    }

    private String down(String x, String prefix, int channelsIn, int channelsOut, int padded) {
        String main = pair(x, prefix, 2, Border.VALID);
        String shortcut = layers.pool("AveragePool", x, 2, 2, Border.VALID);
        if (padded > 0) {
            main = pad(main, 0, padded);
        }
        if (channelsOut > channelsIn) {
            shortcut = pad(shortcut, channelsOut - channelsIn, 0);
        }
        return layers.relu(layers.sum(shortcut, main));
    }

    private String pair(String x, String prefix, int stride, Border first) {
        String y = layers.relu(scaled(x, prefix + "/conv1", stride, first));
        return scaled(y, prefix + "/conv2", 1, Border.SAME);
    }

    private String scaled(String x, String prefix, int stride, Border border) {
        float[] scale = layers.get(prefix + "/scale/weights").values();
        float[] shift = layers.get(prefix + "/scale/biases").values();
        float[] bias = layers.get(prefix + "/conv/bias").values();
        double[] factors = new double[scale.length];
        float[] folded = new float[scale.length];
        for (int i = 0; i < scale.length; i++) {
            factors[i] = scale[i];
            folded[i] = bias[i] * scale[i] + shift[i];
        }
        Tensor filters = layers.get(prefix + "/conv/filters").outInHeightWidth().scaledAlongFirst(factors);
        return layers.convolution(x, filters, Tensor.vector(folded), stride, border, 1);
    }

    /** Zeros after the last channels, rows and columns. */
    private String pad(String x, int channels, int pixels) {
        return graph.node("Pad", List.of(x, graph.integers(0, 0, 0, 0, 0, channels, pixels, pixels)));
    }
}
