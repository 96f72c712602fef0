package org.ventail.deid;

import java.util.EnumSet;
import java.util.Set;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.VR;

/**
 * Which action an attribute gets: the profile's where it has one, else a careful one. An attribute outside the table is
 * kept only if the dictionary knows it and its kind of value cannot hold a name, a date, free text or a link.
 */
final class AttributeRules {
    /** Kinds of values that can hold anything. */
    private static final Set<VR> TELLING = EnumSet.of(VR.PN, VR.DA, VR.DT, VR.TM, VR.LT, VR.ST, VR.UT, VR.UR, VR.AE,
            VR.AS,
            VR.UN);
    private static final Set<VR> TEXT = EnumSet.of(VR.CS, VR.DS, VR.IS, VR.LO, VR.SH, VR.UC, VR.UI);
    private final BasicProfile profile;

    AttributeRules(BasicProfile profile) {
        this.profile = profile;
    }

    /**
     * The action.
     *
     * @param vr as the file has it, which a file may have chosen to hide something
     */
    BasicAction action(int tag, VR vr) {
        if (alwaysRemoved(tag)) {
            return BasicAction.REMOVE;
        }
        return profile.action(tag).map(action -> fitting(action, vr)).orElseGet(() -> outsideTheTable(tag, vr));
    }

    /** Private, curve, overlay, command and directory groups, group lengths, and padding after the data set. */
    private static boolean alwaysRemoved(int tag) {
        int group = tag >>> 16;
        boolean repeating = (group & 0xff00) == 0x5000 || (group & 0xff00) == 0x6000;
        return (group & 1) == 1 || repeating || group < 0x0008 || group >= 0xfffc || (tag & 0xffff) == 0;
    }

    /** An attribute of the table with another kind of value than it should have is not touched up but removed. */
    private static BasicAction fitting(BasicAction action, VR vr) {
        if (vr == VR.UN || action == BasicAction.UID && vr != VR.UI) {
            return BasicAction.REMOVE;
        }
        return action;
    }

    private static BasicAction outsideTheTable(int tag, VR vr) {
        String keyword = ElementDictionary.keywordOf(tag, null);
        if (keyword == null || keyword.isEmpty() || TELLING.contains(vr)) {
            return BasicAction.REMOVE;
        }
        VR expected = ElementDictionary.vrOf(tag, null);
        boolean strange = vr != expected && (vr == VR.SQ || expected == VR.SQ || TEXT.contains(vr)
                || TELLING.contains(expected));
        return strange ? BasicAction.REMOVE : BasicAction.KEEP;
    }
}
