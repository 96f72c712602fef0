package org.ventail.verify.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Map;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/** One loaded model with one picture input. Any thread may run it at any time; one owner closes it. */
public final class OnnxModel implements AutoCloseable {
    private final ModelFile model;
    private final OrtSession session;
    private final String inputName;

    /**
     * Loads a model.
     *
     * @param threads that one run may use
     * @throws VentailException if the file is missing or altered, or the runtime cannot load it
     */
    public OnnxModel(ModelStore store, ModelFile model, int threads) throws VentailException {
        this.model = model;
        byte[] bytes = store.read(model);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            session = OrtEnvironment.getEnvironment().createSession(bytes, options);
            inputName = session.getInputNames().iterator().next();
        } catch (OrtException | LinkageError e) {
            throw failure("cannot be loaded", e);
        }
    }

    public ModelFile model() {
        return model;
    }

    /** One run: an input of shape {@code [1,3,height,width]}, the values of the outputs asked for. */
    public float[][] run(float[] input, int width, int height, String... outputs) throws VentailException {
        try (OnnxTensor tensor = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(input),
                new long[] {1, 3, height, width}); OrtSession.Result result = session.run(Map.of(inputName, tensor))) {
            float[][] all = new float[outputs.length][];
            for (int i = 0; i < outputs.length; i++) {
                all[i] = values((OnnxTensor) result.get(outputs[i]).orElseThrow());
            }
            return all;
        } catch (OrtException e) {
            throw failure("failed on a picture", e);
        }
    }

    /** The name of the first output. */
    public String firstOutput() {
        return session.getOutputNames().iterator().next();
    }

    @Override
    public void close() throws VentailException {
        try {
            session.close();
        } catch (OrtException e) {
            throw failure("cannot be closed", e);
        }
    }

    private static float[] values(OnnxTensor tensor) {
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] v = new float[buffer.remaining()];
        buffer.get(v);
        return v;
    }

    private VentailException failure(String what, Throwable cause) {
        String message = "The model " + model.fileName() + " " + what + ".";
        String remedy = "Install the models again with releng/setup/models; if it stays, report it with the log.";
        return new VentailException(Problem.error("model.failed", message, null, remedy), cause);
    }
}
