package org.ventail.deid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.ventail.deid.text.TextCleaner;

/** Looks into values that stay, and takes out of them what identifies. One owner. */
final class Values {
    private static final Pattern NUMBERS = Pattern.compile("[-+.0-9eE\\\\ \\x00]*");
    private static final Set<VR> FREE = EnumSet.of(VR.LO, VR.SH, VR.LT, VR.ST, VR.UT, VR.UC);
    /** Numbers in binary form: what a file calls unknown is read as what the dictionary says, whatever it is. */
    private static final Set<VR> BYTES = EnumSet.of(VR.OB, VR.OW, VR.OF, VR.OD, VR.OL, VR.UN, VR.US, VR.SS, VR.UL, VR.SL, VR.FL,
            VR.FD, VR.AT);
    /** Texts have none but those that end lines or pages: what begins another character set is gone where the set is known. */
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0b\\x0e-\\x1f]");
    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f]");
    private static final Pattern SEX = Pattern.compile("[MFOU]?");
    /** Shorter numbers are everywhere. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{6,}");
    /** Longer ones are no descriptions, and would take too long to look through. */
    private static final int LONGEST_TEXT = 1 << 17;
    private final TextCleaner texts;
    private final Dates dates;
    private final int oldestAge;
    private final Tally tally;
    private final boolean known;
    private final boolean legible;

    Values(TextCleaner texts, Dates dates, int oldestAge, Tally tally) {
        this(texts, true, true, dates, oldestAge, tally);
    }

    /**
     * Looks into the values of an object.
     *
     * @param known whether it says who it is of, so that texts can be cleaned of it; otherwise none stays
     * @param legible whether it is known which letters those beyond ASCII are; otherwise no text with any stays
     */
    Values(TextCleaner texts, boolean known, boolean legible, Dates dates, int oldestAge, Tally tally) {
        this.known = known;
        this.legible = legible;
        this.texts = texts;
        this.dates = dates;
        this.oldestAge = oldestAge;
        this.tally = tally;
    }

    /** The same for other values of objects that say of themselves what this one's says. */
    Values counting(Tally other) {
        return new Values(texts, known, legible, dates, oldestAge, other);
    }

    /**
     * Checks a value that stays.
     *
     * @param wanted whether a profile's option wants it to stay as it is
     * @return whether something of it may
     */
    boolean keep(Attributes data, int tag, VR vr, boolean wanted) {
        if (vr == VR.AS) {
            return age(data, tag);
        }
        if (vr == VR.DS || vr == VR.IS) {
            return numeric(data, tag) && noIdentifier(data, tag);
        }
        if (Dummies.temporal(vr)) {
            return valid(data, tag, vr);
        }
        if (wanted) {
            return true;
        }
        if (tag == Tag.PatientSex) {
            return SEX.matcher(data.getString(tag, "").strip()).matches();
        }
        if (CodeStrings.are(tag, vr)) {
            return coded(data, tag, vr);
        }
        if (FREE.contains(vr)) {
            return text(data, tag, vr);
        }
        return !BYTES.contains(vr) || wordless(data, tag);
    }

    /** Cleans a value; whether something of it is left. */
    boolean clean(Attributes data, int tag, VR vr) {
        if (Dummies.temporal(vr)) {
            return shift(data, tag, vr);
        }
        if (vr == VR.AS) {
            return age(data, tag);
        }
        return (FREE.contains(vr) || vr == VR.AE || vr == VR.CS) && text(data, tag, vr);
    }

    private boolean valid(Attributes data, int tag, VR vr) {
        for (String value : data.getStrings(tag)) {
            if (value != null && !dates.valid(value, vr)) {
                return false;
            }
        }
        return true;
    }

    private boolean shift(Attributes data, int tag, VR vr) {
        String[] values = data.getStrings(tag);
        String[] shifted = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            Optional<String> s = values[i] == null ? Optional.of("") : dates.shifted(values[i], vr);
            if (s.isEmpty()) {
                return false;
            }
            shifted[i] = s.get();
        }
        data.setString(tag, vr, shifted);
        tally.count(Tally.SHIFTED, tag);
        return true;
    }

    private boolean age(Attributes data, int tag) {
        String age = data.getString(tag, "");
        String capped = Ages.capped(age, oldestAge);
        if (!capped.isEmpty() && !capped.equals(age)) {
            data.setString(tag, VR.AS, capped);
            tally.count(Tally.AGE, tag);
        }
        return !capped.isEmpty();
    }

    /** Whether values of that kind are texts that are cleaned. */
    static boolean free(VR vr) {
        return FREE.contains(vr);
    }

    /** Cleans a text; whether something of it is left. */
    boolean text(Attributes data, int tag, VR vr) {
        String[] values = data.getStrings(tag);
        boolean changed = false;
        boolean left = false;
        for (int i = 0; values != null && i < values.length; i++) {
            if (values[i] == null) {
                continue;
            }
            if (!known || values[i].length() > LONGEST_TEXT || CONTROLS.matcher(values[i]).find() || illegible(values[i])) {
                return false;
            }
            TextCleaner.Cleaned cleaned = texts.clean(values[i]);
            cleaned.cuts().forEach((category, n) -> tally.count(category.label()));
            changed |= !cleaned.cuts().isEmpty();
            values[i] = cleaned.text();
            left |= !cleaned.text().isEmpty();
        }
        if (changed && left) {
            data.setString(tag, vr, values);
            tally.count(Tally.TEXT, tag);
        }
        return left;
    }

    /** Replaces codes that are more than that; the others stay. Always true: something is left. */
    boolean coded(Attributes data, int tag, VR vr) {
        String[] values = data.getStrings(tag);
        boolean changed = false;
        for (int i = 0; values != null && i < values.length; i++) {
            if (values[i] != null && (illegible(values[i]) || CodeStrings.tell(values[i], tag, vr, texts))) {
                values[i] = CodeStrings.NONE;
                changed = true;
            }
        }
        if (changed) {
            data.setString(tag, vr, values);
            tally.count(Tally.TEXT, tag);
        }
        return true;
    }

    private boolean illegible(String text) {
        return !legible && BEYOND_ASCII.matcher(text).find();
    }

    /** Whether no number is as a whole what the object identifies somebody by. */
    boolean noIdentifier(Attributes data, int tag) {
        // of what has no kind the library knows no texts
        byte[] bytes = data.getVR(tag) == VR.UN ? bytes(data, tag) : null;
        String[] values = bytes == null ? data.getStrings(tag)
                : new String(bytes, StandardCharsets.ISO_8859_1).replace('\0', ' ').split("\\\\");
        if (values != null) {
            for (String v : values) {
                if (v != null && LONG_NUMBER.matcher(v.strip()).matches() && texts.isIdentifier(v)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether no word that identifies stands in binary values. */
    boolean wordless(Attributes data, int tag) {
        byte[] bytes = bytes(data, tag);
        return bytes == null || BinaryWords.none(bytes, texts);
    }

    /** Whether a number in text form is one, or several. */
    boolean numeric(Attributes data, int tag) {
        byte[] bytes = bytes(data, tag);
        return bytes == null || NUMBERS.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).matches();
    }

    static byte[] bytes(Attributes data, int tag) {
        try {
            return data.getBytes(tag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
