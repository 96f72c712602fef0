package org.ventail.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Volume;
import org.ventail.testkit.Volumes;

/** Greys of real values. */
final class WindowLevelTest {
    @Test
    void blackWhiteAndMiddleAreWhereTheWindowSays() {
        WindowLevel w = new WindowLevel(40, 80);
        assertEquals(0, w.grey(0));
        assertEquals(128, w.grey(40));
        assertEquals(255, w.grey(80));
        assertEquals(0, w.grey(-5000));
        assertEquals(255, w.grey(5000));
        assertEquals(0, w.grey(Double.NaN));
    }

    @Test
    void refusesAWindowWithoutWidth() {
        assertThrows(IllegalArgumentException.class, () -> new WindowLevel(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new WindowLevel(Double.NaN, 1));
    }

    @Test
    void ctHasBrainAndBonePresets() {
        Volume mr = Volumes.sphere(20, 8);
        Volume ct = new Volume(mr.geometry(), mr.data(), new Rescale(1, -1000), Modality.CT);
        assertTrue(WindowLevel.presets(ct).contains(new WindowLevel.Preset("Brain", new WindowLevel(40, 80))));
        assertTrue(WindowLevel.presets(ct).stream().anyMatch(p -> p.name().equals("Bone")));
    }

    @Test
    void aCtOfAnotherScaleIsShownByItsOwnValues() {
        Volume mr = Volumes.sphere(20, 8);
        Volume raw = new Volume(mr.geometry(), mr.data(), mr.rescale(), Modality.CT);
        assertEquals(WindowLevel.automatic(mr), WindowLevel.automatic(raw), "not all of it white");
        assertFalse(WindowLevel.presets(raw).contains(WindowLevel.BRAIN), "windows in Hounsfield units mean nothing here");
    }

    @Test
    void automaticWindowOfMrSpansItsValues() {
        WindowLevel w = WindowLevel.automatic(Volumes.sphere(30, 12));
        assertEquals(0, w.grey(0));
        assertEquals(255, w.grey(1000));
    }

    @Test
    void draggingNeverClosesTheWindow() {
        assertTrue(new WindowLevel(0, 1).dragged(0.5, 0).width() > 0);
        assertEquals(50, new WindowLevel(0, 100).dragged(0.5, 2).center());
    }
}
