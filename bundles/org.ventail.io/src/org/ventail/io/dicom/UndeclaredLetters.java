package org.ventail.io.dicom;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;

/**
 * Letters beyond ASCII of an object that names no character set (0008,0005) that could hold them: UTF-8 if they are that, else
 * Latin-1. dcm4che's build on Central reads them as GB18030. What is not part of {@link SeriesFacts} has no say, so that files
 * which share these read them alike.
 */
final class UndeclaredLetters {
    private static final String LATIN = "ISO_IR 100";
    private static final String UTF_8 = "ISO_IR 192";
    private static final Pattern HOLDS_LETTERS = Pattern.compile("ISO_IR (?!6$)\\d+|ISO 2022 IR (?!6$)\\d+|GB18030|GBK");

    private UndeclaredLetters() {
    }

    /** Names the set of an object that was just read. */
    static void declare(Attributes dataset) {
        if (declared(dataset)) {
            return;
        }
        boolean beyondAscii = false;
        boolean utf8 = true;
        for (int tag : dataset.tags()) {
            if (HeaderPart.of(tag) == HeaderPart.SERIES && dataset.getVR(tag).useSpecificCharacterSet()
                    && dataset.getValue(tag) instanceof byte[] bytes && !ascii(bytes)) {
                beyondAscii = true;
                utf8 &= utf8(bytes);
            }
        }
        if (beyondAscii) {
            dataset.setString(Tag.SpecificCharacterSet, VR.CS, utf8 ? UTF_8 : LATIN);
        }
    }

    private static boolean declared(Attributes dataset) {
        String[] sets = dataset.getStrings(Tag.SpecificCharacterSet);
        return sets != null
                && (sets.length > 1 || sets.length == 1 && sets[0] != null && HOLDS_LETTERS.matcher(sets[0]).matches());
    }

    private static boolean ascii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
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
