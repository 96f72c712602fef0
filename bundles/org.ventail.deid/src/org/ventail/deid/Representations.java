package org.ventail.deid;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.VR;

/**
 * Kinds of values (PS3.5 6.2) that a file gives wrong: a text that is valid as what the dictionary says becomes that, so that
 * it is treated by the right rule and need not go. Anything else stays strange.
 */
final class Representations {
    private static final Set<VR> STRINGS = EnumSet.of(VR.CS, VR.LO, VR.SH, VR.UC, VR.UI, VR.DS, VR.IS);
    private static final Map<VR, Pattern> VALID = new EnumMap<>(Map.of(VR.CS, Pattern.compile("[A-Z0-9_ ]{0,16}"), VR.UI,
            Pattern.compile("[0-9.]{1,64}"), VR.DS, Pattern.compile("[-+0-9.eE ]{0,16}"), VR.IS,
            Pattern.compile("[-+0-9 ]{0,12}"), VR.SH, Pattern.compile("[^\\p{Cntrl}]{0,16}"), VR.LO,
            Pattern.compile("[^\\p{Cntrl}]{0,64}")));

    private Representations() {
    }

    /** The kind of a value, mended if it could be. */
    static VR mend(Attributes data, int tag) {
        VR vr = data.getVR(tag);
        if ((tag >>> 16 & 1) == 1 || !STRINGS.contains(vr)) {
            return vr;
        }
        VR expected = ElementDictionary.vrOf(tag, null);
        if (expected == vr || !VALID.containsKey(expected)) {
            return vr;
        }
        String[] values = data.getStrings(tag);
        if (values == null || values.length == 0) {
            return vr;
        }
        for (String value : values) {
            if (value != null && !VALID.get(expected).matcher(value).matches()) {
                return vr;
            }
        }
        data.setString(tag, expected, values);
        return expected;
    }
}
