package org.ventail.deid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.ventail.api.deid.AttributeAction;
import org.ventail.api.deid.CleaningOption;
import org.ventail.api.deid.DeidContext;
import org.ventail.deid.AttributeRules.Decision;
import org.ventail.deid.text.TextCleaner;

/**
 * Cleans values that stand under a name rather than a tag, as in sidecars and tables, by the rules that DICOM headers are cleaned
 * by. First everything is shown, so that texts can be searched for what other values identify; then each value is cleaned. What
 * the Basic Profile empties or replaces by a dummy goes: nothing demands a value here. One owner, one file.
 */
final class NamedValues {
    private static final Set<VR> NUMBERS = EnumSet.of(VR.DS, VR.IS, VR.FD, VR.FL, VR.US, VR.SS, VR.UL, VR.SL);
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?");
    private static final Pattern YEARS = Pattern.compile("0*(\\d{1,3})(?:\\.\\d*)?");
    private static final Pattern SEX = Pattern.compile("(?i)m|f|o|male|female|other");
    /** Words of scanners. */
    private static final Pattern WORDS = Pattern.compile("[\\w .,:;+\\-/*()\\[\\]^]{0,64}");
    private final SidecarNames names;
    private final AttributeRules rules;
    private final UidMap uids;
    private final DeidContext context;
    private final Tally tally;
    private final Attributes shown = new Attributes();
    private final Sequence items = shown.newSequence(Tag.ReferencedPatientSequence, 8);
    private final Set<CleaningOption> done = EnumSet.noneOf(CleaningOption.class);
    private TextCleaner texts;
    private Values values;

    NamedValues(SidecarNames names, AttributeTable table, DeidContext context, Tally tally) {
        this.names = names;
        this.rules = new AttributeRules(table, context.profile());
        this.uids = new UidMap(context.secret());
        this.context = context;
        this.tally = tally;
    }

    /** Shows what the file says, before anything is cleaned. */
    void show(String name, List<String> written) {
        OptionalInt tag = names.tag(name);
        if (tag.isPresent()) {
            VR vr = ElementDictionary.vrOf(tag.getAsInt(), null);
            if (vr == VR.DA || vr == VR.DT) {
                showDays(vr == VR.DA ? tag.getAsInt() : Tag.AcquisitionDate, vr, written);
            } else if (vr.isStringType()) {
                Attributes item = new Attributes();
                item.setString(tag.getAsInt(), vr, written.toArray(String[]::new));
                items.add(item);
            }
        }
    }

    /** As numbers write them. */
    private void showDays(int tag, VR vr, List<String> written) {
        for (String text : written) {
            IsoDates.toDicom(text, vr).map(day -> day.substring(0, IsoDates.DIGITS)).ifPresent(day -> {
                Attributes item = new Attributes();
                item.setString(tag, VR.DA, day);
                items.add(item);
            });
        }
    }

    /** The options that had something to keep or to clean. */
    Set<CleaningOption> done() {
        return done;
    }

    /** Whether items under a name stay, cleaned one by one: sequences that stay in headers. */
    boolean descends(String name) {
        OptionalInt tag = names.tag(name);
        if (tag.isEmpty() || ElementDictionary.vrOf(tag.getAsInt(), null) != VR.SQ) {
            return false;
        }
        AttributeAction action = rules.decide(tag.getAsInt(), VR.SQ).action();
        return action == AttributeAction.KEEP || action == AttributeAction.CLEAN;
    }

    /** What is left under a name, in the order it was written; empty if nothing may stay. */
    Optional<List<String>> clean(String name, List<String> written) {
        OptionalInt tag = names.tag(name);
        if (tag.isPresent()) {
            Optional<List<String>> left = byRule(tag.getAsInt(), written);
            if (left.isEmpty()) {
                tally.count(Tally.REMOVED, tag.getAsInt());
            }
            return left;
        }
        if (names.harmless(name) && written.stream().allMatch(this::harmless)) {
            return Optional.of(written);
        }
        tally.count(Tally.REMOVED);
        return Optional.empty();
    }

