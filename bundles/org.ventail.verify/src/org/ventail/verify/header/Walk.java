package org.ventail.verify.header;

import java.io.IOException;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.VR;

/** Visits every attribute of a dataset at any depth. */
final class Walk {
    private static final String[] NOTHING = {};

    private Walk() {
    }

    /** What is done at an attribute. */
    @FunctionalInterface
    interface Step {
        void at(Attributes item, int tag, VR vr);
    }

    static void through(Attributes dataset, Step step) throws IOException {
        try {
            dataset.accept((item, tag, vr, value) -> {
                step.at(item, tag, vr);
                return true;
            }, true);
        } catch (Exception e) {
            throw new IOException("not readable as DICOM", e);
        }
    }

    /** The values of a textual attribute; none for numbers and bytes. */
    static String[] texts(Attributes item, int tag, VR vr) {
        if (!textual(vr)) {
            return NOTHING;
        }
        String[] all = item.getStrings(tag);
        if (all == null) {
            return NOTHING;
        }
        for (int i = 0; i < all.length; i++) {
            all[i] = all[i] == null ? "" : all[i];
        }
        return all;
    }

    private static boolean textual(VR vr) {
        return switch (vr) {
            case AE, AS, CS, DA, DS, DT, IS, LO, LT, PN, SH, ST, TM, UC, UI, UR, UT -> true;
            default -> false;
        };
    }
}
