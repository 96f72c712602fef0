package org.ventail.verify.models;

import java.util.List;
import org.ventail.verify.models.Layers.Border;

/**
 * face-api's {@code age_gender_model}: input {@code [n,3,112,112]} RGB 0..255, outputs {@code age [n,1]} in years and
 * {@code gender [n,2]}, the first the probability of male.
 */
final class AgeSexNetwork {
    private final OnnxGraph graph = new OnnxGraph();
    private final Layers layers;

    private AgeSexNetwork(TfjsWeights weights) {
        layers = new Layers(graph, weights);
    }

    static byte[] convert(TfjsWeights weights) {
        return new AgeSexNetwork(weights).build();
    }

    private byte[] build() {
        String x = graph.input("input", -1, 3, 112, 112);
        graph.output("age", -1, 1);
        graph.output("gender", -1, 2);
        x = layers.centred(x, 122.782f, 117.001f, 104.298f);
        x = layers.relu(layers.convolution(x, "entry_flow/conv_in/filters", "entry_flow/conv_in/bias", 2, Border.SAME));
        x = reduction(x, "entry_flow/reduction_block_0", false);
        x = reduction(x, "entry_flow/reduction_block_1", true);
        x = middle(middle(x, 0), 1);
        x = reduction(x, "exit_flow/reduction_block", true);
        x = layers.relu(layers.separable(x, "exit_flow/separable_conv", 1));
        x = layers.flatten(layers.pool("AveragePool", x, 7, 2, Border.VALID));
        layers.fullyConnected("age", x, "fc/age");
        String logits = layers.fullyConnected("logits", x, "fc/gender");
        graph.node("gender", "Softmax", List.of(logits), Attribute.of("axis", 1));
        return graph.toModel("age_gender");
    }

    private String middle(String x, int block) {
        String y = x;
        for (int k = 0; k < 3; k++) {
            y = layers.separable(layers.relu(y), "middle_flow/main_block_" + block + "/separable_conv" + k, 1);
        }
        return layers.sum(y, x);
    }

    private String reduction(String x, String prefix, boolean activated) {
        String y = layers.separable(activated ? layers.relu(x) : x, prefix + "/separable_conv0", 1);
        y = layers.separable(layers.relu(y), prefix + "/separable_conv1", 1);
        String shortcut = layers.convolution(x, prefix + "/expansion_conv/filters", prefix + "/expansion_conv/bias", 2,
                Border.SAME);
        return layers.sum(layers.pool("MaxPool", y, 3, 2, Border.SAME), shortcut);
    }
}
