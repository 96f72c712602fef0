package org.ventail.verify.header;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;

/**
 * What a header says was done to it, by the names of the places that say so.
 *
 * @param identity where it says that identity was removed: (0012,0062), codes of (0012,0064)
 * @param text where it says that no text is burned in: (0028,0301), code 113101
 * @param codes all codes that it claims
 */
record DeidentificationClaims(List<String> identity, List<String> text, Set<String> codes) {
    private static final String BASIC_PROFILE = "113100";
    private static final String CLEAN_PIXELS = "113101";
    private static final String SAFE_PRIVATE = "113111";
    /** Years and days that cleaners write in place of one. */
    private static final String DUMMY_DAY = "(1900|0001|1800|1111)(0101)?|19000101.*|[0-9]{4}0101";

    static DeidentificationClaims of(DicomFile file) {
        List<String> identity = new ArrayList<>();
        List<String> text = new ArrayList<>();
        Set<String> codes = file.codes();
        if ("YES".equals(file.dataset().getString(Tag.PatientIdentityRemoved))) {
            identity.add("PatientIdentityRemoved");
        }
        if (codes.contains(BASIC_PROFILE)) {
            identity.add("code 113100");
        }
        if ("NO".equals(file.dataset().getString(Tag.BurnedInAnnotation))) {
            text.add("BurnedInAnnotation");
        }
        if (codes.contains(CLEAN_PIXELS)) {
            text.add("code 113101");
        }
        return new DeidentificationClaims(List.copyOf(identity), List.copyOf(text), codes);
    }

    boolean identityRemoved() {
        return !identity.isEmpty();
    }

    boolean noText() {
        return !text.isEmpty();
    }

    boolean any() {
        return identityRemoved() || noText();
    }

    List<String> all() {
        List<String> all = new ArrayList<>(identity);
        all.addAll(text);
        return all;
    }

    /** Attributes that the profile it claims would have removed, and that are there; names, never values. */
    List<String> left(DicomFile file, BasicProfile profile) throws IOException {
        Set<String> left = new TreeSet<>();
        Walk.through(file.dataset(), (item, tag, vr) -> left(item, tag, vr, profile).ifPresent(left::add));
        return List.copyOf(left);
    }

    private Optional<String> left(Attributes item, int tag, VR vr, BasicProfile profile) {
        if (!item.containsValue(tag)) {
            return Optional.empty();
        }
        if ((tag >>> 16 & 1) != 0) {
            boolean foreign = (tag & 0xffff) > 0xff
                    && !(codes.contains(SAFE_PRIVATE) && SafePrivate.contains(tag, item.getPrivateCreator(tag)));
            return foreign ? Optional.of("private attributes") : Optional.empty();
        }
        if (tag == Tag.PatientBirthDate) {
            return item.getString(tag, "").matches(DUMMY_DAY) ? Optional.empty() : Optional.of("PatientBirthDate");
        }
        return profile.row(tag).filter(r -> r.mustGo() && !r.mayKeep(codes) && !r.mayClean(codes)).map(ProfileRow::keyword);
    }
}
