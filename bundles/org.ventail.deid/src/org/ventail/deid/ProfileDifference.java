package org.ventail.deid;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.VR;
import org.ventail.api.deid.CleaningOption;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.deid.PrivateAttribute;

/** What two profiles do differently, attribute by attribute. */
public final class ProfileDifference {
    private ProfileDifference() {
    }

    /**
     * One line for each option, rule and attribute in which they differ, options first.
     *
     * @return lines such as {@code (0010,1010) PatientAge: removed, kept}; empty if they do the same
     */
    public static List<String> between(CleaningProfile a, CleaningProfile b) {
        List<String> lines = new ArrayList<>();
        for (CleaningOption o : CleaningOption.values()) {
            if (a.has(o) != b.has(o)) {
                lines.add(o.code() + " " + o.meaning() + ": " + (a.has(o) ? "yes, no" : "no, yes"));
            }
        }
        if (a.oldestAge() != b.oldestAge()) {
            lines.add("oldest age: " + a.oldestAge() + ", " + b.oldestAge());
        }
        privates(a, b, lines);
        attributes(a, b, lines);
        return lines;
    }

    private static void privates(CleaningProfile a, CleaningProfile b, List<String> lines) {
        Set<String> all = new TreeSet<>();
        a.safePrivate().stream().map(PrivateAttribute::toString).forEach(all::add);
        b.safePrivate().stream().map(PrivateAttribute::toString).forEach(all::add);
        for (String p : all) {
            boolean inA = a.safePrivate().stream().anyMatch(x -> x.toString().equals(p));
            boolean inB = b.safePrivate().stream().anyMatch(x -> x.toString().equals(p));
            if (inA != inB) {
                lines.add(p + ": " + (inA ? "safe, removed" : "removed, safe"));
            }
        }
    }

    private static void attributes(CleaningProfile a, CleaningProfile b, List<String> lines) {
        AttributeTable table = AttributeTable.load();
        AttributeRules first = new AttributeRules(table, a);
        AttributeRules second = new AttributeRules(table, b);
        Set<Integer> tags = new TreeSet<>(Integer::compareUnsigned);
        tags.addAll(table.tags());
        tags.addAll(a.attributes().keySet());
        tags.addAll(b.attributes().keySet());
        for (int tag : tags) {
            VR vr = ElementDictionary.vrOf(tag, null);
            AttributeRules.Decision x = first.decide(tag, vr);
            AttributeRules.Decision y = second.decide(tag, vr);
            if (x.action() != y.action()) {
                lines.add("(%04X,%04X) %s: %s, %s".formatted(tag >>> 16, tag & 0xffff, ElementDictionary.keywordOf(tag, null),
                        spoken(x), spoken(y)));
            }
        }
    }

    private static String spoken(AttributeRules.Decision d) {
        return switch (d.action()) {
            case REMOVE -> "removed";
            case EMPTY -> "emptied";
            case DUMMY -> "replaced";
            case UID -> "new UID";
            case KEEP -> "kept";
            case CLEAN -> "cleaned";
        };
    }
}
