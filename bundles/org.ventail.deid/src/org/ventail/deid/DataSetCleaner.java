package org.ventail.deid;

import java.util.Arrays;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.VR;

/** Applies the profile to a data set and everything nested in it, in place. One owner. */
final class DataSetCleaner {
    private static final int DEEPEST = 32;
    private final AttributeRules rules;
    private final UidMap uids;
    private final Tally tally;

    DataSetCleaner(BasicProfile profile, UidMap uids, Tally tally) {
        this.rules = new AttributeRules(profile);
        this.uids = uids;
        this.tally = tally;
    }

    void clean(Attributes data) {
        clean(data, 0);
    }

    private void clean(Attributes data, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("nested too deep");
        }
        for (int tag : data.tags().clone()) {
            VR vr = data.getVR(tag);
            BasicAction action = rules.action(tag, vr);
            switch (action) {
                case REMOVE -> remove(data, tag, vr);
                case EMPTY -> empty(data, tag, vr);
                case DUMMY -> dummy(data, tag, vr);
                case UID -> uid(data, tag);
                case KEEP -> keep(data, tag, vr, depth);
            }
        }
    }

    private void remove(Attributes data, int tag, VR vr) {
        data.remove(tag);
        tally.count(Dummies.temporal(vr) ? Tally.DATE : Tally.REMOVED);
    }

    private void empty(Attributes data, int tag, VR vr) {
        data.setNull(tag, vr);
        tally.count(Dummies.temporal(vr) ? Tally.DATE : Tally.EMPTIED);
    }

    private void dummy(Attributes data, int tag, VR vr) {
        if (vr == VR.UI) {
            uid(data, tag);
        } else if (vr == VR.SQ) {
            // a dummy item would have to be valid for its place; an empty sequence says nothing and is readable
            empty(data, tag, vr);
        } else {
            Dummies.put(data, tag, vr);
            tally.count(Dummies.temporal(vr) ? Tally.DATE : Tally.REPLACED);
        }
    }

    private void uid(Attributes data, int tag) {
        String[] old = data.getStrings(tag);
        if (old == null || old.length == 0) {
            return;
        }
        String[] mapped = Arrays.stream(old).map(uids::map).toArray(String[]::new);
        if (!Arrays.equals(old, mapped)) {
            data.setString(tag, VR.UI, mapped);
            tally.count(Tally.UID);
        }
    }

    private void keep(Attributes data, int tag, VR vr, int depth) {
        if (vr == VR.UI) {
            uid(data, tag);
        } else if (vr == VR.SQ) {
            Object value = data.getValue(tag);
            if (value instanceof Sequence items) {
                items.forEach(item -> clean(item, depth + 1));
            }
        }
    }
}
