package org.ventail.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SliceOrientationTest {
    @Test
    void bordersNameThePatientsSides() {
        assertEquals("RLAP", String.join("", SliceOrientation.AXIAL.borderLetters()));
        assertEquals("RLSI", String.join("", SliceOrientation.CORONAL.borderLetters()));
        assertEquals("APSI", String.join("", SliceOrientation.SAGITTAL.borderLetters()));
    }
}
