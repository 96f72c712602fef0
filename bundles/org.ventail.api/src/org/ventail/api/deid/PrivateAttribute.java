package org.ventail.api.deid;

import java.util.Objects;

/**
 * A private attribute wherever its block lies.
 *
 * @param group its group, odd
 * @param creator the private creator, as in the header
 * @param element the last two hexadecimal digits of its element, 0 to 255
 */
public record PrivateAttribute(int group, String creator, int element) {
    public PrivateAttribute {
        creator = Objects.requireNonNull(creator).strip();
        if ((group & 1) == 0 || group >>> 16 != 0 || element < 0 || element > 0xff) {
            throw new IllegalArgumentException("no private attribute: " + Integer.toHexString(group) + " " + element);
        }
    }

    /** As of any record, written out: tables of them are filled at every start, and what a record brings along is linked at first use. */
    @Override
    public boolean equals(Object o) {
        return o instanceof PrivateAttribute other && group == other.group && element == other.element
                && creator.equals(other.creator);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * group + element) + creator.hashCode();
    }

    /** The attribute of a tag. */
    public static PrivateAttribute of(int tag, String creator) {
        return new PrivateAttribute(tag >>> 16, creator, tag & 0xff);
    }

    /** As the standard writes it: {@code (0019,xx0C) SIEMENS MR HEADER}. */
    @Override
    public String toString() {
        return "(%04X,xx%02X) %s".formatted(group, element, creator);
    }
}
