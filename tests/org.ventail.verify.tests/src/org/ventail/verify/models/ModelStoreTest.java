package org.ventail.verify.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ventail.api.model.Digest;
import org.ventail.api.model.VentailException;
import org.ventail.verify.InstalledModels;

class ModelStoreTest {
    @TempDir
    Path folder;

    @Test
    void saysWhatToDoWhenAModelIsMissing() {
        VentailException e = assertThrows(VentailException.class,
                () -> new ModelStore(folder).read(FaceModel.LANDMARKS));
        assertEquals("model.missing", e.problem().code());
        assertFalse(e.problem().remedy().isBlank());
    }

    @Test
    void refusesAnAlteredModel() throws IOException {
        Files.write(folder.resolve(FaceModel.LANDMARKS.fileName()), new byte[] {1, 2, 3});
        VentailException e = assertThrows(VentailException.class,
                () -> new ModelStore(folder).read(FaceModel.LANDMARKS));
        assertEquals("model.altered", e.problem().code());
    }

    @ParameterizedTest
    @EnumSource(FaceModel.class)
    void pinsADigestForEveryModel(FaceModel model) {
        assertEquals(64, ModelStore.pinned(model).hex().length());
    }

    @Test
    void theInstalledModelsHaveThePinnedDigests() throws VentailException {
        ModelStore store = InstalledModels.require();
        for (FaceModel m : FaceModel.values()) {
            if (store.has(m)) {
                assertEquals(ModelStore.pinned(m), Digest.of(store.read(m)));
            }
        }
    }
}
