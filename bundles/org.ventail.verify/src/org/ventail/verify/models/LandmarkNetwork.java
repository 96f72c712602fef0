package org.ventail.verify.models;

import org.ventail.verify.models.Layers.Border;

/**
 * face-api's {@code face_landmark_68_model}: input {@code [n,3,112,112]} RGB 0..255, output {@code landmarks [n,136]},
 * x and y
 * of 68 points relative to the padded crop.
 */
final class LandmarkNetwork {
    private final OnnxGraph graph = new OnnxGraph();
    private final Layers layers;

    private LandmarkNetwork(TfjsWeights weights) {
        layers = new Layers(graph, weights);
    }

    static byte[] convert(TfjsWeights weights) {
        return new LandmarkNetwork(weights).build();
    }

    private byte[] build() {
        String x = graph.input("input", -1, 3, 112, 112);
        graph.output("landmarks", -1, 136);
        x = layers.centred(x, 122.782f, 117.001f, 104.298f);
        for (int block = 0; block < 4; block++) {
            x = dense(x, "dense" + block, block == 0);
        }
        x = layers.flatten(layers.pool("AveragePool", x, 7, 2, Border.VALID));
        layers.fullyConnected("landmarks", x, "fc");
        return graph.toModel("face_landmark_68");
    }

    private String dense(String x, String prefix, boolean first) {
        String a = layers.relu(first
                ? layers.convolution(x, prefix + "/conv0/filters", prefix + "/conv0/bias", 2, Border.SAME)
                : layers.separable(x, prefix + "/conv0", 2));
        String b = layers.separable(a, prefix + "/conv1", 1);
        String c = layers.separable(layers.relu(layers.sum(a, b)), prefix + "/conv2", 1);
        String d = layers.separable(layers.relu(layers.sum(a, layers.sum(b, c))), prefix + "/conv3", 1);
        return layers.relu(layers.sum(a, layers.sum(b, layers.sum(c, d))));
    }
}
