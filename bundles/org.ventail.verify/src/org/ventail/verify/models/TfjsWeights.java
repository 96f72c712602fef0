package org.ventail.verify.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The weights of one TensorFlow.js model: a {@code NAME-weights_manifest.json} and the shards it names, quantised
 * values
 * expanded to floats. Immutable.
 */
final class TfjsWeights {
    private final Map<String, Tensor> byName;

    private TfjsWeights(Map<String, Tensor> byName) {
        this.byName = byName;
    }

    /**
     * Reads a model.
     *
     * @throws IOException if a file is missing or its length is not what the manifest says
     */
    static TfjsWeights read(Path folder, String model) throws IOException {
        Map<String, Tensor> all = new LinkedHashMap<>();
        for (JsonNode group : new ObjectMapper().readTree(folder.resolve(model + "-weights_manifest.json").toFile())) {
            ByteBuffer shard = shards(folder, group.get("paths"));
            for (JsonNode weight : group.get("weights")) {
                all.put(weight.get("name").asText(), tensor(weight, shard));
            }
            if (shard.hasRemaining()) {
                throw new IOException(model + ": " + shard.remaining() + " bytes that the manifest does not name");
            }
        }
        return new TfjsWeights(all);
    }

    Tensor get(String name) {
        Tensor t = byName.get(name);
        if (t == null) {
            throw new IllegalArgumentException("the model has no weights " + name);
        }
        return t;
    }

    private static ByteBuffer shards(Path folder, JsonNode paths) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (JsonNode path : paths) {
            all.writeBytes(Files.readAllBytes(folder.resolve(path.asText())));
        }
        return ByteBuffer.wrap(all.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Tensor tensor(JsonNode weight, ByteBuffer shard) throws IOException {
        JsonNode dims = weight.get("shape");
        int[] shape = new int[dims.size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = dims.get(i).asInt();
        }
        float[] values = new float[Tensor.size(shape)];
        JsonNode quantization = weight.get("quantization");
        String type = (quantization == null ? weight : quantization).get("dtype").asText();
        double scale = quantization == null ? 1 : quantization.get("scale").asDouble();
        double min = quantization == null ? 0 : quantization.get("min").asDouble();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (next(type, shard) * scale + min);
        }
        return new Tensor(shape, values);
    }

    private static double next(String type, ByteBuffer shard) throws IOException {
        return switch (type) {
            case "uint8" -> shard.get() & 0xff;
            case "uint16" -> shard.getShort() & 0xffff;
            case "float32" -> shard.getFloat();
            case "int32" -> shard.getInt();
            default -> throw new IOException("unknown weight type " + type);
        };
    }
}
