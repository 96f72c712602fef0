package org.ventail.verify.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The models written are read by the runtime and compute what they say. */
class OnnxGraphTest {
    @Test
    void theRuntimeComputesWhatTheGraphSays() throws OrtException {
        float[] out = run(model(), new float[] {-1, 2, 5});
        assertArrayEquals(new float[] {0, 3, 9}, out, 1e-6f);
    }

    @Test
    void theSameCallsGiveTheSameBytes() {
        assertArrayEquals(model(), model());
    }

    /** y = relu(2 x - 1) */
    private static byte[] model() {
        OnnxGraph g = new OnnxGraph();
        String x = g.input("x", -1);
        g.output("y", -1);
        String doubled = g.node("Mul", List.of(x, g.weights(Tensor.vector(2))));
        String shifted = g.node("Sub", List.of(doubled, g.weights(Tensor.vector(1))));
        g.node("y", "Relu", List.of(shifted));
        return g.toModel("test");
    }

    private static float[] run(byte[] model, float[] x) throws OrtException {
        OrtEnvironment env = OrtEnvironment.getEnvironment();
        try (OrtSession s = env.createSession(model, new OrtSession.SessionOptions());
                OnnxTensor t = OnnxTensor.createTensor(env, x);
                OrtSession.Result r = s.run(Map.of("x", t))) {
            float[] y = (float[]) r.get("y").orElseThrow().getValue();
            assertEquals(x.length, y.length);
            return y;
        }
    }
}
