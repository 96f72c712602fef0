package org.ventail.verify.header;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

    /** The values of a textual attribute in each way its letters can be read; none for numbers and bytes. */
    static String[] texts(Attributes item, int tag, VR vr) {
        if (!textual(vr)) {
            return NOTHING;
        }
        if (vr.useSpecificCharacterSet() && item.getValue(tag) instanceof byte[] bytes) {
            List<String> all = new ArrayList<>();
            for (String reading : Readings.of(item, tag, vr, bytes)) {
                boolean single = vr == VR.LT || vr == VR.ST || vr == VR.UT || reading.indexOf('\\') < 0;
                for (String value : single ? new String[] {reading} : reading.split("\\\\")) {
                    all.add(trimmed(value));
                }
            }
            return all.toArray(String[]::new);
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

    /** Without what fills a value up. */
    private static String trimmed(String value) {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) <= ' ') {
            end--;
        }
        return value.substring(0, end);
    }

    private static boolean textual(VR vr) {
        return switch (vr) {
            case AE, AS, CS, DA, DS, DT, IS, LO, LT, PN, SH, ST, TM, UC, UI, UR, UT -> true;
            default -> false;
        };
    }
}
