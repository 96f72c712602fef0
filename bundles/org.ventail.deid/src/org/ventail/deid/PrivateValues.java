package org.ventail.deid;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.VR;

/**
 * Looks into values of private attributes that may stay: numbers, and texts without what identifies. Bulk data (OB, OW) go even
 * where the standard calls them safe: no check of this program can look into pictures that only a manufacturer can read.
 */
final class PrivateValues {
    private static final Set<VR> BINARY_NUMBERS = EnumSet.of(VR.US, VR.SS, VR.UL, VR.SL, VR.FL, VR.FD, VR.AT);
    /** What fits into the length of a text of a known kind. */
    private static final int LONGEST_TEXT = 0xfffe;
    private final Values values;

    PrivateValues(Values values) {
        this.values = values;
    }

    /**
     * Cleans a value; whether something of it may stay.
     *
     * @param expected what kind the standard says it is; a value of another kind goes
     */
    boolean clean(Attributes data, int tag, VR vr, Optional<VR> expected) {
        if (vr == VR.UN) {
            return unknown(data, tag, expected.orElse(VR.UN));
        }
        VR kind = expected.filter(e -> e != VR.UN).orElse(vr);
        if (kind.isStringType() != vr.isStringType()) {
            return false;
        }
        return switch (kind) {
            case DS, IS -> values.numeric(data, tag) && values.noIdentifier(data, tag);
            case US, SS, UL, SL, FL, FD, AT -> BINARY_NUMBERS.contains(vr) && values.wordless(data, tag);
            case CS -> vr == VR.CS ? values.coded(data, tag, vr) : values.text(data, tag, vr);
            case LO, SH, ST, LT -> values.text(data, tag, vr);
            default -> false;
        };
    }

    /** Without a private dictionary values arrive as unknown from files that name no kinds. */
    private boolean unknown(Attributes data, int tag, VR expected) {
        return switch (expected) {
            case US, SS, UL, SL, FL, FD, AT -> values.wordless(data, tag);
            case CS, LO, SH, ST, LT -> printable(data, tag) && text(data, tag, expected);
            case SQ, OB, OW, UI -> false;
            default -> values.numeric(data, tag) && values.noIdentifier(data, tag);
        };
    }

    private boolean text(Attributes data, int tag, VR expected) {
        data.setBytes(tag, expected, Values.bytes(data, tag));
        return expected == VR.CS ? values.coded(data, tag, expected) : values.text(data, tag, expected);
    }

    private static boolean printable(Attributes data, int tag) {
        byte[] bytes = Values.bytes(data, tag);
        return bytes != null && bytes.length <= LONGEST_TEXT
                && new String(bytes, StandardCharsets.US_ASCII).strip().chars().allMatch(c -> c >= ' ' && c < 127);
    }
}
