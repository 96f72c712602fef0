package org.ventail.verify.header;

import java.util.Set;
import java.util.regex.Pattern;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;

/**
 * What a cleaned file says by which shipped profile it was cleaned. Its words are nobody's, even where a department is called
 * {@code DEFAULT}. Names of other profiles are looked through like every text.
 */
final class OwnStatement {
    private static final Pattern PROFILE = Pattern.compile(
            "Ventail profile: (?:research-default|strict|longitudinal|custom) \\d{1,3}\\.\\d{1,3}(?![\\w.])");

    private static final Set<Integer> ATTRIBUTES = Set.of(Tag.PatientName, Tag.PatientID, Tag.PatientIdentityRemoved,
            Tag.DeidentificationMethod);
    /** Codes of what was done, and of what equipment did it. */
    private static final Pattern CODE = Pattern.compile("1131\\d\\d|109104");

    private OwnStatement() {
    }

    /** Whether an attribute of a header belongs to it: the pseudonym, the profile, the meaning of a code. */
    static boolean isOf(Attributes item, int tag) {
        boolean meaning = tag == Tag.CodeMeaning && "DCM".equals(item.getString(Tag.CodingSchemeDesignator))
                && CODE.matcher(item.getString(Tag.CodeValue, "")).matches();
        return meaning || item.getParent() == null && ATTRIBUTES.contains(tag);
    }

    /** A text without such statements. */
    static String removedFrom(String text) {
        return PROFILE.matcher(text).replaceAll(" ");
    }
}
