package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;

class LikenessTest {
    /** What is left of a distance when the places are read between the nodes of a grid. */
    private static final double READ_MM = 0.1;
    private final ScalarGrid neutral = NeutralFace.load().skinMm().reduced(2, 2, 2);
    private final NearSkin face = NearSkin.of(neutral.geometry(), neutral, neutral.geometry().lpsToVoxel(), 1);

    @Test
    void aFaceLiesOnItself() {
        assertTrue(face.size() > 500, "places: " + face.size());
        assertEquals(0, Likeness.mm(neutral, face), 1e-3);
    }

    @Test
    void doesNotMindWhereTheHeadLiesAndLooks() {
        double angle = Math.toRadians(4);
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        Affine nod = Affine.ofRows(1, 0, 0, 0, 0, c, -s, 0, 0, s, c, 0);
        assertEquals(0, Likeness.mm(moved(Affine.translate(2, -3, 3).compose(nod)), face), READ_MM);
    }

    @Test
    void doesNotMindAnEvenLayer() {
        assertEquals(0, Likeness.mm(raised(neutral, 3, 1000), face), READ_MM);
    }

    @Test
    void doesNotMindWhatWasCutFromAFifth() {
        Point3 middle = face.middle();
        assertEquals(0, Likeness.mm(raised(neutral, -12, middle.z() - 38), face), 0.25);
    }

    @Test
    void anotherFaceLiesFarther() {
        ScalarGrid other = new ScalarGrid(neutral.geometry(), FaceVariation.drawn(3).skinMm(neutral));
        double mm = Likeness.mm(other, face);
        assertTrue(mm > 0.4 && mm < 3, mm + " mm");
    }

    private ScalarGrid moved(Affine by) {
        Geometry g = neutral.geometry();
        return new ScalarGrid(new Geometry(g.nx(), g.ny(), g.nz(), by.compose(g.voxelToLps())), neutral.values());
    }

    /** Raised evenly below a height. */
    private static ScalarGrid raised(ScalarGrid skin, float mm, double belowMm) {
        Geometry g = skin.geometry();
        float[] out = skin.values().clone();
        for (int i = 0; i < out.length; i++) {
            out[i] -= g.voxelToLps().z(0, 0, i / (g.nx() * g.ny())) < belowMm ? mm : 0;
        }
        return new ScalarGrid(g, out);
    }
}
