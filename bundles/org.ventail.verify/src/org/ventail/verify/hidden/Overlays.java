package org.ventail.verify.hidden;

import java.util.function.Consumer;

/** Overlay and curve planes (groups 60xx and 50xx): graphics and text over the picture, which viewers can switch off. */
final class Overlays implements DicomPlace {
    private static final int OVERLAY = 0x60;
    private static final int CURVE = 0x50;

    @Override
    public void look(Parsed dicom, Consumer<String> problems) {
        boolean overlay = false;
        boolean curve = false;
        for (int tag : dicom.data().tags()) {
            overlay |= tag >>> 24 == OVERLAY;
            curve |= tag >>> 24 == CURVE;
        }
        if (overlay) {
            problems.accept("An overlay is still there.");
        }
        if (curve) {
            problems.accept("A curve is still there.");
        }
    }
}
