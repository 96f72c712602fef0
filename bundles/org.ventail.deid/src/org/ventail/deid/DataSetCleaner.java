package org.ventail.deid;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.dcm4che3.data.Value;
import org.ventail.api.deid.CleaningOption;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.deid.PrivateAttribute;
import org.ventail.deid.AttributeRules.Decision;
import org.ventail.deid.text.TextCleaner;

/** Applies a profile to a data set and everything nested in it, in place. One owner, one data set. */
final class DataSetCleaner {
    private static final int DEEPEST = 32;
    private final CleaningProfile profile;
    private final AttributeRules rules;
    private final SafePrivate safePrivate;
    private final UidMap uids;
    private final int oldestAge;
    private final Dates dates;
    private final Tally tally;
    private final Set<CleaningOption> done = EnumSet.noneOf(CleaningOption.class);
    private String sopClass = "";
    private Values values;
    private PrivateValues privateValues;

    private DataSetCleaner(DataSetCleaner other, Tally tally) {
        this.profile = other.profile;
        this.rules = other.rules;
        this.safePrivate = other.safePrivate;
        this.uids = other.uids;
        this.oldestAge = other.oldestAge;
        this.dates = other.dates;
        this.tally = tally;
        this.sopClass = other.sopClass;
        this.values = other.values.counting(tally);
        this.privateValues = new PrivateValues(values);
    }

    DataSetCleaner(AttributeTable table, Map<PrivateAttribute, VR> safe, DeidContext context, Tally tally) {
        this.profile = context.profile();
        this.rules = new AttributeRules(table, context.profile());
        this.safePrivate = new SafePrivate(safe, context.profile());
        this.uids = new UidMap(context.secret());
        this.oldestAge = context.profile().oldestAge();
        this.dates = new Dates(context.dateShiftDays());
        this.tally = tally;
    }

    /**
     * Cleans.
     *
     * @return the options that had something to keep or to clean
     */
    Set<CleaningOption> clean(Attributes data) {
        boolean known = data.contains(Tag.PatientName) || data.contains(Tag.PatientID);
        boolean legible = !CharacterSets.unreadable(data);
        sopClass = data.getString(Tag.SOPClassUID, "");
        values = new Values(new TextCleaner(OwnIdentifiers.of(data, rules)), known, legible, dates, oldestAge, tally);
        privateValues = new PrivateValues(values);
        clean(data, 0);
        return done;
    }

    /**
     * Cleans elements of another object, all of whose other elements are those of the one that was cleaned. Any thread.
     *
     * @return as of the whole
     */
    Set<CleaningOption> cleanMore(Attributes some, Tally counts) {
        DataSetCleaner more = new DataSetCleaner(this, counts);
        more.clean(some, 0);
        return more.done;
    }

