package org.ventail.verify.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Set-up program: converts face-api's TensorFlow.js models to ONNX. The same input gives the same bytes, whose digests
 * are
 * pinned in {@code models.sha256}. Arguments: the folder of the shards, the folder to write to.
 */
public final class ConvertModels {
    private ConvertModels() {
    }

    /** Runs it; exits with a stack trace when a source is damaged, since only a developer can help then. */
    public static void main(String[] arguments) throws IOException {
        convert(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    /** Writes all models into an existing folder. */
    static void convert(Path source, Path target) throws IOException {
        for (Map.Entry<String, Function<TfjsWeights, byte[]>> network : networks().entrySet()) {
            TfjsWeights weights = TfjsWeights.read(source, network.getKey());
            String name = network.getKey().replaceFirst("_model$", ".onnx");
            Files.write(target.resolve(name), network.getValue().apply(weights));
        }
    }

    private static Map<String, Function<TfjsWeights, byte[]>> networks() {
        Map<String, Function<TfjsWeights, byte[]>> all = new LinkedHashMap<>();
        all.put("face_recognition_model", RecognitionNetwork::convert);
        all.put("face_landmark_68_model", LandmarkNetwork::convert);
        all.put("age_gender_model", AgeSexNetwork::convert);
        all.put("ssd_mobilenetv1_model", DetectorNetwork::convert);
        return all;
    }
}
