package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Random;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private final Dates dates = new Dates(-14);

    @ParameterizedTest
    @CsvSource({"20240506,DA,20240422", "2024.05.06,DA,20240422", "20240301,DA,20240216",
            "20240506123456.789+0200,DT,20240422123456.789+0200",
            "20240506,DT,20240422", "123456.78,TM,123456.78"})
    void shiftsDaysAndKeepsTimes(String value, VR vr, String expected) {
        assertEquals(Optional.of(expected), dates.shifted(value, vr));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20240230", "2024", "yesterday", "20240101-20240203", "", "00000000"})
    void hasNothingForWhatIsNoDate(String value) {
        assertEquals(Optional.empty(), dates.shifted(value, VR.DA));
    }

    @ParameterizedTest
    @CsvSource({"19000101,DA", "19700101,DA", "19000101000000,DT"})
    void placeholdersDoNotTellByHowManyDaysOthersWereShifted(String value, VR vr) {
        assertEquals(Optional.of(value), dates.shifted(value, vr));
    }

    @ParameterizedTest
    @CsvSource({"771234,TM", "106112,TM", "10111299,TM", "202405065551234567,DT", "20240506991112,DT", "20240506101112+9900,DT",
            "202413,DT"})
    void figuresThatAreNoTimeAreNone(String value, VR vr) {
        assertFalse(dates.valid(value, vr), value);
        assertEquals(Optional.empty(), dates.shifted(value, vr));
    }

    @ParameterizedTest
    @CsvSource({"20240506,DA", "101112.123456,TM", "10:11:12,TM", "10,TM", "2024,DT", "202405+0100,DT", "2024050610-0530,DT"})
    void partsOfDatesAndTimesAreValid(String value, VR vr) {
        assertTrue(dates.valid(value, vr), value);
    }

    @Test
    void keepsIntervals() {
        Random random = new Random(7);
        DateTimeFormatter day = DateTimeFormatter.BASIC_ISO_DATE;
        for (int i = 0; i < 200; i++) {
            LocalDate a = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(30_000));
            LocalDate b = a.plusDays(random.nextInt(2000));
            LocalDate c = LocalDate.parse(dates.shifted(a.format(day), VR.DA).orElseThrow(), day);
            LocalDate d = LocalDate.parse(dates.shifted(b.format(day), VR.DA).orElseThrow(), day);
            assertEquals(b.toEpochDay() - a.toEpochDay(), d.toEpochDay() - c.toEpochDay());
            assertEquals(a.getDayOfWeek(), c.getDayOfWeek());
        }
    }
}
