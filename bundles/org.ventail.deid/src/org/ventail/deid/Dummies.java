package org.ventail.deid;

import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.VR;

/** Values that are valid, not empty, and say nothing (PS3.15 E.1-1, action D). */
final class Dummies {
    private static final String TEXT = "ANONYMIZED";

    private Dummies() {
    }

    /** Puts the dummy of that kind of value. */
    static void put(Attributes data, int tag, VR vr) {
        switch (vr) {
            case DA -> data.setString(tag, vr, "19000101");
            case TM -> data.setString(tag, vr, "000000");
            case DT -> data.setString(tag, vr, "19000101000000");
            case AS -> data.setString(tag, vr, "000Y");
            case IS, DS -> data.setString(tag, vr, "0");
            case UR -> data.setString(tag, vr, "urn:none");
            case AE, CS, LO, LT, PN, SH, ST, UC, UT -> data.setString(tag, vr, TEXT);
            case AT, SL, SS, UL, US, FL, OF, OL -> data.setBytes(tag, vr, new byte[vr == VR.US || vr == VR.SS ? 2 : 4]);
            case FD, OD -> data.setBytes(tag, vr, new byte[8]);
            default -> data.setBytes(tag, vr, new byte[2]);
        }
    }

    /** Whether it is a date or a time. */
    static boolean temporal(VR vr) {
        return vr == VR.DA || vr == VR.TM || vr == VR.DT;
    }
}
