package org.ventail.verify.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellingTextTest {
    private final TellingText telling = new TellingText(Map.of("Quxelby", "PatientName", "ZQ-4711-08", "PatientID", "Ng",
            "PatientName"));

    @ParameterizedTest
    @ValueSource(strings = {"QUXELBY", "Mrs Quxe1by", "QUXE BY Z", "QUXLBY", "ZQ471108", "id ZQ-47II-O8", "ZQ 47|11-08"})
    void knowsTheHeadersWordsHoweverTheyAreRead(String text) {
        assertEquals(TextKind.HEADER_VALUE, telling.kind(text));
    }

    @ParameterizedTest
    @CsvSource({"01.09.2012, DATE", "9/1/12, DATE", "2012-09-01, DATE", "20120901, DATE", "14 MAR 1961, DATE",
            "Mar 14 1961, DATE", "120907058, NUMBER", "078-05-1120, NUMBER", "Name: X, NAME", "DOB: 7, NAME",
            "Dr. Smithers, NAME", "'DOE,JANE', NAME", "DOE^JANE, NAME"})
    void knowsHowDatesNumbersAndNamesAreWritten(String text, TextKind kind) {
        assertEquals(kind, telling.kind(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Semi-Upright", "120 kV", "512x512", "2D 100%", "TIS:0.5", "10:11:12", "angle", "QUX"})
    void takesOtherTextForWhatItIs(String text) {
        assertEquals(TextKind.OTHER, telling.kind(text));
    }

    @Test
    void lettersInDoubtCountIfTheySpellAWordOfTheHeader() {
        assertTrue(telling.doubtful(new Reading("QUXE1BV", 0.4)));
        assertTrue(telling.doubtful(new Reading("Z0 47|11O8", 0.4)));
        assertFalse(telling.doubtful(new Reading("QUANTUM", 0.4)), "another word");
        assertFalse(telling.doubtful(new Reading("QUXELBY", 0.2)), "no letters at all, by the network");
    }
}
