package org.ventail.deid;

import java.util.Set;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;

/** Items of sequences that are valid and say nothing (PS3.15 E.1-1, action D). */
final class DummyItems {
    private static final String SAYS_NOTHING = "ANONYMIZED";
    private static final String OWN_SCHEME = "99VENTAIL";
    private static final Set<Integer> CODES = Set.of(Tag.InstitutionCodeSequence, Tag.PersonIdentificationCodeSequence);

    private DummyItems() {
    }

    /** Whether a sequence may be missing wherever it may be. */
    static boolean needless(int tag) {
        return tag == Tag.GraphicAnnotationSequence;
    }

    /**
     * Replaces the items.
     *
     * @return false if there is no such dummy, and the items have to be cleaned one by one
     */
    static boolean put(Attributes data, int tag) {
        if (CODES.contains(tag)) {
            replaced(data, tag).add(code(data.bigEndian()));
            return true;
        }
        if (tag == Tag.ContentSequence) {
            Attributes text = new Attributes(data.bigEndian());
            text.setString(Tag.RelationshipType, VR.CS, "CONTAINS");
            text.setString(Tag.ValueType, VR.CS, "TEXT");
            text.newSequence(Tag.ConceptNameCodeSequence, 1).add(Codes.dcm("121106", "Comment", data.bigEndian()));
            text.setString(Tag.TextValue, VR.UT, SAYS_NOTHING);
            replaced(data, tag).add(text);
            return true;
        }
        return false;
    }

    private static Sequence replaced(Attributes data, int tag) {
        data.remove(tag);
        return data.newSequence(tag, 1);
    }

    private static Attributes code(boolean bigEndian) {
        Attributes item = new Attributes(bigEndian);
        item.setString(Tag.CodeValue, VR.SH, SAYS_NOTHING);
        item.setString(Tag.CodingSchemeDesignator, VR.SH, OWN_SCHEME);
        item.setString(Tag.CodeMeaning, VR.LO, SAYS_NOTHING);
        return item;
    }
}
