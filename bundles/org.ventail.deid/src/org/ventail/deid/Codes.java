package org.ventail.deid;

import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;

/** Items of code sequences (PS3.3 Table 8.8-1) of the scheme DCM. */
final class Codes {
    private static final String SCHEME = "DCM";

    private Codes() {
    }

    static Attributes dcm(String code, String meaning, boolean bigEndian) {
        Attributes item = new Attributes(bigEndian);
        item.setString(Tag.CodeValue, VR.SH, code);
        item.setString(Tag.CodingSchemeDesignator, VR.SH, SCHEME);
        item.setString(Tag.CodeMeaning, VR.LO, meaning);
        return item;
    }

    static boolean is(Attributes item, String code) {
        return code.equals(item.getString(Tag.CodeValue)) && SCHEME.equals(item.getString(Tag.CodingSchemeDesignator));
    }

    /** Whether a sequence, or none, has an item of that code. */
    static boolean has(Sequence items, String code) {
        return items != null && items.stream().anyMatch(i -> is(i, code));
    }
}