    private void clean(Attributes data, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("nested too deep");
        }
        ContentItem.cleanIdentifying(data, profile, tally);
        for (int tag : data.tags().clone()) {
            VR vr = Representations.mend(data, tag);
            if ((tag >>> 16 & 1) == 1) {
                cleanPrivate(data, tag, vr, depth);
            } else if (depth > 0 && pixels(tag)) {
                // a picture of what was there before the pixels were changed
                remove(data, tag, vr);
            } else {
                apply(rules.decide(tag, vr), data, tag, vr, depth);
            }
        }
    }

    private void apply(Decision decision, Attributes data, int tag, VR vr, int depth) {
        boolean said = data.containsValue(tag);
        switch (decision.action()) {
            case REMOVE -> {
                if (!decision.own() && RequiredByClass.has(sopClass, tag, vr)) {
                    dummy(data, tag, vr, depth);
                } else {
                    remove(data, tag, vr);
                }
            }
            case EMPTY -> empty(data, tag, vr);
            case DUMMY -> dummy(data, tag, vr, depth);
            case UID -> uid(data, tag);
            case KEEP -> {
                if (keep(data, tag, vr, depth, decision) && said) {
                    decision.note(vr, done);
                }
            }
            case CLEAN -> {
                // a text of which nothing is left was cleaned; a date that is none was not shifted
                if ((cleaned(data, tag, vr, depth, decision) || !Dummies.temporal(vr)) && said) {
                    decision.note(vr, done);
                }
            }
        }
    }

    /** What is left of the last element of a private block takes the block's name with it. */
    private void cleanPrivate(Attributes data, int tag, VR vr, int depth) {
        if (safePrivate.safe(data, tag) && mayStay(data, tag, vr, depth)) {
            done.add(CleaningOption.RETAIN_SAFE_PRIVATE);
        } else if (!safePrivate.creatorOfSafe(data, tag)) {
            remove(data, tag, vr);
        }
    }

    private boolean mayStay(Attributes data, int tag, VR vr, int depth) {
        if (data.getValue(tag) instanceof Sequence items) {
            items.forEach(item -> clean(item, depth + 1));
            return true;
        }
        if (vr == VR.UI) {
            uid(data, tag);
            return true;
        }
        return privateValues.clean(data, tag, vr, safePrivate.kind(data, tag));
    }

    private static boolean pixels(int tag) {
        return tag == Tag.PixelData || tag == Tag.FloatPixelData || tag == Tag.DoubleFloatPixelData;
    }

    private void remove(Attributes data, int tag, VR vr) {
        data.remove(tag);
        tally.count(Dummies.temporal(vr) ? Tally.DATE : Tally.REMOVED, tag);
    }

    private void empty(Attributes data, int tag, VR vr) {
        data.setNull(tag, vr);
        tally.count(Dummies.temporal(vr) ? Tally.DATE : Tally.EMPTIED, tag);
    }

    private void dummy(Attributes data, int tag, VR vr, int depth) {
        if (vr == VR.UI) {
            uid(data, tag);
        } else if (vr == VR.SQ) {
            dummyItems(data, tag, depth);
        } else {
            Dummies.put(data, tag, vr);
            tally.count(Dummies.temporal(vr) ? Tally.DATE : Tally.REPLACED, tag);
            if (tag == Tag.EncapsulatedDocument && data.contains(Tag.EncapsulatedDocumentLength)) {
                data.setInt(Tag.EncapsulatedDocumentLength, VR.UL, Values.bytes(data, tag).length);
            }
        }
    }

    /** A sequence must have items that are valid for its place: dummies, or its own without anything that identifies. */
    private void dummyItems(Attributes data, int tag, int depth) {
        if (DummyItems.needless(tag)) {
            remove(data, tag, VR.SQ);
            return;
        }
        if (!data.containsValue(tag)) {
            return;
        }
        if (!DummyItems.put(data, tag)) {
            data.getSequence(tag).forEach(item -> clean(item, depth + 1));
        }
        tally.count(Tally.REPLACED, tag);
    }

    private void uid(Attributes data, int tag) {
        String[] old = data.getStrings(tag);
        if (old == null || old.length == 0) {
            return;
        }
        String[] mapped = new String[old.length];
        for (int i = 0; i < old.length; i++) {
            mapped[i] = uids.map(old[i]);
        }
        if (!Arrays.equals(old, mapped)) {
            data.setString(tag, VR.UI, mapped);
            tally.count(Tally.UID, tag);
        }
    }

    /** Whether something of the value stays. */
    private boolean keep(Attributes data, int tag, VR vr, int depth, Decision decision) {
        Object value = data.getValue(tag);
        if (vr == VR.UI) {
            return keepUid(data, tag, decision);
        }
        if (value instanceof Sequence items) {
            items.forEach(item -> clean(item, depth + 1));
        } else if (value instanceof Fragments fragments) {
            // the library's Central build reads an empty fragment as an empty text, which it then cannot write
            fragments.replaceAll(f -> f instanceof byte[] || f instanceof Value ? f : Value.NULL);
        } else if (!pixels(tag) && data.containsValue(tag) && !values.keep(data, tag, vr, decision.wanted())) {
            if (decision.own() || decision.option().isPresent()) {
                apply(new Decision(decision.otherwise()), data, tag, vr, depth);
            } else {
                nothingLeft(data, tag, vr);
            }
            return false;
        }
        return true;
    }

    /** What is no UID stays nobody's. */
    private boolean keepUid(Attributes data, int tag, Decision decision) {
        String[] uids = data.getStrings(tag);
        if (decision.wanted() && (uids == null || Arrays.stream(uids).allMatch(UidMap::valid))) {
            return true;
        }
        uid(data, tag);
        return false;
    }

    /** An attribute that says nothing is valid in more places than one without value, and that in more than none. */
    private void nothingLeft(Attributes data, int tag, VR vr) {
        if (Values.free(vr)) {
            Dummies.put(data, tag, vr);
            tally.count(Tally.REPLACED, tag);
        } else if (vr.isStringType()) {
            empty(data, tag, vr);
        } else {
            remove(data, tag, vr);
        }
    }

    /** Whether something of the value is left. */
    private boolean cleaned(Attributes data, int tag, VR vr, int depth, Decision decision) {
        if (data.getValue(tag) instanceof Sequence items) {
            items.forEach(item -> clean(item, depth + 1));
        } else if (data.containsValue(tag) && !values.clean(data, tag, vr)) {
            apply(new Decision(decision.otherwise()), data, tag, vr, depth);
            return false;
        }
        return true;
    }
}
