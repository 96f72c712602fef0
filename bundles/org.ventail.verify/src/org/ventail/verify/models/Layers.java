package org.ventail.verify.models;

import java.util.ArrayList;
import java.util.List;

/** The layers that the face-api networks are made of, as calls on an {@link OnnxGraph} with weights by name. */
final class Layers {
    private final OnnxGraph graph;
    private final TfjsWeights weights;

    Layers(OnnxGraph graph, TfjsWeights weights) {
        this.graph = graph;
        this.weights = weights;
    }

    /** How a convolution treats the border: TensorFlow's {@code SAME} or no padding. */
    enum Border {
        SAME, VALID
    }

    Tensor get(String name) {
        return weights.get(name);
    }

    String convolution(String x, String filters, String bias, int stride, Border border) {
        return convolution(x, get(filters).outInHeightWidth(), get(bias), stride, border, 1);
    }

    String convolution(String x, Tensor filters, Tensor bias, int stride, Border border, int groups) {
        List<Attribute> a = new ArrayList<>();
        a.add(Attribute.of("kernel_shape", new int[] {filters.shape()[2], filters.shape()[3]}));
        a.add(Attribute.of("strides", new int[] {stride, stride}));
        a.add(Attribute.of("group", groups));
        a.add(Attribute.of("auto_pad", border == Border.SAME ? "SAME_UPPER" : "VALID"));
        List<String> inputs = new ArrayList<>(List.of(x, graph.weights(filters)));
        if (bias != null) {
            inputs.add(graph.weights(bias));
        }
        return graph.node("Conv", inputs, a.toArray(Attribute[]::new));
    }

    /** A depth-wise convolution followed by a point-wise one; weights below the prefix. */
    String separable(String x, String prefix, int stride) {
        Tensor depthwise = get(prefix + "/depthwise_filter").channelHeightWidth();
        String y = convolution(x, depthwise, null, stride, Border.SAME, depthwise.shape()[0]);
        return convolution(y, get(prefix + "/pointwise_filter").outInHeightWidth(), get(prefix + "/bias"), 1,
                Border.VALID, 1);
    }

    /** A fully connected layer, weights {@code prefix/weights} and {@code prefix/bias}. */
    String fullyConnected(String output, String x, String prefix) {
        return graph.node(output, "Gemm",
                List.of(x, graph.weights(get(prefix + "/weights")), graph.weights(get(prefix + "/bias"))));
    }

    String relu(String x) {
        return graph.node("Relu", List.of(x));
    }

    /** Clips to 0..6. */
    String relu6(String x) {
        return graph.node("Clip", List.of(x, graph.weights(Tensor.scalar(0)), graph.weights(Tensor.scalar(6))));
    }

    String sum(String a, String b) {
        return graph.node("Add", List.of(a, b));
    }

    String flatten(String x) {
        return graph.node("Flatten", List.of(x));
    }

    /** {@code MaxPool} or {@code AveragePool}. */
    String pool(String operator, String x, int kernel, int stride, Border border) {
        return graph.node(operator, List.of(x), Attribute.of("kernel_shape", new int[] {kernel, kernel}),
                Attribute.of("strides", new int[] {stride, stride}),
                Attribute.of("auto_pad", border == Border.SAME ? "SAME_UPPER" : "VALID"));
    }

    /** Subtracts the mean colour (0..255) of the training pictures and divides by 255. */
    String centred(String x, float red, float green, float blue) {
        Tensor mean = new Tensor(new int[] {1, 3, 1, 1}, new float[] {red, green, blue});
        String centred = graph.node("Sub", List.of(x, graph.weights(mean)));
        return graph.node("Div", List.of(centred, graph.weights(Tensor.vector(255))));
    }
}
