package org.ventail.deid;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dcm4che3.data.Attributes;
import org.ventail.api.deid.CleaningOption;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.deid.PrivateAttribute;

/** Private attributes that may stay: a part of PS3.15 Table E.3.10-1, and what the profile adds. Immutable. */
final class SafePrivate {
    /** Group, creator, elements; all hold physics and nothing else. */
    private static final Set<PrivateAttribute> STANDARD = Stream.of(
            of(0x7053, "Philips PET Private Group", 0x00, 0x09),
            of(0x00e1, "ELSCINT1", 0x21),
            of(0x01e1, "ELSCINT1", 0x26),
            of(0x01f1, "ELSCINT1", 0x01, 0x07, 0x26, 0x27),
            of(0x0019, "GEMS_ACQU_01", 0x23, 0x24, 0x27, 0x9e),
            of(0x0043, "GEMS_PARM_01", 0x27, 0x39, 0x6f),
            of(0x0045, "GEMS_HELIOS_01", 0x01, 0x02),
            of(0x0019, "SIEMENS MR HEADER", 0x0c, 0x0d, 0x0e, 0x27),
            of(0x2001, "Philips Imaging DD 001", 0x03, 0x04),
            of(0x2005, "Philips MR Imaging DD 001", 0x0e)).flatMap(s -> s).collect(Collectors.toUnmodifiableSet());
    private final boolean any;
    private final Set<PrivateAttribute> more;

    SafePrivate(CleaningProfile profile) {
        this.any = profile.has(CleaningOption.RETAIN_SAFE_PRIVATE);
        this.more = profile.safePrivate();
    }

    private static Stream<PrivateAttribute> of(int group, String creator, int... elements) {
        return Arrays.stream(elements).mapToObj(e -> new PrivateAttribute(group, creator, e));
    }

    /** Whether a private attribute of a data set may stay. */
    boolean safe(Attributes data, int tag) {
        if (!any || (tag & 0xffff) < 0x1000) {
            return false;
        }
        String creator = data.getPrivateCreator(tag);
        if (creator == null) {
            return false;
        }
        PrivateAttribute attribute = PrivateAttribute.of(tag, creator);
        return STANDARD.contains(attribute) || more.contains(attribute);
    }

    /** Whether it is the creator of a block in which something stays. */
    boolean creatorOfSafe(Attributes data, int tag) {
        int element = tag & 0xffff;
        if (!any || element < 0x10 || element > 0xff) {
            return false;
        }
        for (int other : data.tags()) {
            if (other >>> 16 == tag >>> 16 && (other & 0xffff) >>> 8 == element && safe(data, other)) {
                return true;
            }
        }
        return false;
    }
}
