package org.ventail.io.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dcm4che3.data.ElementDictionary;
import org.junit.jupiter.api.Test;

class DicomAttributesTest {
    @Test
    void callsEveryElementByItsKeyword() {
        assertEquals(DicomAttributes.TEXTS.length, DicomAttributes.KEYWORDS.length);
        for (int i = 0; i < DicomAttributes.TEXTS.length; i++) {
            assertEquals(ElementDictionary.keywordOf(DicomAttributes.TEXTS[i], null), DicomAttributes.KEYWORDS[i]);
        }
    }
}
