package org.ventail.deid;

import java.util.Locale;
import java.util.Optional;
import org.dcm4che3.data.VR;
import org.ventail.api.deid.AttributeAction;
import org.ventail.api.deid.AttributeChange.Fate;
import org.ventail.api.deid.CleaningOption;
import org.ventail.api.deid.CleaningProfile;

/** Says in a sentence which rule decided about an attribute. */
final class AttributeReasons {
    private static final String BASIC = "Basic Profile";
    private final AttributeTable table;
    private final AttributeRules rules;
    private final CleaningProfile profile;

    AttributeReasons(AttributeTable table, CleaningProfile profile) {
        this.table = table;
        this.rules = new AttributeRules(table, profile);
        this.profile = profile;
    }

    /** What the profile says, whatever the value was. */
    AttributeAction action(int tag, VR vr) {
        return rules.decide(tag, vr).action();
    }

    /** What it is called that an attribute has another value than before. */
    Fate changed(int tag, VR vr, boolean dummy) {
        if (vr == VR.UI) {
            return Fate.NEW_UID;
        }
        AttributeAction action = action(tag, vr);
        boolean touchedUp = action == AttributeAction.CLEAN || action == AttributeAction.KEEP;
        if (!touchedUp || dummy) {
            return Fate.REPLACED;
        }
        return Dummies.temporal(vr) ? Fate.SHIFTED : Fate.CLEANED;
    }

    /** The rule. */
    String of(int tag, VR vr, Fate fate) {
        int group = tag >>> 16;
        if (group == 0x0002) {
            return "File meta information is built anew";
        }
        if (fate == Fate.ADDED) {
            return "Says what was done (PS3.15 E.1.1)";
        }
        if ((group & 1) == 1) {
            return fate == Fate.REMOVED ? "Private, not known to be safe" : option(CleaningOption.RETAIN_SAFE_PRIVATE);
        }
        return unusual(tag, group).orElseGet(() -> decided(tag, vr, fate));
    }

    private static Optional<String> unusual(int tag, int group) {
        if ((group & 0xff00) == 0x5000 || (group & 0xff00) == 0x6000) {
            return Optional.of("Overlays and curves always go");
        }
        if ((tag & 0xffff) == 0) {
            return Optional.of("Group lengths always go");
        }
        return group < 0x0008 || group >= 0xfffc ? Optional.of("No part of a data set") : Optional.empty();
    }

    private String decided(int tag, VR vr, Fate fate) {
        AttributeRules.Decision d = rules.decide(tag, vr);
        String rule;
        if (profile.attributes().containsKey(tag)) {
            rule = "Profile " + profile.name() + ": " + word(d.action());
        } else if (d.option().isPresent()) {
            rule = option(d.option().get());
        } else {
            rule = table.row(tag).isPresent() ? BASIC + ": " + word(d.action()) : outside(d.action());
        }
        boolean touched = fate != Fate.KEPT && d.action() == AttributeAction.KEEP && vr != VR.UI;
        return touched ? rule + "; its value could identify" : rule;
    }

    private static String outside(AttributeAction action) {
        return action == AttributeAction.KEEP ? "Technical attribute" : "Unlisted; such values can identify";
    }

    private static String option(CleaningOption o) {
        return o.code() + " " + o.meaning().replace(" Option", "").replace("Longitudinal Temporal Information ", "");
    }

    private static String word(AttributeAction action) {
        return switch (action) {
            case REMOVE -> "X, remove";
            case EMPTY -> "Z, empty";
            case DUMMY -> "D, replace";
            default -> action.name().charAt(0) + ", " + (action == AttributeAction.UID ? "new UID"
                    : action.name().toLowerCase(Locale.ROOT));
        };
    }
}
