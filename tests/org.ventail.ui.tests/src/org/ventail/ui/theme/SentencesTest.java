package org.ventail.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Messages as sentences. */
class SentencesTest {
    @Test
    void beginLargeAndEndWithAFullStop() {
        assertEquals("Repair it.", Sentences.whole(" repair it"));
        assertEquals("Done already.", Sentences.whole("done already."));
        assertEquals("", Sentences.whole(""));
    }

    @Test
    void leaveIdsAsTheyAre() {
        assertEquals("sub-01 needs a review", Sentences.begun("sub-01 needs a review"));
        assertEquals("scan.nii is damaged", Sentences.begun("scan.nii is damaged"));
    }
}
