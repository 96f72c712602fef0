package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which UIDs stay, and what becomes of the others. */
class UidMapTest {
    private final UidMap map = new UidMap(new byte[32]);

    @Test
    void uidsOfTheStandardStay() {
        for (String uid : List.of("1.2.840.10008.1.2.1", " 1.2.840.10008.5.1.4.1.1.2", "", " ")) {
            assertEquals(uid, map.map(uid));
        }
    }

    @Test
    void whatOnlyBeginsLikeTheStandardDoesNotStay() {
        for (String uid : List.of("1.2.840.10008.", "1.2.840.10008", "1.2.840.100081", "1.2.840.10008.1 Nemo", "1.2.840.10008.1a",
                "1.2.840.10008.\u0661", "1.2.840.10008.4711081512", "1.2.840.10008.1.20190503", "2.16.840.1.113883.3.7",
                "1.2.3")) {
            assertNotEquals(uid, map.map(uid));
            assertEquals(map.map(uid), map.map(uid));
        }
    }
}
