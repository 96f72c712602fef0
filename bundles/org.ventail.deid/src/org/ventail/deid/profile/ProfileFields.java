package org.ventail.deid.profile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dcm4che3.data.ElementDictionary;
import org.ventail.api.deid.AttributeAction;
import org.ventail.api.deid.CleaningOption;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.deid.PrivateAttribute;

/** Turns the fields of a file into a profile. */
final class ProfileFields {
    private static final Pattern TAG = Pattern.compile("\\(?([0-9A-Fa-f]{4}),?([0-9A-Fa-f]{4})\\)?");
    /** (0012,0063) has room for 64 characters, and an object's character set may have no others. */
    private static final Pattern NAME = Pattern.compile("[\\x20-\\x5b\\x5d-\\x7e]{1,32}");
    private static final Pattern VERSION = Pattern.compile("[\\x20-\\x5b\\x5d-\\x7e]{1,12}");
    /** What an object cannot do without, or what says what was done, is nobody's to decide. */
    private static final Set<Integer> FIXED = Set.of(0x00080016, 0x00080018, 0x00100010, 0x00100020, 0x00120062, 0x00120063,
            0x00120064, 0x00280301, 0x00280302, 0x00280303);

    private ProfileFields() {
    }

    /** @throws IllegalArgumentException naming the field that is wrong */
    static CleaningProfile profile(ProfileFile file) {
        if (file.name().isBlank() || file.version().isBlank()) {
            throw new IllegalArgumentException("name and version must not be empty");
        }
        if (!NAME.matcher(file.name()).matches() || !VERSION.matcher(file.version()).matches()) {
            throw new IllegalArgumentException(
                    "name and version stand in every object: no more than 32 and 12 letters, figures and"
                            + " signs of ASCII, without backslash");
        }
        int oldest = file.oldestAge() == null ? CleaningProfile.OLDEST_AGE : file.oldestAge();
        return new CleaningProfile(file.name(), file.version(), options(file), oldest, attributes(file), safe(file));
    }

    private static Set<CleaningOption> options(ProfileFile file) {
        Set<CleaningOption> options = EnumSet.noneOf(CleaningOption.class);
        for (ProfileFile.OptionName name : file.options() == null ? List.<ProfileFile.OptionName>of() : file.options()) {
            options.add(switch (name) {
                case cleanDescriptors -> CleaningOption.CLEAN_DESCRIPTORS;
                case cleanGraphics -> CleaningOption.CLEAN_GRAPHICS;
                case cleanStructuredContent -> CleaningOption.CLEAN_STRUCTURED_CONTENT;
                case retainPatientCharacteristics -> CleaningOption.RETAIN_PATIENT_CHARACTERISTICS;
                case retainDeviceIdentity -> CleaningOption.RETAIN_DEVICE_IDENTITY;
                case retainInstitutionIdentity -> CleaningOption.RETAIN_INSTITUTION_IDENTITY;
                case retainUids -> CleaningOption.RETAIN_UIDS;
                case retainSafePrivate -> CleaningOption.RETAIN_SAFE_PRIVATE;
            });
        }
        if (file.dates() == ProfileFile.DateRule.shifted) {
            options.add(CleaningOption.RETAIN_MODIFIED_DATES);
        } else if (file.dates() == ProfileFile.DateRule.kept) {
            options.add(CleaningOption.RETAIN_FULL_DATES);
        }
        return options;
    }

    private static Map<Integer, AttributeAction> attributes(ProfileFile file) {
        Map<Integer, AttributeAction> attributes = new HashMap<>();
        if (file.attributes() != null) {
            file.attributes().forEach((name, action) -> attributes.put(tag(name),
                    AttributeAction.valueOf(action.name().toUpperCase(java.util.Locale.ROOT))));
        }
        return attributes;
    }

    private static int tag(String name) {
        Matcher m = TAG.matcher(name.strip());
        int tag = m.matches() ? Integer.parseUnsignedInt(m.group(1) + m.group(2), 16)
                : ElementDictionary.tagForKeyword(name.strip(), null);
        if (tag == -1) {
            throw new IllegalArgumentException("attributes: '" + name + "' is neither the keyword of an attribute nor a tag as"
                    + " (0018,9424)");
        }
        int group = tag >>> 16;
        if ((group & 1) == 1 || group < 8 || (group & 0xff00) == 0x5000 || (group & 0xff00) == 0x6000) {
            throw new IllegalArgumentException("attributes: " + name + ": private attributes go to safePrivate; file meta"
                    + " information, curves and overlays are not to be kept");
        }
        if (FIXED.contains(tag)) {
            throw new IllegalArgumentException("attributes: " + name + ": says who or what was done; it is not to be chosen");
        }
        return tag;
    }

    private static Set<PrivateAttribute> safe(ProfileFile file) {
        List<ProfileFile.Private> listed = file.safePrivate() == null ? List.of() : file.safePrivate();
        List<PrivateAttribute> safe = new ArrayList<>();
        for (ProfileFile.Private p : listed) {
            if (!p.group().matches("[0-9A-Fa-f]{3}[13579BDFbdf]") || !p.element().matches("[0-9A-Fa-f]{2}")) {
                throw new IllegalArgumentException(
                        "safePrivate: group must be four hexadecimal digits, an odd number, and element"
                                + " the last two, in quotes: {group: \"0019\", creator: \"OUR LAB\", element: \"42\"}");
            }
            safe.add(new PrivateAttribute(Integer.parseInt(p.group(), 16), p.creator(), Integer.parseInt(p.element(), 16)));
        }
        return new HashSet<>(safe);
    }
}
