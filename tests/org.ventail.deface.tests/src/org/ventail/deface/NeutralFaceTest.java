package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.deface.atlas.NeutralFaceGenerator;

class NeutralFaceTest {
    @Test
    void isWhatItsGeneratorMakes() throws IOException {
        try (InputStream in = NeutralFace.class.getResourceAsStream("atlas/neutral.face.gz")) {
            assertArrayEquals(NeutralFaceGenerator.generate(), new GZIPInputStream(in).readAllBytes());
        }
    }

    @Test
    void isTheSameOnBothSides() {
        NeutralFace face = NeutralFace.load();
        Geometry g = face.geometry();
        for (int i = 0; i < g.size(); i += 7) {
            int mirrored = i - i % g.nx() + g.nx() - 1 - i % g.nx();
            assertEquals(face.skinMm().values()[mirrored], face.skinMm().values()[i]);
            assertEquals(face.tissues()[mirrored], face.tissues()[i]);
        }
    }

    @Test
    void comesInFewSizes() {
        double small = size(0.905);
        assertEquals(small, size(0.92), 1e-9);
        assertTrue(size(0.99) > 1.05 * small, "sizes " + small + " and " + size(0.99));
    }

    private static double size(double scale) {
        Affine stretched = Affine.scale(scale * 1.04, scale / 1.04, scale);
        return Math.cbrt(NeutralPlacement.neutralToLps(stretched, FaceVariation.NONE).determinant());
    }
}
