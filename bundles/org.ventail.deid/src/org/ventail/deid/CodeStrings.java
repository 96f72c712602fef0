package org.ventail.deid;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.ventail.deid.text.Category;
import org.ventail.deid.text.TextCleaner;

/** Values that should be codes, and where people write what they have no other place for. Without state. */
final class CodeStrings {
    /** In place of a code that is more than one; valid as a code string. */
    static final String NONE = "ANON";
    /** Shorter codes mean something else. */
    private static final int SHORTEST = 4;
    /** Numbers and days in them are codes of terminologies. */
    private static final Set<Integer> OF_TERMINOLOGIES = Set.of(Tag.CodeValue, Tag.LongCodeValue, Tag.URNCodeValue,
            Tag.CodingSchemeDesignator, Tag.CodingSchemeVersion, Tag.ContextIdentifier, Tag.MappingResource);
    private static final Set<Category> IN_NO_TERM = EnumSet.of(Category.EMAIL, Category.TITLE);
    /** One word that is no day and no long number: ISO_10918_1, GB18030. */
    private static final Pattern TERM = Pattern.compile("(?![0-9]{8,}$)[A-Z0-9_]+");

    private CodeStrings() {
    }

    static boolean are(int tag, VR vr) {
        return vr == VR.CS || OF_TERMINOLOGIES.contains(tag);
    }

    /** Whether it holds a word that identifies its object, or says of somebody what a text may not say. */
    static boolean tell(String code, int tag, VR vr, TextCleaner texts) {
        if (StandardTerms.has(tag, code)) {
            return false;
        }
        if (texts.identifies(code, SHORTEST)) {
            return true;
        }
        Set<Category> cuts = texts.clean(code).cuts().keySet();
        boolean term = vr != VR.CS || TERM.matcher(code).matches();
        return term ? !Collections.disjoint(cuts, IN_NO_TERM) : !cuts.isEmpty();
    }
}
