package org.ventail.deid;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomOutputStream;

/** Character sets (0008,0005) of objects that do not name theirs, or whose texts the library cannot write in theirs. */
final class CharacterSets {
    private static final String LATIN = "ISO_IR 100";
    private static final String UTF_8 = "ISO_IR 192";
    private static final String CODE_EXTENSIONS = "ISO 2022";
    /** Sets with letters beyond ASCII; the library reads whatever else a file names as GB18030. */
    private static final Pattern HOLDS_LETTERS = Pattern.compile("ISO_IR (?!6$)\\d+|ISO 2022 IR (?!6$)\\d+|GB18030|GBK");

    private static final Set<String> LATIN_SETS = Set.of("ISO_IR 100", "ISO 2022 IR 100");

    private CharacterSets() {
    }

    /**
     * Whether letters beyond ASCII are Latin-1 by name or by default, and stand as they do in no language that is written so: the
     * bytes are those of another set, often of a Chinese, Japanese, Korean or Slavic one, and names could not be found in them.
     */
    static boolean unreadable(Attributes data) {
        String[] sets = data.getStrings(Tag.SpecificCharacterSet);
        return sets != null && sets.length == 1 && sets[0] != null && LATIN_SETS.contains(sets[0]) && !latin(data);
    }

    private static boolean latin(Attributes data) {
        for (int tag : data.tags()) {
            Object value = data.getValue(tag);
            if (value instanceof Sequence items) {
                if (!items.stream().allMatch(CharacterSets::latin)) {
                    return false;
                }
            } else if (data.getVR(tag).useSpecificCharacterSet() && value instanceof byte[] bytes && !LatinLetters.only(bytes)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Names the set of an object that names none, or none that there is, and still has letters beyond ASCII: UTF-8 if they are
     * that, else Latin. Names could not be looked for in letters that are read as others.
     *
     * @return whether it did
     */
    static boolean declare(Attributes data) {
        String[] sets = data.getStrings(Tag.SpecificCharacterSet);
        if (sets != null
                && (sets.length > 1 || sets.length == 1 && sets[0] != null && HOLDS_LETTERS.matcher(sets[0]).matches())) {
            return false;
        }
        Letters letters = new Letters();
        letters.look(data);
        if (letters.beyondAscii) {
            data.setString(Tag.SpecificCharacterSet, VR.CS, letters.utf8 ? UTF_8 : LATIN);
        }
        return letters.beyondAscii;
    }

    private static final class Letters {
        private boolean beyondAscii;
        private boolean utf8 = true;

        void look(Attributes data) {
            for (int tag : data.tags()) {
                if (data.getValue(tag) instanceof Sequence items) {
                    items.forEach(this::look);
                } else if (data.getVR(tag).useSpecificCharacterSet() && data.getValue(tag) instanceof byte[] bytes) {
                    look(bytes);
                }
            }
        }

        private void look(byte[] bytes) {
            int i = 0;
            while (i < bytes.length && bytes[i] >= 0) {
                i++;
            }
            if (i < bytes.length) {
                beyondAscii = true;
                utf8 &= utf8(bytes);
            }
        }

        private static boolean utf8(byte[] bytes) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
                return true;
            } catch (CharacterCodingException e) {
                // some other set
                return false;
            }
        }
    }

    /**
     * Turns an object into UTF-8 if its set has code extensions (ISO 2022) and the library has no room to write a text that
     * changed between several of them.
     *
     * @return whether it did
     */
    static boolean widen(Attributes data) throws IOException {
        String[] sets = data.getStrings(Tag.SpecificCharacterSet);
        if (sets == null || Arrays.stream(sets).noneMatch(s -> s != null && s.startsWith(CODE_EXTENSIONS)) || writable(data)) {
            return false;
        }
        decode(data);
        data.setString(Tag.SpecificCharacterSet, VR.CS, UTF_8);
        return true;
    }

    private static boolean writable(Attributes data) throws IOException {
        try (DicomOutputStream out = new DicomOutputStream(OutputStream.nullOutputStream(), UID.ExplicitVRLittleEndian)) {
            out.writeDataset(null, data);
            return true;
        } catch (BufferOverflowException e) {
            return false;
        }
    }

    private static void decode(Attributes data) {
        for (int tag : data.tags().clone()) {
            VR vr = data.getVR(tag);
            if (data.getValue(tag) instanceof Sequence items) {
                items.forEach(item -> {
                    decode(item);
                    item.remove(Tag.SpecificCharacterSet);
                });
            } else if (vr.useSpecificCharacterSet() && data.containsValue(tag)) {
                data.setString(tag, vr, data.getStrings(tag));
            }
        }
    }
}
