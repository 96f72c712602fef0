package org.ventail.verify.header;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;

/**
 * Letters in each of the ways that they may have been meant: as the object says, as UTF-8 if they are that, as Latin-1 if the
 * object names no set. What an object says of its letters is as often wrong or missing.
 */
final class Readings {
    private static final Pattern SET_WITH_LETTERS = Pattern
            .compile("(?!ISO_IR 6$|ISO 2022 IR 6$)(?:ISO_IR|ISO 2022 IR) \\d+|GB18030|GBK");
    /** Latin letters that are read as Chinese ones have others between them. */
    private static final Pattern EAST_ASIAN = Pattern.compile("[\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}]{2}");

    /** Begins letters of another set. */
    private static final byte ESCAPE = 0x1b;

    private Readings() {
    }

    /** The ways to read an attribute's value as a whole, the likeliest first. */
    static List<String> of(Attributes item, int tag, VR vr, byte[] value) {
        if (ascii(value)) {
            return List.of(new String(value, StandardCharsets.US_ASCII));
        }
        Set<String> all = new LinkedHashSet<>();
        String said = item.getSpecificCharacterSet(vr).decode(value);
        boolean named = named(item);
        if (named) {
            all.add(said);
        }
        if (utf8(value)) {
            all.add(new String(value, StandardCharsets.UTF_8));
        } else if (!named) {
            all.add(new String(value, StandardCharsets.ISO_8859_1));
            if (EAST_ASIAN.matcher(said).find()) {
                all.add(said);
            }
        }
        return List.copyOf(all);
    }

    /** The ways to read bytes of which nobody says anything. */
    static List<String> of(byte[] value) {
        String latin = new String(value, StandardCharsets.ISO_8859_1);
        return ascii(value) || !utf8(value) ? List.of(latin) : List.of(new String(value, StandardCharsets.UTF_8));
    }

    private static boolean named(Attributes item) {
        for (Attributes a = item; a != null; a = a.getParent()) {
            String[] sets = a.getStrings(Tag.SpecificCharacterSet);
            if (sets != null && sets.length > 0) {
                return sets.length > 1 || sets[0] != null && SET_WITH_LETTERS.matcher(sets[0]).matches();
            }
        }
        return false;
    }

    private static boolean ascii(byte[] value) {
        for (byte b : value) {
            if (b < 0 || b == ESCAPE) {
                return false;
            }
        }
        return true;
    }

    private static boolean utf8(byte[] value) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value));
            return true;
        } catch (CharacterCodingException e) {
            // some other set
            return false;
        }
    }
}
