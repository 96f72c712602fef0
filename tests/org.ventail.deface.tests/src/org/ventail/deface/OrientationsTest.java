package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.ventail.api.model.Affine;

class OrientationsTest {
    @Test
    void theNearestWayOfAHeadThatLiesTiltedIsAlongTheAxes() {
        for (Affine way : Orientations.others()) {
            for (Affine tilt : Orientations.nearHeader()) {
                assertEquals(way, Orientations.nearest(Affine.translate(10, 20, 30).compose(way.compose(tilt))));
            }
        }
        assertEquals(Affine.IDENTITY, Orientations.nearest(Affine.scale(0.9, 1.1, 1)));
    }

    @Test
    void aTurnIsThatOfFrontOrUpWhicheverIsMore() {
        Affine tilted = Orientations.nearHeader().get(1);
        assertEquals(35, Orientations.turnDegrees(Affine.IDENTITY, tilted), 1e-9);
        assertEquals(180, Orientations.turnDegrees(Affine.IDENTITY, Affine.scale(-1, -1, 1)), 1e-9);
    }
}
