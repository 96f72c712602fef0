package org.ventail.verify.face;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ventail.api.model.Digest;
import org.ventail.api.model.VentailException;
import org.ventail.verify.InstalledModels;
import org.ventail.verify.models.FaceModel;
import org.ventail.verify.models.ModelStore;

class SiteModelTest {
    private static final String GOOD = """
            {"id": "acme-r50", "model": "acme.onnx", "sha256": "%s", "inputSize": 112, "alignment": "FIVE_POINTS",
             "mean": 127, "divisor": 128, "channels": "RGB", "distance": "COSINE", "threshold": 0.315}
            """;
    private static final float FLOAT_NOISE = 1e-3f;
    @TempDir
    Path folder;

    @Test
    void readsAGoodDescriptor() throws Exception {
        SiteModel m = SiteModel.read(descriptor(GOOD.formatted("a".repeat(64))));
        assertEquals("acme-r50", m.id());
        assertEquals(Metric.COSINE, m.metric());
        assertEquals(List.of(m), SiteModel.installed(folder));
    }

    @ParameterizedTest
    @CsvSource({"112,4", "acme.onnx,../acme.onnx", "acme-r50,Acme R50", "RGB,GRAY", "COSINE,NEAR", "0.315,0", "FIVE_POINTS,NOSE",
            "aaaa,bad", "divisor,scale", "128,0"})
    void refusesADescriptorThatIsWrongInAnything(String right, String wrong) throws Exception {
        Path file = descriptor(GOOD.formatted("a".repeat(64)).replace(right, wrong));
        VentailException e = assertThrows(VentailException.class, () -> SiteModel.installed(folder));
        assertEquals("recogniser.descriptor", e.problem().code());
        assertTrue(e.problem().remedy().contains("descriptor"), file + ": " + e.problem());
    }

    @Test
    void refusesTwoRecognisersOfOneId() throws Exception {
        descriptor(GOOD.formatted("a".repeat(64)));
        Files.writeString(folder.resolve("other.recogniser.json"), GOOD.formatted("b".repeat(64)));
        assertThrows(VentailException.class, () -> SiteModel.installed(folder));
    }

    @Test
    void describesAsTheShippedOneWhoseNetworkItNames() throws Exception {
        ModelStore store = copied();
        byte[] network = store.read(FaceModel.DESCRIPTOR_512);
        Files.write(folder.resolve("acme.onnx"), network);
        descriptor(GOOD.formatted(Digest.of(network).hex()));
        try (FaceEngine engine = new FaceEngine(store, 1)) {
            assertEquals(3, engine.recognisers().size());
            Recogniser shipped = engine.recognisers().get(1);
            Recogniser added = engine.recognisers().get(2);
            assertEquals(0.315, added.threshold().orElseThrow());
            FaceImage image = noise();
            FaceBox box = new FaceBox(1, 30, 30, 120, 120);
            Landmarks points = engine.landmarks(image, box).orElseThrow();
            assertArrayEquals(shipped.describe(image, box, points).orElseThrow(),
                    added.describe(image, box, points).orElseThrow(),
                    FLOAT_NOISE);
        }
    }

    @Test
    void isAnErrorWhenItsNetworkIsMissingAlteredOrBroken() throws Exception {
        ModelStore store = copied();
        byte[] broken = {1, 2, 3};
        descriptor(GOOD.formatted(Digest.of(broken).hex()));
        assertEquals("model.missing", problem(store));
        Files.write(folder.resolve("acme.onnx"), new byte[] {1, 2, 4});
        assertEquals("model.altered", problem(store));
        Files.write(folder.resolve("acme.onnx"), broken);
        assertEquals("model.failed", problem(store));
    }

    @Test
    void isAnErrorWhenItsNetworkDescribesNoFace() throws Exception {
        ModelStore store = copied();
        byte[] network = store.read(FaceModel.AGE_SEX);
        Files.write(folder.resolve("acme.onnx"), network);
        descriptor(GOOD.formatted(Digest.of(network).hex()));
        assertEquals("recogniser.output", problem(store));
    }

    private static String problem(ModelStore store) {
        return assertThrows(VentailException.class, () -> new FaceEngine(store, 1)).problem().code();
    }

    private ModelStore copied() throws Exception {
        ModelStore installed = InstalledModels.require();
        Assumptions.assumeTrue(installed.has(FaceModel.DESCRIPTOR_512), "the optional second recogniser is not installed");
        for (FaceModel m : FaceModel.values()) {
            Files.createSymbolicLink(folder.resolve(m.fileName()), installed.folder().resolve(m.fileName()).toAbsolutePath());
        }
        return new ModelStore(folder);
    }

    private Path descriptor(String json) throws Exception {
        return Files.writeString(folder.resolve("acme.recogniser.json"), json);
    }

    private static FaceImage noise() {
        Random random = new Random(5);
        int[] rgb = random.ints(180 * 180, 0, 1 << 24).toArray();
        return FaceImage.of(180, 180, rgb);
    }
}
