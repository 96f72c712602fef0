package org.ventail.io.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.testkit.RandomSeed;

/** A text that was made at once says what dcm4che makes of the bytes. */
class AsciiTextTest {
    private static final String USUAL = "0123456789.+-eE,\\\\ \0\t";

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    /** All that a scan asks of an element; what dcm4che throws at a value that is no number is an answer, too. */
    private static List<String> told(Attributes a, int tag) {
        return List.of(asked(() -> Arrays.toString(a.getStrings(tag))), asked(() -> a.getString(tag, "-")),
                asked(() -> Arrays.toString(a.getDoubles(tag))), asked(() -> a.getDouble(tag, -7)),
                asked(() -> a.getInt(tag, -7)), asked(() -> a.contains(tag)), asked(() -> a.containsValue(tag)));
    }

    private interface Question {
        Object answer();
    }

    private static String asked(Question question) {
        try {
            return String.valueOf(question.answer());
        } catch (RuntimeException e) {
            return e.getClass().getName();
        }
    }

    private static List<String> told(VR vr, int tag, byte[] value, boolean numbersFirst) {
        Attributes quick = new Attributes();
        AsciiText.set(quick, tag, vr, value);
        Attributes slow = new Attributes();
        slow.setBytes(tag, vr, value);
        if (numbersFirst) {
            asked(() -> quick.getDoubles(tag));
            asked(() -> slow.getDoubles(tag));
        }
        List<String> told = told(quick, tag);
        assertEquals(told(slow, tag), told, () -> vr + " " + Arrays.toString(value));
        return told;
    }

    @Test
    void readsPaddedEmptyAndSeveralValues() {
        assertEquals("[-1.5, 2, 3]", told(VR.DS, Tag.ImagePositionPatient, "-1.5\\ 2 \\3 ".getBytes(), false).get(0));
        assertEquals("1.2.3", told(VR.UI, Tag.SOPInstanceUID, "1.2.3\0".getBytes(), false).get(1));
        assertEquals("12", told(VR.IS, Tag.InstanceNumber, " 12 ".getBytes(), true).get(4));
        assertEquals("false", told(VR.DS, Tag.RescaleSlope, "  ".getBytes(), false).get(6));
    }

    @Test
    void saysOfAnyBytesWhatDcm4cheSays() {
        Random random = seed.random();
        int numbers = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] value = new byte[1 + random.nextInt(9)];
            for (int k = 0; k < value.length; k++) {
                value[k] = (byte) (random.nextInt(40) == 0 ? random.nextInt() : USUAL.charAt(random.nextInt(USUAL.length())));
            }
            VR vr = List.of(VR.DS, VR.IS, VR.UI, VR.LO, VR.US).get(random.nextInt(5));
            numbers += told(vr, Tag.RescaleSlope, value, random.nextBoolean()).get(2).startsWith("[") ? 1 : 0;
        }
        assertTrue(numbers > 1000, "only " + numbers + " are numbers");
    }
}
