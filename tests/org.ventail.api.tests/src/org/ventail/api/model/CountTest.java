package org.ventail.api.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Numbers of things in sentences. */
class CountTest {
    @Test
    void oneIsSingularAndAllOthersArePlural() {
        assertEquals("1 file", Count.of(1, "file"));
        assertEquals("0 files", Count.of(0, "file"));
        assertEquals("1 person", Count.of(1, "person", "people"));
        assertEquals("21 people", Count.of(21, "person", "people"));
    }
}
