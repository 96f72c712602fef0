package org.ventail.verify.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {
    @ParameterizedTest(name = "{0} read with belief {1}: text {2}, sure {3}")
    @CsvSource({"1961, 0.95, true, true", "1961, 0.9, true, false", "196, 0.99, true, false", "DDDD, 0.99, true, false",
            "1-1-1-1-2, 0.9, true, false", "12-4-61, 0.85, true, true", "DOOR, 0.59, false, false", "II, 0.99, false, false"})
    void aFewStrokesThatComeAgainAreNoSureWord(String text, double belief, boolean readable, boolean sure) {
        Reading r = new Reading(text, belief);
        assertEquals(readable, r.readable());
        assertEquals(sure, r.sure());
    }
}
