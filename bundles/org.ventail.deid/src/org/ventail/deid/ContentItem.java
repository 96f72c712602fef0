package org.ventail.deid;

import java.util.Set;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.ventail.api.deid.CleaningOption;
import org.ventail.api.deid.CleaningProfile;

/**
 * A content item of a structured report (PS3.3 C.17.3) whose concept, not whose attribute, says that it identifies: numbers of
 * orders, names of devices and places, ids and ages of subjects (PS3.16, templates 1002 to 1010 and 1204). Names, dates and UIDs
 * are of attributes of their own and are not the matter of this class.
 */
final class ContentItem {
    /** Codes of the scheme DCM: who, what and where observed; orders; ids of subjects. */
    private static final Set<String> IDENTIFYING = Set.of("121008", "121009", "121013", "121016", "121017", "121020", "121021",
            "121022", "121029", "121030", "121036", "121193", "121196", "121197");
    private static final String SUBJECT_AGE = "121033";
    private static final String SUBJECT_BIRTH_DATE = "121031";
    private static final Set<String> DEVICE = Set.of("121013", "121016", "121193", "121196");

    private ContentItem() {
    }

    /** Whether a text is of a concept that identifies. */
    static boolean identifies(Attributes item) {
        return item.containsValue(Tag.TextValue) && concept(item, IDENTIFYING);
    }

    /** Replaces a text that identifies, and takes away a date of birth, and an age that the profile does not keep. */
    static void cleanIdentifying(Attributes item, CleaningProfile profile, Tally tally) {
        if (!item.containsValue(Tag.ConceptNameCodeSequence)) {
            return;
        }
        boolean kept = profile.has(CleaningOption.RETAIN_DEVICE_IDENTITY) && concept(item, DEVICE);
        if (identifies(item) && !kept) {
            Dummies.put(item, Tag.TextValue, VR.UT);
            tally.count(Tally.REPLACED, Tag.TextValue);
        }
        if (item.containsValue(Tag.Date) && concept(item, Set.of(SUBJECT_BIRTH_DATE))) {
            // belongs to no option, and is not shifted either
            Dummies.put(item, Tag.Date, VR.DA);
            tally.count(Tally.DATE, Tag.Date);
        }
        if (item.containsValue(Tag.MeasuredValueSequence) && concept(item, Set.of(SUBJECT_AGE)) && !keepsAge(item, profile)) {
            // without a value it says that none is known
            item.setNull(Tag.MeasuredValueSequence, VR.SQ);
            tally.count(Tally.EMPTIED, Tag.MeasuredValueSequence);
        }
    }

    private static boolean keepsAge(Attributes item, CleaningProfile profile) {
        // days, weeks and months are fewer than that many years
        return profile.has(CleaningOption.RETAIN_PATIENT_CHARACTERISTICS) && item.getSequence(Tag.MeasuredValueSequence)
                .stream().allMatch(v -> v.getDouble(Tag.NumericValue, Double.MAX_VALUE) <= profile.oldestAge());
    }

    private static boolean concept(Attributes item, Set<String> codes) {
        Sequence names = item.getSequence(Tag.ConceptNameCodeSequence);
        return names != null && codes.stream().anyMatch(c -> Codes.has(names, c));
    }
}
