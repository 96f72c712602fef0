package org.ventail.io.dicom;

import java.util.List;
import java.util.Locale;
import org.ventail.api.model.Series.Role;

/** What kind of object a file is, from its SOP class and image type (PS3.4 Annex B, PS3.3 C.7.6.1.1.2). */
enum ObjectKind {
    /** A grey-value image that may be part of a volume. */
    IMAGE(Role.IMAGE),
    /** An image to plan by. */
    LOCALIZER(Role.LOCALIZER),
    /** Segmentation, RT object, secondary capture, presentation state, key object, screen save. */
    DERIVED(Role.DERIVED),
    /** Colour or palette image. */
    COLOUR(Role.OTHER),
    /** No pixels: report, waveform, raw data. */
    OTHER(Role.OTHER);

    private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";
    private static final List<String> DERIVED_CLASSES = List.of("66.", "481.", "7", "7.", "11.", "88.59", "67");
    private static final List<String> SCREEN_SAVES = List.of("SCREEN SAVE", "SCREENSAVE", "SCREENSHOT",
            "PROJECTION IMAGE",
            "VOLREN", "PASTED");

    private final Role role;

    ObjectKind(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }

    static ObjectKind of(String sopClass, String imageType, boolean pixels, boolean colour) {
        if (isDerivedClass(sopClass)) {
            return DERIVED;
        }
        if (!pixels) {
            return OTHER;
        }
        if (colour) {
            return COLOUR;
        }
        String type = imageType.toUpperCase(Locale.ROOT);
        for (String save : SCREEN_SAVES) {
            if (type.contains(save)) {
                return DERIVED;
            }
        }
        return type.contains("LOCALIZER") ? LOCALIZER : IMAGE;
    }

    private static boolean isDerivedClass(String sopClass) {
        if (!sopClass.startsWith(STORAGE)) {
            return false;
        }
        String tail = sopClass.substring(STORAGE.length());
        for (String derived : DERIVED_CLASSES) {
            if (derived.endsWith(".") ? tail.startsWith(derived) : tail.equals(derived)) {
                return true;
            }
        }
        return false;
    }
}
