package org.ventail.verify.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TfjsWeightsTest {
    private static final String MANIFEST = """
            [{"paths": ["m.bin"], "weights": [
              {"name": "a", "shape": [2], "dtype": "float32",
               "quantization": {"dtype": "uint8", "scale": 0.5, "min": -1}},
              {"name": "b", "shape": [1], "dtype": "float32"}]}]
            """;
    @TempDir
    Path folder;

    @Test
    void expandsQuantisedValues() throws IOException {
        TfjsWeights w = read(new byte[] {2, (byte) 255, 0, 0, (byte) 0x80, 0x3f});
        assertArrayEquals(new float[] {0, 126.5f}, w.get("a").values());
        assertArrayEquals(new float[] {1}, w.get("b").values());
    }

    @Test
    void refusesShardsThatHoldMoreThanTheManifestNames() {
        assertThrows(IOException.class, () -> read(new byte[] {2, 3, 0, 0, 0, 0, 9}));
    }

    @Test
    void namesWeightsThatAreMissing() throws IOException {
        TfjsWeights w = read(new byte[6]);
        assertThrows(IllegalArgumentException.class, () -> w.get("c"));
    }

    private TfjsWeights read(byte[] shard) throws IOException {
        Files.writeString(folder.resolve("m-weights_manifest.json"), MANIFEST);
        Files.write(folder.resolve("m.bin"), shard);
        return TfjsWeights.read(folder, "m");
    }
}