    /** Whether a value that no attribute has a rule for is a number, or words of a machine. */
    private boolean harmless(String text) {
        if (NUMBER.matcher(text).matches() && !texts().isIdentifier(text)) {
            return true;
        }
        return WORDS.matcher(text).matches() && texts().clean(text).cuts().isEmpty();
    }

    private TextCleaner texts() {
        if (texts == null) {
            texts = new TextCleaner(OwnIdentifiers.of(shown, rules));
            values = new Values(texts, new Dates(context.dateShiftDays()), context.profile().oldestAge(), tally);
        }
        return texts;
    }

    private Optional<List<String>> byRule(int tag, List<String> written) {
        VR vr = ElementDictionary.vrOf(tag, null);
        Decision decision = rules.decide(tag, vr);
        Optional<List<String>> left = switch (decision.action()) {
            case UID -> Optional.of(written.stream().map(uids::map).toList());
            case KEEP -> kept(tag, vr, written, decision);
            case CLEAN -> changed(tag, vr, written, false, false);
            case REMOVE, EMPTY, DUMMY -> Optional.empty();
        };
        if (left.isPresent()) {
            decision.note(vr, done);
        }
        return left;
    }

    private Optional<List<String>> kept(int tag, VR vr, List<String> written, Decision decision) {
        if (vr == VR.UI) {
            boolean stay = decision.wanted() && written.stream().allMatch(UidMap::valid);
            return Optional.of(stay ? written : written.stream().map(uids::map).toList());
        }
        if (NUMBERS.contains(vr)) {
            boolean numbers = written.stream().allMatch(w -> NUMBER.matcher(w).matches() && !texts().isIdentifier(w));
            return numbers ? Optional.of(written) : Optional.empty();
        }
        if (tag == Tag.PatientSex && !written.stream().allMatch(w -> SEX.matcher(w.strip()).matches())) {
            return Optional.empty();
        }
        return changed(tag, vr, written, true, decision.wanted());
    }

    /** By way of an attribute that holds the same. */
    private Optional<List<String>> changed(int tag, VR vr, List<String> written, boolean keep, boolean wanted) {
        texts();
        List<String> dicom = new ArrayList<>();
        for (String w : written) {
            Optional<String> form = dicom(w, vr);
            if (form.isEmpty()) {
                return Optional.empty();
            }
            dicom.add(form.get());
        }
        if (!vr.isStringType() || dicom.isEmpty()) {
            return Optional.empty();
        }
        Attributes data = new Attributes();
        data.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
        data.setString(tag, vr, dicom.toArray(String[]::new));
        boolean stays = keep ? values.keep(data, tag, vr, wanted) : values.clean(data, tag, vr);
        String[] left = data.getStrings(tag);
        return stays && left != null ? Optional.of(written(written, dicom, left, vr)) : Optional.empty();
    }

    private static Optional<String> dicom(String text, VR vr) {
        return switch (vr) {
            case DA, TM, DT -> IsoDates.toDicom(text, vr);
            case AS -> {
                Matcher years = YEARS.matcher(text.strip());
                yield Optional.of(years.matches() ? "%03dY".formatted(Integer.parseInt(years.group(1))) : text.strip());
            }
            default -> Optional.of(text);
        };
    }

    /** Back to how the file writes it. */
    private static List<String> written(List<String> before, List<String> dicom, String[] left, VR vr) {
        if (left.length != before.size()) {
            return Arrays.stream(left).map(l -> l == null ? "" : l).toList();
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < left.length; i++) {
            String now = left[i] == null ? "" : left[i];
            boolean years = vr == VR.AS && YEARS.matcher(before.get(i).strip()).matches();
            if (years) {
                all.add(Integer.toString(Integer.parseInt(now.substring(0, 3))));
            } else if (now.equals(dicom.get(i).strip())) {
                all.add(before.get(i));
            } else {
                all.add(Dummies.temporal(vr) ? IsoDates.like(before.get(i), now, vr) : now);
            }
        }
        return all;
    }
}
