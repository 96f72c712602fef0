package org.ventail.verify.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.dcm4che3.data.Tag;
import org.junit.jupiter.api.Test;

class BasicProfileTest {
    private final BasicProfile profile = BasicProfile.shipped();

    @Test
    void holdsTheWholeTable() {
        assertEquals(620, profile.size());
        assertEquals("Z", profile.row(Tag.PatientName).orElseThrow().action());
        assertTrue(profile.row(Tag.StudyInstanceUID).orElseThrow().uid());
        assertTrue(profile.row(Tag.Rows).isEmpty());
    }

    @Test
    void knowsAllCurvesAndOverlays() {
        assertTrue(profile.row(0x60023000).orElseThrow().mustGo());
        assertTrue(profile.row(0x50040010).orElseThrow().mustGo());
        assertTrue(profile.row(0x60020010).isEmpty());
    }

    @Test
    void letsOptionsKeepOrClean() {
        ProfileRow age = profile.row(Tag.PatientAge).orElseThrow();
        assertTrue(age.mayKeep(Set.of("113108")));
        assertFalse(age.mayKeep(Set.of("113109")));
        assertTrue(profile.row(Tag.SeriesDescription).orElseThrow().mayClean(Set.of("113105")));
    }
}
