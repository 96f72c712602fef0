package org.ventail.deid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.dcm4che3.data.Value;

/** Applies the profile to a data set and everything nested in it, in place. One owner. */
final class DataSetCleaner {
    private static final int DEEPEST = 32;
    private static final Pattern NUMBERS = Pattern.compile("[-+.0-9eE\\\\ \\x00]*");
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
            // pixels inside a sequence are a picture of what was there before the pixels were changed
            BasicAction action = depth > 0 && pixels(tag) ? BasicAction.REMOVE : rules.action(tag, vr);
            switch (action) {
                case REMOVE -> remove(data, tag, vr);
                case EMPTY -> empty(data, tag, vr);
                case DUMMY -> dummy(data, tag, vr);
                case UID -> uid(data, tag);
                case KEEP -> keep(data, tag, vr, depth);
            }
        }
    }

    private static boolean pixels(int tag) {
        return tag == Tag.PixelData || tag == Tag.FloatPixelData || tag == Tag.DoubleFloatPixelData;
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
        Object value = data.getValue(tag);
        if (vr == VR.UI) {
            uid(data, tag);
        } else if (value instanceof Sequence items) {
            items.forEach(item -> clean(item, depth + 1));
        } else if (value instanceof Fragments fragments) {
            // the library's Central build reads an empty fragment as an empty text, which it then cannot write
            fragments.replaceAll(f -> f instanceof byte[] || f instanceof Value ? f : Value.NULL);
        } else if ((vr == VR.DS || vr == VR.IS) && !numeric(data, tag)) {
            remove(data, tag, vr);
        }
    }

    /** Whether a number in text form is one, or several. */
    private static boolean numeric(Attributes data, int tag) {
        try {
            byte[] bytes = data.getBytes(tag);
            return bytes == null || NUMBERS.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).matches();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
