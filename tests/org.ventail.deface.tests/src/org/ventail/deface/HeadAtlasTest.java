package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.ventail.deface.atlas.AtlasGenerator;
import org.ventail.testkit.TestData;

class HeadAtlasTest {
    private final HeadAtlas atlas = HeadAtlas.load();

    @Test
    void isWhatItsGeneratorMakes() throws IOException {
        Path head = TestData.required(TestData.debianCh2(), "ch2.nii.gz");
        Path brain = TestData.required(TestData.debianCh2Brain(), "ch2bet.nii.gz");
        try (InputStream shipped = new GZIPInputStream(HeadAtlas.class.getResourceAsStream("atlas/head.atlas.gz"))) {
            assertArrayEquals(AtlasGenerator.generate(head, brain), shipped.readAllBytes());
        }
    }

    @Test
    void isSmall() throws IOException {
        try (InputStream shipped = HeadAtlas.class.getResourceAsStream("atlas/head.atlas.gz")) {
            assertTrue(shipped.readAllBytes().length < 150_000);
        }
    }

    @Test
    void hasTissuesWhereTheyBelong() {
        assertTrue(Tissue.brain(atlas.labelAt(20, 0, 30)), "brain over the origin");
        assertEquals(Tissue.AIR, atlas.labelAt(0, -112, 40), "air in front of the forehead");
        assertEquals(Tissue.UNKNOWN, atlas.labelAt(0, 60, -130), "the neck lies as it likes");
        assertTrue(Tissue.head(atlas.labelAt(0, -70, -150)), "chin");
        assertEquals(Tissue.AIR, atlas.labelAt(0, -110, -150), "air in front of the chin");
        assertTrue(Tissue.head(atlas.labelAt(0, -84, -10)), "brow");
    }
}
