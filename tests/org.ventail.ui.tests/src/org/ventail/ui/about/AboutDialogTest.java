package org.ventail.ui.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Who made this. */
class AboutDialogTest {
    @Test
    void listsEveryBundleOursFirstWithItsLicence() {
        var parts = AboutDialog.parts();
        assertTrue(parts.size() > 50, "bundles: " + parts.size());
        assertTrue(parts.get(0).name().startsWith("org.ventail"));
        var own = parts.stream().filter(p -> p.name().equals("org.ventail.ui")).findFirst().orElseThrow();
        assertEquals("EPL-2.0", own.licence());
        assertTrue(parts.stream().noneMatch(p -> p.version().isBlank()));
    }
}
