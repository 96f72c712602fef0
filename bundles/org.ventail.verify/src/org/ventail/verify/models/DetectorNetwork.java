package org.ventail.verify.models;

import java.util.ArrayList;
import java.util.List;
import org.ventail.verify.models.Layers.Border;

/**
 * face-api's {@code ssd_mobilenetv1_model}: input {@code [1,3,512,512]} RGB 0..255, outputs {@code boxes [5118,4]}
 * (top, left,
 * bottom, right, relative) and {@code scores [5118]}. Batch normalisation is folded into the depth-wise convolutions.
 */
final class DetectorNetwork {
    private static final int BOXES = 5118;
    private static final double BATCH_NORM_EPSILON = 0.0010000000474974513;
    private final OnnxGraph graph = new OnnxGraph();
    private final Layers layers;

    private DetectorNetwork(TfjsWeights weights) {
        layers = new Layers(graph, weights);
    }

    static byte[] convert(TfjsWeights weights) {
        return new DetectorNetwork(weights).build();
    }

    private byte[] build() {
        String x = graph.input("input", 1, 3, 512, 512);
        graph.output("boxes", BOXES, 4);
        graph.output("scores", BOXES);
        List<String> features = features(scaledInput(x));
        List<String> boxes = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        for (int k = 0; k < features.size(); k++) {
            String prefix = "Prediction/BoxPredictor_" + k + "/";
            boxes.add(rows(features.get(k), prefix + "BoxEncodingPredictor", 4));
            classes.add(rows(features.get(k), prefix + "ClassPredictor", 3));
        }
        decode(graph.node("Concat", boxes, Attribute.of("axis", 0)));
        score(graph.node("Concat", classes, Attribute.of("axis", 0)));
        return graph.toModel("ssd_mobilenetv1");
    }

    private String scaledInput(String x) {
        String scaled = graph.node("Div", List.of(x, graph.weights(Tensor.vector(127.5f))));
        return graph.node("Sub", List.of(scaled, graph.weights(Tensor.vector(1))));
    }

    private List<String> features(String input) {
        List<String> found = new ArrayList<>();
        String x = pointwise(input, "MobilenetV1", 0, 2);
        for (int k = 1; k <= 13; k++) {
            x = pointwise(depthwise(x, k), "MobilenetV1", k, 1);
            if (k == 11 || k == 13) {
                found.add(x);
            }
        }
        for (int k = 0; k < 8; k++) {
            x = pointwise(x, "Prediction", k, k % 2 == 0 ? 1 : 2);
            if (k % 2 == 1) {
                found.add(x);
            }
        }
        return found;
    }

    private String pointwise(String x, String prefix, int k, int stride) {
        String p = prefix + "/Conv2d_" + k + "_pointwise";
        return layers.relu6(layers.convolution(x, p + "/weights", p + "/convolution_bn_offset", stride, Border.SAME));
    }

    private String depthwise(String x, int k) {
        String p = "MobilenetV1/Conv2d_" + k + "_depthwise";
        float[] gamma = layers.get(p + "/BatchNorm/gamma").values();
        float[] beta = layers.get(p + "/BatchNorm/beta").values();
        float[] mean = layers.get(p + "/BatchNorm/moving_mean").values();
        float[] variance = layers.get(p + "/BatchNorm/moving_variance").values();
        double[] factors = new double[gamma.length];
        float[] bias = new float[gamma.length];
        for (int c = 0; c < bias.length; c++) {
            factors[c] = gamma[c] / Math.sqrt(variance[c] + BATCH_NORM_EPSILON);
            bias[c] = (float) (beta[c] - mean[c] * factors[c]);
        }
        Tensor filters = layers.get(p + "/depthwise_weights").channelHeightWidth().scaledAlongFirst(factors);
        int stride = k == 2 || k == 4 || k == 6 || k == 12 ? 2 : 1;
        return layers.relu6(layers.convolution(x, filters, Tensor.vector(bias), stride, Border.SAME, bias.length));
    }

    private String rows(String feature, String prefix, int columns) {
        String x = layers.convolution(feature, prefix + "/weights", prefix + "/biases", 1, Border.SAME);
        x = graph.node("Transpose", List.of(x), Attribute.of("perm", new int[] {0, 2, 3, 1}));
        return graph.node("Reshape", List.of(x, graph.integers(-1, columns)));
    }

    /** From offsets against the anchor boxes to boxes, with the usual variances 1/10 and 1/5. */
    private void decode(String encoded) {
        Tensor[] anchors = centresAndSizes(layers.get("Output/extra_dim").values());
        String sizes = graph.weights(anchors[1]);
        String shift = divided(columns(encoded, 0, 2), 10);
        String centre = layers.sum(product(shift, sizes), graph.weights(anchors[0]));
        String grown = graph.node("Exp", List.of(divided(columns(encoded, 2, 4), 5)));
        String half = divided(product(grown, sizes), 2);
        String from = graph.node("Sub", List.of(centre, half));
        graph.node("boxes", "Concat", List.of(from, layers.sum(centre, half)), Attribute.of("axis", 1));
    }

    private void score(String classes) {
        String face = graph.node("Reshape", List.of(columns(classes, 1, 2), graph.integers(-1)));
        graph.node("scores", "Sigmoid", List.of(face));
    }

    private String columns(String x, int from, int to) {
        return graph.node("Slice", List.of(x, graph.integers(from), graph.integers(to), graph.integers(1)));
    }

    private String product(String a, String b) {
        return graph.node("Mul", List.of(a, b));
    }

    private String divided(String x, float by) {
        return graph.node("Div", List.of(x, graph.weights(Tensor.vector(by))));
    }

    private static Tensor[] centresAndSizes(float[] corners) {
        int n = corners.length / 4;
        float[] centres = new float[2 * n];
        float[] sizes = new float[2 * n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < 2; k++) {
                sizes[2 * i + k] = corners[4 * i + 2 + k] - corners[4 * i + k];
                centres[2 * i + k] = corners[4 * i + k] + sizes[2 * i + k] / 2;
            }
        }
        return new Tensor[] {new Tensor(new int[] {n, 2}, centres), new Tensor(new int[] {n, 2}, sizes)};
    }
}
